import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, look, newPage, signIn } from './browser'
import { type House, startHouse } from './house'

describe('the first day of a new newsroom', () => {
  let house: House
  let browser: Browser

  beforeAll(async () => {
    house = await startHouse()
    browser = await launchBrowser()
  })

  afterAll(async () => {
    await browser?.close()
    if (house) house.remove()
  })

  it('puts an article with its footer on the rehearsal phone by itself', async () => {
    const { page } = await newPage(browser, { width: 390, height: 844 })
    await expect
      .poll(
        async () => {
          await page.goto(`${house.phone}/phone`)
          return page.content()
        },
        { timeout: 150_000, interval: 2_000 },
      )
      .toContain('把主题党日开到田埂上')
    await look(page, 'phone')

    await page.getByText('把主题党日开到田埂上').first().click()
    await page.waitForLoadState()
    expect(await page.content()).toContain('想加入中国共产党')
    expect(await page.content()).toContain('演练')
    await look(page, 'phone-article')
  })

  it('lets the printed login in, speaks Chinese, and asks no outside machine', async () => {
    const { page, outside, errors } = await newPage(browser)
    await signIn(page, house)
    await look(page, 'dashboard')

    expect(await page.content()).toContain('活动报道')
    await page.goto(`${house.url}/admin/collections/deliveries`)
    await page.waitForSelector('table')
    expect(await page.content()).toContain('已发布')
    await look(page, 'deliveries')
    expect(outside).toEqual([])
    expect(errors).toEqual([])
  })

  it('answers the health question', async () => {
    const health = await (await fetch(`${house.url}/api/health`)).json()

    expect(health).toMatchObject({ status: 'ok', database: 'ok', lastTickAt: expect.any(String) })
  })

  it('stops cleanly on Ctrl-C and keeps everything for the second start', async () => {
    await house.stop()
    expect(house.printed()).toContain('已全部停止')
    await expect(fetch(`${house.url}/api/health`)).rejects.toThrow()
    await expect(fetch(house.phone)).rejects.toThrow()

    const again = await startHouse({ dataDir: house.dataDir })
    expect(again.printed()).not.toContain('登录密码：')
    const { page } = await newPage(browser)
    await signIn(page, { url: again.url, login: house.login })
    await again.stop()
    expect(again.printed()).toContain('已全部停止')
  })
})
