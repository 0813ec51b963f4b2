import { idsOf } from './deaths'
import { innocent, type Verdict } from './judge'
import type { Lane } from './lane'
import type { Arranged, Arrangement, Lived, Told } from './orders'

/** What must be true of one title at the end: how often it was accepted, in which state its row is, and when it went out. */
type Expected = { title: string; times: number; state: string; between?: [string, string] }

/** Shanghai is eight hours ahead all year. */
const shanghai = (moment: string): string => new Date(`${moment}+08:00`).toISOString()

const compare = async (
  lane: Lane,
  { arranged, expected }: { arranged: Arranged[]; expected: Expected[] },
) => {
  const rows = await lane.rows(idsOf(arranged))
  const ours = new Set(arranged.map(({ appId }) => appId))
  const jobs = lane.sandbox.state.jobs.filter(({ appId }) => ours.has(appId))
  const verdict: Verdict = innocent()
  for (const { title, times, state, between } of expected) {
    verdict.articles += 1
    const accepted = jobs.filter((job) => job.articles.some((article) => article.title === title))
    const row = rows.find((one: Told) => one.title === title)
    const note = (text: string) =>
      verdict.notes.push(`「${title}」: ${text}; the row is ${row?.state} (${row?.reason ?? ''})`)
    if (accepted.length > times) {
      verdict.doubled += accepted.length - times
      note(`accepted ${accepted.length} times`)
    }
    if (accepted.length < times) {
      verdict.lost += 1
      note('not accepted')
    }
    if (row?.state !== state) {
      verdict.stuck += 1
      note(`expected ${state}`)
    }
    const at = new Date(accepted[0]?.submittedAt ?? 0).toISOString()
    if (between && times > 0 && (at < between[0] || at > between[1])) {
      verdict.lost += 1
      note(`went out at ${at}, not between ${between.join(' and ')}`)
    }
  }
  await lane.retire(idsOf(arranged))
  return verdict
}

let houses = 0
const wish = (given: Partial<Arrangement> & Pick<Arrangement, 'at'>): Arrangement => {
  houses += 1
  return { appId: `wxclock${houses}`, mode: 'publish', titles: [], lateAfterMinutes: 60, ...given }
}

/** 群发 once a day: one at the last minute of a month, one at the first minute of the next. A day ends in Shanghai. */
export const midnight = async (lane: Lane, timeZone: string): Promise<Verdict> => {
  const at = shanghai('2036-09-30T20:00:00')
  const last = wish({
    at,
    mode: 'mass',
    titles: ['月末最后一分钟'],
    publishAt: shanghai('2036-09-30T23:59:00'),
  })
  const first = { ...last, titles: ['月初第一分钟'], publishAt: shanghai('2036-10-01T00:01:00') }
  const [one] = await lane.arrange([last])
  await lane.add(one?.accountId ?? '', first)
  const worker = await lane.newWorker({ timeZone })
  await worker.tell<Lived>({ do: 'live', from: at, accountIds: [one?.accountId ?? ''] })
  await worker.stop()
  return compare(lane, {
    arranged: one ? [one] : [],
    expected: [
      {
        title: '月末最后一分钟',
        times: 1,
        state: 'published',
        between: [shanghai('2036-09-30T23:59:00'), shanghai('2036-09-30T23:59:59')],
      },
      {
        title: '月初第一分钟',
        times: 1,
        state: 'published',
        between: [shanghai('2036-10-01T00:01:00'), shanghai('2036-10-01T00:01:59')],
      },
    ],
  })
}

/** Daily posts at the first and the last minute of the day, over the end of a month and of a leap February. */
export const dailyPosts = async (lane: Lane, timeZone: string): Promise<Verdict> => {
  const at = shanghai('2036-02-28T20:00:00')
  const days = [
    [2, 28],
    [2, 29],
    [3, 1],
  ] as const
  const arranged = await lane.arrange([
    wish({
      at,
      dailyTime: '00:00',
      dailyPosts: days.map(([month, day]) => ({ month, day, title: `党史今天 ${month}月${day}日` })),
    }),
    wish({ at, dailyTime: '23:59' }),
  ])
  const worker = await lane.newWorker({ timeZone })
  for (const now of [
    '2036-02-28T23:50:00',
    '2036-02-28T23:59:05',
    '2036-02-29T00:00:05',
    '2036-02-29T12:00:00',
    '2036-02-29T23:59:05',
    '2036-03-01T00:00:05',
    '2036-03-01T23:59:05',
    '2036-03-02T00:30:00',
  ]) {
    await worker.tell({ do: 'tick', now: shanghai(now) })
  }
  await worker.stop()
  const early = arranged[0]?.appId
  const went = lane.sandbox.state.jobs
    .filter(({ appId }) => arranged.some((one) => one.appId === appId))
    .map(({ appId, submittedAt, articles }) => {
      const moment = new Date(submittedAt + 8 * 3_600_000).toISOString().slice(5, 16)
      return `${appId === early ? 'early' : 'late'} ${articles[0]?.title} ${moment}`
    })
    .sort()
  await lane.retire(idsOf(arranged))
  const wanted = [
    'early 党史今天 2月29日 02-29T00:00',
    'early 党史今天 3月1日 03-01T00:00',
    'late 党史今天 2月28日 02-28T23:59',
    'late 党史今天 2月29日 02-29T23:59',
    'late 党史今天 3月1日 03-01T23:59',
  ]
  const doubled = went.length - new Set(went).size
  const lost = wanted.filter((one) => !went.includes(one)).length
  const strange = went.filter((one) => !wanted.includes(one))
  return {
    ...innocent(),
    articles: wanted.length,
    doubled: doubled + strange.length,
    lost,
    notes: lost + strange.length + doubled > 0 ? [`went out: ${went.join(' | ')}`] : [],
  }
}

/** The clock is set back ten minutes after one article went out and while a worker lies dead with another in its hands. */
export const setBack = async (lane: Lane): Promise<Verdict> => {
  const at = shanghai('2036-07-08T10:00:00')
  const before = wish({ at, titles: ['拨钟前已发', '拨钟前已发之二'] })
  const dead = wish({ at: shanghai('2036-07-08T10:01:00'), titles: ['拨钟时在手里'] })
  const after = { ...wish({ at, titles: ['拨钟后到时'] }), publishAt: shanghai('2036-07-08T10:04:00') }
  const arranged = await lane.arrange([before, after])
  const ids = idsOf(arranged)
  await lane.office.tell({ do: 'tick', now: at })
  const later = await lane.arrange([dead])
  const death = { atStep: 34, how: 'freeze' } as const
  await lane.office.tell({ do: 'live', from: shanghai('2036-07-08T10:01:00'), death, ticks: 1 })
  const all = [...ids, ...idsOf(later)]
  await lane.live(shanghai('2036-07-08T09:51:30'), all)
  const expected = ['拨钟前已发', '拨钟前已发之二', '拨钟时在手里', '拨钟后到时']
  return compare(lane, {
    arranged: [...arranged, ...later],
    expected: expected.map((title) => ({ title, times: 1, state: 'published' })),
  })
}

/** The worker sleeps through an hour: what may be that late still goes, what may not is missed and says so. */
export const asleep = async (lane: Lane): Promise<Verdict> => {
  const at = shanghai('2036-07-09T08:00:00')
  const publishAt = shanghai('2036-07-09T09:00:00')
  const arranged = await lane.arrange([
    wish({ at, publishAt, titles: ['可以迟到'], lateAfterMinutes: 120 }),
    wish({ at, publishAt, titles: ['不可以迟到'], lateAfterMinutes: 59 }),
  ])
  await lane.office.tell({ do: 'tick', now: at })
  await lane.live(shanghai('2036-07-09T10:00:00'), idsOf(arranged))
  return compare(lane, {
    arranged,
    expected: [
      { title: '可以迟到', times: 1, state: 'published' },
      { title: '不可以迟到', times: 0, state: 'missed' },
    ],
  })
}

/** All torments of the clock, the first two in a worker whose machine stands in `timeZone`. */
export const clockTorments = async (lane: Lane, timeZone: string): Promise<Verdict[]> => [
  await midnight(lane, timeZone),
  await dailyPosts(lane, timeZone),
  await setBack(lane),
  await asleep(lane),
]
