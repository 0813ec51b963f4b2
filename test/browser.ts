import { mkdirSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Debian's Chromium, in Chinese. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ARGS })

export type Watched = { page: Page; outside: string[]; errors: string[] }

/** A page that remembers every request to another machine and every error on the console: there must be none. */
export const newPage = async (
  browser: Browser,
  { width = 1440, height = 900, ignoreHTTPSErrors = false } = {},
): Promise<Watched> => {
  const context = await browser.newContext({
    ignoreHTTPSErrors,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width, height },
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const page = await context.newPage()
  const outside: string[] = []
  const errors: string[] = []
  page.on('request', (request) => {
    if (/^https?:\/\/(?!localhost|127\.0\.0\.1)/.test(request.url())) outside.push(request.url())
  })
  page.on('console', (message) => {
    // With its address: a missing file says only that it is missing.
    if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`)
  })
  page.on('pageerror', (error) => errors.push(error.message))
  return { page, outside, errors }
}

/** Keeps a picture of what a user sees under `data/screens`, for people to look at. */
export const look = async (page: Page, name: string): Promise<void> => {
  mkdirSync('data/screens', { recursive: true })
  await page.screenshot({ path: `data/screens/${name}.png`, fullPage: true })
}

/** Signs in through the real form. */
export const signIn = async (
  page: Page,
  { url, login }: { url: string; login: { email: string; password: string } },
) => {
  await page.goto(`${url}/admin/login`)
  await page.fill('#field-email', login.email)
  await page.fill('#field-password', login.password)
  await page.click('button[type=submit]')
  await page.waitForURL((address) => address.pathname === '/admin')
}
