import type { Browser, CDPSession, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, look, newPage, signIn } from './browser'
import { type House, startHouse } from './house'

const TITLE = '支部书记讲“第一课”：从一条水渠说起'
const HEADING = '先看渠，再开会'
const TEXT = '“今年的水，明年的粮。”三十一名党员沿东渠走了两公里，量出裂缝 17 处。'
const ITEMS = ['量裂缝，备材料', '结对二十三户']
const PASSWORD = 'a long password for tests'

type Login = { email: string; password: string }

/** Chinese through an input method, as people type it: syllables first, then the words chosen for them. */
const typeChinese = async (session: CDPSession, text: string) => {
  for (const words of text.match(/.{1,4}/gu) ?? []) {
    for (const composing of ['n', 'ni', 'ni h']) {
      await session.send('Input.imeSetComposition', {
        text: composing,
        selectionStart: composing.length,
        selectionEnd: composing.length,
      })
    }
    await session.send('Input.insertText', { text: words })
  }
}

describe('an article on its way from the desk to the readers', () => {
  let house: House
  let browser: Browser
  const people = {} as Record<'editor' | 'reviewer', Login>
  const screens = {} as Record<'editor' | 'reviewer', Page>
  let address = ''

  const asAdministrator = async (path: string, init: RequestInit = {}) => {
    const headers = { 'content-type': 'application/json' }
    const login = await fetch(`${house.url}/api/users/login`, {
      method: 'POST',
      headers,
      body: JSON.stringify(house.login),
    })
    const { token } = (await login.json()) as { token: string }
    const answer = await fetch(`${house.url}/api${path}`, {
      ...init,
      headers: { ...headers, authorization: `JWT ${token}` },
    })
    return answer.json()
  }

  beforeAll(async () => {
    house = await startHouse()
    browser = await launchBrowser()
    for (const role of ['editor', 'reviewer'] as const) {
      people[role] = { email: `${role}@example.cn`, password: PASSWORD }
      const data = { ...people[role], name: role === 'editor' ? '小周' : '老陈', role }
      await asAdministrator('/users', { method: 'POST', body: JSON.stringify(data) })
      screens[role] = (await newPage(browser)).page
      await signIn(screens[role], { url: house.url, login: people[role] })
    }
  })

  afterAll(async () => {
    await browser?.close()
    await house?.stop()
    house?.remove()
  })

  const press = async (page: Page, name: string) => {
    await page.getByRole('button', { name, exact: true }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button').first().click()
    await dialog.waitFor({ state: 'hidden' })
  }
  const save = async (page: Page) => {
    const saved = page.waitForResponse(
      (response) => /activity-reports/.test(response.url()) && /POST|PATCH/.test(response.request().method()),
    )
    await page.getByRole('button', { name: '保存', exact: true }).click()
    expect((await saved).ok()).toBe(true)
  }

  it('is written through an input method, with a heading and a list, and submitted', async () => {
    const page = screens.editor
    await page.goto(`${house.url}/admin/collections/activity-reports/create`)
    const session = await page.context().newCDPSession(page)
    // The form is filled in once more after it is shown; what is composed at that very moment is cut, and nobody types so fast.
    await page.waitForLoadState('networkidle')
    await page.locator('#field-title').click()
    await typeChinese(session, TITLE)
    expect(await page.locator('#field-title').inputValue()).toBe(TITLE)

    const body = page.locator('[contenteditable=true]').first()
    await body.click()
    await page.keyboard.type('## ')
    await typeChinese(session, HEADING)
    await page.keyboard.press('Enter')
    await typeChinese(session, TEXT)
    await page.keyboard.press('Enter')
    await page.keyboard.type('- ')
    for (const [at, item] of ITEMS.entries()) {
      if (at > 0) await page.keyboard.press('Enter')
      await typeChinese(session, item)
    }
    expect(await body.locator('h2').textContent()).toBe(HEADING)
    expect(await body.locator('li').allTextContents()).toEqual(ITEMS)

    await page.locator('#field-accounts input').click()
    await page.locator('#field-accounts .rs__option').filter({ hasText: '青禾先锋' }).click()
    await save(page)
    await page.waitForURL(/activity-reports\/(?!create)[\w-]+/)
    address = new URL(page.url()).pathname
    await press(page, '送审')
    await page.getByText('等待审核').first().waitFor()
    await look(page, 'editorial-written')
  })

  it('is approved by a reviewer, laid out, and read on the phone word for word', async () => {
    const page = screens.reviewer
    await page.goto(house.url + address)
    await press(page, '批准')
    await page.getByText('推送的是批准的这一稿').waitFor()
    const id = address.split('/').at(-1)
    const deliveries = () =>
      asAdministrator(`/deliveries?where[articleId][equals]=${id}&depth=0`) as Promise<{
        docs: { id: string; state: string; articleUrl?: string }[]
      }>
    await expect
      .poll(async () => (await deliveries()).docs[0]?.state, { timeout: 200_000, interval: 2_000 })
      .toBe('published')
    const [delivery] = (await deliveries()).docs
    await page.goto(`${house.url}/admin/collections/deliveries/${delivery?.id}`)
    await page.getByText('只在演练手机上看得到').waitFor()
    await look(page, 'editorial-delivery')

    const { page: phone } = await newPage(browser, { width: 390, height: 844 })
    await phone.goto(`${house.phone}/phone`)
    await phone.getByText(TITLE).first().click()
    await phone.waitForLoadState()
    const read = (await phone.locator('body').innerText()).replace(/\s+/g, '')
    for (const words of [TITLE, HEADING, TEXT, ...ITEMS]) expect(read).toContain(words.replace(/\s+/g, ''))
    await look(phone, 'editorial-phone')
  })

  it('loses its approval by an edit, and says so', async () => {
    const page = screens.editor
    await page.goto(house.url + address)
    const session = await page.context().newCDPSession(page)
    const last = page.locator('[contenteditable=true] li').last()
    await last.click()
    await page.keyboard.press('End')
    await typeChinese(session, '，月底前')
    await save(page)

    await page.getByText('批准已自动撤回').first().waitFor()
    expect(await last.textContent()).toBe(`${ITEMS[1]}，月底前`)
    await look(page, 'editorial-withdrawn')
  })

  it('takes the day of its activity from the cover photograph when the editor says so, and shows it', async () => {
    const page = screens.editor
    const background = '#7a9e6b'
    const buffer = await sharp({ create: { width: 1200, height: 800, channels: 3, background } })
      .withExif({ IFD2: { DateTimeOriginal: '2026:06:18 09:30:00' } })
      .jpeg()
      .toBuffer()
    const upload = await page.request.post(`${house.url}/api/media`, {
      multipart: { _payload: '{}', file: { name: '河边.jpg', mimeType: 'image/jpeg', buffer } },
    })
    const cover = ((await upload.json()) as { doc: { id: string } }).doc.id
    const data = { title: '清理河道', bodyFormat: 'markdown', bodyMarkdown: '三十名党员清理河道。', cover }
    const made = await page.request.post(`${house.url}/api/activity-reports?draft=true`, { data })
    const { id } = ((await made.json()) as { doc: { id: string } }).doc

    await page.goto(`${house.url}/admin/collections/activity-reports/${id}`)
    const day = page.locator('#field-activityDate')
    expect(await day.inputValue()).toBe('')
    await page.getByRole('button', { name: '采用封面照片的拍摄日期 2026-06-18' }).click()

    expect(await day.inputValue()).toBe('2026-06-18')
    const phone = page.frameLocator('.xh-preview iframe').first()
    await phone.getByText('活动时间：2026年6月18日').waitFor()
    await save(page)
    await look(page, 'editorial-day')
  })
})
