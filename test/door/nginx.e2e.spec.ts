import { request } from 'node:https'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, look, newPage, signIn } from '../browser'
import { freePort, type House, startHouse } from '../house'
import { noNginx, startNginx } from './nginx'

const why = noNginx()
if (why) console.warn(`nginx is not tried: ${why}`)

type Asked = { method?: string; headers?: Record<string, string>; body?: string }

describe.skipIf(why)('behind nginx with https', () => {
  let house: House
  let browser: Browser
  let proxy: Awaited<ReturnType<typeof startNginx>>

  beforeAll(async () => {
    const port = await freePort()
    const publicUrl = `https://localhost:${port}`
    house = await startHouse({ env: { PUBLIC_URL: publicUrl, TRUST_PROXY: '1' } })
    proxy = await startNginx({ port, target: house.url.replace('localhost', '127.0.0.1') })
    browser = await launchBrowser()
  })

  afterAll(async () => {
    await browser?.close()
    await proxy?.stop()
    await house?.stop()
    house?.remove()
  })

  const ask = (path: string, { method = 'GET', headers = {}, body }: Asked = {}) =>
    new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
      const asked = request(
        `${proxy.url}${path}`,
        { method, headers, rejectUnauthorized: false },
        (answer) => {
          let text = ''
          answer.on('data', (chunk) => {
            text += chunk
          })
          answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }))
        },
      )
      asked.on('error', reject)
      asked.end(body)
    })
  const login = (password: string, headers: Record<string, string> = {}) =>
    ask('/api/users/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ email: house.login.email, password }),
    })

  it('every page works in a browser, and none breaks the policy', async () => {
    const { page, errors, outside } = await newPage(browser, { ignoreHTTPSErrors: true })
    await signIn(page, { url: proxy.url, login: house.login })
    for (const path of ['', '/collections/activity-reports', '/schedule', '/message', '/account']) {
      await page.goto(`${proxy.url}/admin${path}`)
      await page.waitForLoadState('networkidle')
    }
    const reports = await page.request.get(`${proxy.url}/api/activity-reports?limit=1&depth=0`)
    const [report] = (await reports.json()).docs
    await page.goto(`${proxy.url}/admin/collections/activity-reports/${report.id}`)
    const preview = page.frameLocator('iframe[title="手机预览"]')
    await preview.locator('#js_content').waitFor()
    await expect
      .poll(() =>
        preview
          .locator('img')
          .first()
          .evaluate((img) => (img as HTMLImageElement).naturalWidth),
      )
      .toBeGreaterThan(0)
    await look(page, 'article-behind-nginx')
    expect(errors).toEqual([])
    expect(outside).toEqual([])
    const cookies = await page.context().cookies()
    expect(cookies.filter(({ name }) => name === 'payload-token')).toMatchObject([
      { secure: true, httpOnly: true },
    ])
  })

  it('a forgotten password names who helps', async () => {
    const { page, errors } = await newPage(browser, { ignoreHTTPSErrors: true })
    await page.goto(`${proxy.url}/admin/forgot`)
    await page.getByText('请找管理员：编辑部管理员').waitFor()
    await look(page, 'forgotten-password')
    expect(errors).toEqual([])
  })

  it('answers say that the site is to be had by https only, and a file opened as a page runs nothing', async () => {
    for (const path of ['/admin/login', '/api/health', '/nowhere']) {
      const { headers } = await ask(path)
      expect(headers['strict-transport-security']).toBe('max-age=31536000')
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    }
  })

  it('a page of another site writes nothing', async () => {
    expect((await login('x', { origin: 'https://localhost:1' })).status).toBe(403)
    expect((await login('x', { origin: proxy.url })).status).toBe(401)
  })

  it('whoever claims another address is counted by his own', async () => {
    const statuses = []
    for (let at = 0; at < 10; at += 1)
      statuses.push((await login(`a wrong guess ${at}`, { 'x-forwarded-for': `10.9.9.${at}` })).status)
    expect(statuses).toContain(429)
  })
})
