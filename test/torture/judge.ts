import type { State } from '../../src/sandbox'
import type { Arranged, Told } from './orders'

/** What the comparison of WeChat's record with our rows and their timelines found. */
export type Verdict = {
  articles: number
  doubled: number
  lost: number
  unapproved: number
  /** Rows on which a person must decide, although everything here can be settled by reading. */
  asked: number
  /** Rows that neither ended nor will ever move by themselves, or whose timeline contradicts them. */
  stuck: number
  /** Drafts that nobody refers to. */
  littered: number
  notes: string[]
}

export const innocent = (): Verdict => ({
  articles: 0,
  doubled: 0,
  lost: 0,
  unapproved: 0,
  asked: 0,
  stuck: 0,
  littered: 0,
  notes: [],
})

const ENDED = ['published', 'drafted', 'handed-over', 'cancelled', 'missed', 'failed']
const DONE = ['published', 'drafted', 'handed-over']

/** What is odd about a timeline that claims to be the whole story. */
export const oddIn = ({ timeline, state }: Told): string | null => {
  let at: string | null = null
  for (const entry of timeline) {
    if (at !== null && entry.from !== at && entry.from !== null)
      return `timeline jumps from ${at} to ${entry.from}→${entry.to}`
    at = entry.to
  }
  if (at !== state) return `timeline ends in ${at}, the row is ${state}`
  return timeline.filter(({ from, to }) => to === 'published' && from !== 'published').length > 1
    ? 'published twice in the timeline'
    : null
}

type Evidence = { state: State; rows: readonly Told[]; mode: 'publish' | 'mass' | 'draft' }

type Received = { title: string; content: string }

const wordsOf = ({ content }: Received): string => content.replace(/<[^>]*>/g, '')

/** Whether WeChat was given these very words under this title, and they were approved. */
const wasApproved = (received: Received, { articles }: Arranged): boolean =>
  articles.some(({ title, text }) => title === received.title && wordsOf(received).includes(text))

/** Compares one account: each article exactly once and as it was approved, nothing pending for ever, no litter in the draft box. */
export const judge = (arranged: Arranged, { state, rows, mode }: Evidence): Verdict => {
  const verdict = innocent()
  const { appId, articles, accountId } = arranged
  const jobs = state.jobs.filter((job) => job.appId === appId)
  const accepted = jobs.filter(({ outcome }) => outcome !== 'failed').flatMap((job) => job.articles)
  const drafts = Object.values(state.drafts).filter((draft) => draft.appId === appId)
  const lying = drafts.flatMap((draft) => draft.articles)
  const sent = mode === 'draft' ? lying : accepted
  for (const { title, id } of articles) {
    verdict.articles += 1
    const times = sent.filter((one) => one.title === title).length
    const row = rows.find((one) => one.title === title && one.accountId === accountId)
    const note = (text: string) =>
      verdict.notes.push(`${appId} 「${title}」 (${id}): ${text}; ${row?.state} ${row?.reason ?? ''}`)
    if (times > 1) {
      verdict.doubled += times - 1
      note(`sent ${times} times`)
    }
    if (times === 0) {
      verdict.lost += 1
      note('never sent')
    }
    if (!row || !ENDED.includes(row.state)) {
      verdict.stuck += 1
      note('has not ended')
    } else if (row.asksPerson || !DONE.includes(row.state)) {
      verdict.asked += 1
      note('asks a person')
    }
    const odd = row && oddIn(row)
    if (odd) {
      verdict.stuck += 1
      note(odd)
    }
  }
  for (const received of sent.filter((one) => !wasApproved(one, arranged))) {
    verdict.unapproved += 1
    verdict.notes.push(`${appId} 「${received.title}」: WeChat has words that nobody approved`)
  }
  const once = new Set(lying.map(({ title }) => title)).size
  verdict.littered = mode === 'draft' ? lying.length - once : lying.length
  if (verdict.littered > 0) verdict.notes.push(`${appId}: ${verdict.littered} drafts left behind`)
  return verdict
}

/** Several verdicts as one. */
export const sum = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.reduce(
    (all, one) => ({
      articles: all.articles + one.articles,
      doubled: all.doubled + one.doubled,
      lost: all.lost + one.lost,
      unapproved: all.unapproved + one.unapproved,
      asked: all.asked + one.asked,
      stuck: all.stuck + one.stuck,
      littered: all.littered + one.littered,
      notes: [...all.notes, ...one.notes],
    }),
    innocent(),
  )
