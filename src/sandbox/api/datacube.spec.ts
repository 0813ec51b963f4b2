import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { APP_ID, type Rehearsal, rehearse } from '../rehearse'

let wechat: Rehearsal
beforeEach(async () => {
  wechat = await rehearse()
})
afterEach(() => wechat.sandbox.close())

const ask = (name: string, begin: string, end = begin) =>
  wechat.call(`/datacube/${name}`, { begin_date: begin, end_date: end })
const publish = async () => {
  const { media_id } = await wechat.addDraft({ need_open_comment: 1 })
  const accepted = await wechat.call('/cgi-bin/freepublish/submit', { media_id })
  await wechat.pass(2)
  return accepted
}

describe('an article published on 29 June', () => {
  it('has cumulative totals that grow with each day, up to thirty', async () => {
    const { msg_data_id: id } = await publish()
    await wechat.at('2026-07-03T09:00:00+08:00')

    const { list, is_delay } = await ask('getarticletotaldetail', '2026-06-29')
    expect(is_delay).toBe(false)
    expect(list).toMatchObject([
      { ref_date: '2026-06-29', msgid: `${id}_1`, publish_type: 1, title: '主题党日' },
    ])
    const readers = list[0].detail_list.map((row: { read_user: number }) => row.read_user)
    expect(readers).toHaveLength(4)
    expect(readers).toEqual([...readers].sort((a, b) => a - b))
    expect(new Set(readers).size).toBeGreaterThan(1)

    await wechat.at('2026-09-01T09:00:00+08:00')
    expect((await ask('getarticletotaldetail', '2026-06-29')).list[0].detail_list).toHaveLength(30)
  })

  it('has the same figures whenever it is asked, and daily readers that add up to the total', async () => {
    await publish()
    await wechat.at('2026-07-03T09:00:00+08:00')
    const days = ['2026-06-29', '2026-06-30', '2026-07-01', '2026-07-02']
    const daily = await Promise.all(days.map((day) => ask('getarticleread', day)))

    const total = (await ask('getarticletotaldetail', days[0] ?? '')).list[0].detail_list.at(-1).read_user
    expect(daily.reduce((sum, { list }) => sum + (list[0]?.detail.read_user ?? 0), 0)).toBe(total)
    expect(await ask('getarticleread', '2026-06-30')).toEqual(daily[1])
  })

  it('splits its readers by source, 全部 being their sum', async () => {
    await publish()
    await wechat.at('2026-06-30T09:00:00+08:00')

    const [all, ...scenes] = (await ask('getarticleread', '2026-06-29')).list[0].detail.read_user_source
    expect(all.scene_desc).toBe('全部')
    expect(scenes.reduce((sum: number, row: { user_count: number }) => sum + row.user_count, 0)).toBe(
      all.user_count,
    )
  })

  it('appears in the account as one article sent', async () => {
    await publish()
    await wechat.at('2026-07-03T09:00:00+08:00')

    const { list } = await ask('getbizsummary', '2026-06-28', '2026-07-02')
    expect(list[0]).toMatchObject({ ref_date: '2026-06-29', detail: { send_page_count: 1 } })
    expect(list[1]).toMatchObject({ ref_date: '2026-06-30', detail: { send_page_count: 0 } })
  })
})

describe('dates', () => {
  it.each([
    ['getarticleread', '2026-06-27', '2026-06-28', 61501],
    ['getarticletotaldetail', '2026-06-27', '2026-06-28', 61501],
    ['getbizsummary', '2026-05-29', '2026-06-28', 61501],
    ['getusersummary', '2026-06-21', '2026-06-28', 61501],
    ['getusercumulate', '2026-06-28', '2026-06-27', 61501],
    ['getarticleshare', '2026-06-29', '2026-06-29', 61501],
    ['getarticleread', '2026-6-27', '2026-6-27', 61500],
    ['getarticleread', '2026-06-31', '2026-06-31', 61500],
    ['getbizsummary', '', '2026-06-28', 61500],
  ])('%s from %s to %s is refused with %i', async (name, begin, end, errcode) => {
    expect(await ask(name, begin, end)).toMatchObject({ errcode })
  })

  it.each([
    ['getbizsummary', '2026-05-30', '2026-06-28'],
    ['getusersummary', '2026-06-22', '2026-06-28'],
  ])('%s takes its longest span', async (name, begin, end) => {
    expect(await ask(name, begin, end)).toHaveProperty('list')
  })

  it('are there from six and final from eight in the morning', async () => {
    await publish()
    await wechat.at('2026-06-30T05:59:00+08:00')
    expect(await ask('getarticleread', '2026-06-29')).toMatchObject({ errcode: 61503 })
    await wechat.at('2026-06-30T07:59:00+08:00')
    expect(await ask('getarticleread', '2026-06-29')).toMatchObject({ is_delay: true })
    await wechat.at('2026-06-30T08:00:00+08:00')
    expect(await ask('getarticleread', '2026-06-29')).toMatchObject({ is_delay: false })
  })
})

describe('followers', () => {
  it('change from day to day by who came and who went', async () => {
    const { list: moves } = await ask('getusersummary', '2026-06-28')
    const { list } = await ask('getusercumulate', '2026-06-27', '2026-06-28')

    const net = moves.reduce(
      (sum: number, row: { new_user: number; cancel_user: number }) => sum + row.new_user - row.cancel_user,
      0,
    )
    expect(list[1].cumulate_user - list[0].cumulate_user).toBe(net)
  })
})

describe('rights', () => {
  it('says that the old calls are offline', async () => {
    for (const name of [
      'getarticlesummary',
      'getarticletotal',
      'getuserread',
      'getuserreadhour',
      'getusershare',
    ]) {
      expect(await ask(name, '2026-06-28')).toMatchObject({ errcode: 47009 })
    }
  })

  it('needs certification', async () => {
    await wechat.control('accounts', { appId: APP_ID, certified: false })

    expect(await ask('getbizsummary', '2026-06-28')).toMatchObject({ errcode: 48001 })
  })
})
