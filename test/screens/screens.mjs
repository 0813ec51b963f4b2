// Looks at every screen of the admin: node test/screens/screens.mjs <base> <folder> <email> <password> [name…]
// Writes <name>-<width>-<theme>.png and prints console errors and requests to other hosts; neither may occur.
import { mkdirSync } from 'node:fs'
import { chromium } from 'playwright-core'

const [base, folder, email, password, ...only] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: '--no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(
    ' ',
  ),
})

const firstOf = async (page, collection, where = '') => {
  const { docs } = await (await page.request.get(`${base}/api/${collection}?depth=0&limit=1&${where}`)).json()
  return docs?.[0]?.id
}
const deliveryIn = (page, state) => firstOf(page, 'deliveries', `where[state][equals]=${state}`)

const SCREENS = {
  login: () => '/admin/login',
  dashboard: () => '/admin',
  schedule: () => '/admin/schedule',
  deliveries: () => '/admin/collections/deliveries',
  reports: () => '/admin/collections/activity-reports',
  'report-new': () => '/admin/collections/activity-reports/create',
  report: async (page) =>
    `/admin/collections/activity-reports/${await firstOf(page, 'activity-reports', 'where[review.state][equals]=approved')}`,
  'report-pending': async (page) =>
    `/admin/collections/activity-reports/${await firstOf(page, 'activity-reports', 'where[review.state][equals]=pending')}`,
  daily: async (page) => `/admin/collections/daily-posts/${await firstOf(page, 'daily-posts')}`,
  livestream: async (page) => `/admin/collections/livestreams/${await firstOf(page, 'livestreams')}`,
  account: async (page) => `/admin/collections/accounts/${await firstOf(page, 'accounts')}`,
  footer: async (page) =>
    `/admin/collections/recruitment-footers/${await firstOf(page, 'recruitment-footers')}`,
  media: async (page) => `/admin/collections/media/${await firstOf(page, 'media')}`,
}
for (const state of [
  'scheduled',
  'published',
  'unconfirmed',
  'failed',
  'missed',
  'drafted',
  'handed-over',
  'cancelled',
]) {
  SCREENS[`delivery-${state}`] = async (page) => {
    const id = await deliveryIn(page, state)
    return id && `/admin/collections/deliveries/${id}`
  }
}

const watch = (page, name) => {
  page.on(
    'console',
    (message) =>
      message.type() === 'error' && console.log(`console ${name}: ${message.text().slice(0, 300)}`),
  )
  page.on('pageerror', (error) => console.log(`error ${name}: ${error.message.slice(0, 300)}`))
  page.on('request', (request) => {
    if (!/^(data:|blob:|about:)/.test(request.url()) && !request.url().startsWith(base))
      console.log(`outside ${name}: ${request.url()}`)
  })
}

for (const [width, theme] of [
  [1440, 'light'],
  [1440, 'dark'],
  [390, 'light'],
  [390, 'dark'],
]) {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  await context.addCookies([{ name: 'payload-theme', value: theme, url: base }])
  await context.request.post(`${base}/api/users/login`, { data: { email, password } })
  for (const [name, addressOf] of Object.entries(SCREENS)) {
    if (only.length > 0 && !only.includes(name)) continue
    const page = await (name === 'login'
      ? await browser.newContext({ viewport: { width, height: 900 } })
      : context
    ).newPage()
    watch(page, `${name}-${width}-${theme}`)
    const address = await addressOf(page)
    if (address && !address.endsWith('undefined')) {
      await page
        .goto(base + address, { waitUntil: 'networkidle' })
        .catch((error) => console.log(name, error.message.slice(0, 100)))
      await page.waitForTimeout(700)
      await page.screenshot({ path: `${folder}/${name}-${width}-${theme}.png`, fullPage: true })
    } else console.log(`nothing to show: ${name}`)
    await page.close()
  }
}
await browser.close()
