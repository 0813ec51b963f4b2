import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ArticleKind } from '../src/articles/kinds'
import { createStandingStore } from '../src/articles/standingStore'
import { createGuardedStore } from '../src/store/guardedStore'
import { aNewsroom, type TestNewsroom } from './newsroom'

const FIXTURES = path.join(import.meta.dirname, 'upgrade/fixtures')
const facts = JSON.parse(readFileSync(path.join(FIXTURES, 'facts.json'), 'utf8'))

/** The data folder of a house that commit 25cb578 left. */
const oldHouse = async (folder: string) => {
  writeFileSync(path.join(folder, 'xinghuo.db'), gunzipSync(readFileSync(path.join(FIXTURES, 'house.db.gz'))))
  writeFileSync(path.join(folder, 'secret'), facts.secret, { mode: 0o600 })
  mkdirSync(path.join(folder, 'media'), { recursive: true })
  cpSync(path.join(FIXTURES, 'river.png'), path.join(folder, 'media/river.png'))
}

let house: TestNewsroom
beforeAll(async () => {
  house = await aNewsroom({ prepare: oldHouse })
  await house.at(facts.now)
  // The platform of that day is gone; another takes its place at a new address.
  await house.control('accounts', { appId: facts.appId, callback: null })
  await house.payload.db.updateOne({
    collection: 'accounts',
    id: facts.account,
    data: { apiBase: house.sandbox.url },
  })
})
afterAll(() => house.close())

const standingOf = (kind: ArticleKind, id: string) =>
  createStandingStore(createGuardedStore({ payload: house.payload, onStep: () => {} })).of({ kind, id })

it('keeps every approval of a house of the first landed version, and the words that stood ahead of it', async () => {
  const report = (id: string) => standingOf('activity-report', id)
  expect(await report(facts.planned)).toMatchObject({
    review: { state: 'approved', approvedBy: '终审同志' },
    approved: { hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    wishes: { accounts: [facts.account], at: '2026-07-01T04:00:00.000Z' },
    todo: null,
  })
  expect(await report(facts.ringing)).toMatchObject({ review: { state: 'approved' }, todo: 'plan' })
  expect(await report(facts.edited)).toMatchObject({ review: { state: 'draft' }, approved: null })
  expect(await report(facts.pending)).toMatchObject({ review: { state: 'pending' }, edition: { number: 1 } })
  expect(await report(facts.returned)).toMatchObject({
    review: { state: 'returned', note: expect.stringContaining('人名有误') },
  })
  expect(await report(facts.draft)).toBeNull()
  expect(await standingOf('livestream-announcement', facts.live)).toMatchObject({
    review: { state: 'approved' },
  })
  expect(await standingOf('livestream-record', facts.live)).toBeNull()
  expect(await standingOf('daily-post', facts.daily)).toMatchObject({ review: { state: 'approved' } })
  expect(await standingOf('daily-post', facts.other)).toMatchObject({ approved: null })

  const read = (collection: 'activity-reports' | 'daily-posts', id: string) =>
    house.payload.findByID({ collection, id, depth: 0 })
  expect(await read('activity-reports', facts.edited)).toMatchObject({ title: '改过的报道（新稿）' })
  expect(await read('activity-reports', facts.draft)).toMatchObject({
    title: '草稿第二版',
    accounts: [facts.account],
  })
  expect(await read('daily-posts', facts.other)).toMatchObject({
    events: [{ text: '改过的大事。' }, { text: '又一件。' }],
  })
})

it('keeps its plan and sends each post once, with the words that were approved', async () => {
  const titles: string[] = []
  for (let hour = 0; hour < 14; hour += 1) {
    await house.pass(58)
    for (const minutes of [1, 1]) await house.pass(minutes)
  }
  for (const { title } of await house.sent(facts.appId)) titles.push(title)
  expect(titles.sort()).toEqual(
    ['党史今天 7.1', '排好的报道', '刚批准的报道', '党课直播', '合发甲', '合发乙'].sort(),
  )
  const [planned] = (await house.sent(facts.appId)).filter(
    ({ title }: { title: string }) => title === '排好的报道',
  )
  expect(planned.html).toContain('社区党支部')
  expect(planned.html).toContain('<img')
})

it('goes on as any house: what was edited is approved anew and goes out', async () => {
  await house.approve({ kind: 'activity-report', id: facts.edited })
  for (const minutes of [1, 1, 1]) await house.pass(minutes)
  const { state } = await house.deliveryOf({ kind: 'activity-report', id: facts.edited })
  expect(['missed', 'published', 'submitted']).toContain(state)
})
