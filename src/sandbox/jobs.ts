import { createHash } from 'node:crypto'
import { idFrom, nextLongId, nextNumber } from './ids'
import type { Platform } from './platform'
import type { Account, Draft, Job, State } from './state'

const ADMIN_ANSWERS_WITHIN_SECONDS = 1800

type Accepted = Pick<Job, 'how' | 'toAll'> & {
  account: Account
  draft: Draft
  clientMsgId?: string
  now: number
}

const secondsUntilEnd = (account: Account, needsAdmin: boolean) => {
  if (!needsAdmin) return account.finishAfterSeconds
  return account.adminConfirm === 'silent' ? ADMIN_ANSWERS_WITHIN_SECONDS : account.adminAfterSeconds
}

/** Takes a 发布 or 群发. From here on it will happen, whether or not the caller gets to hear of it. */
export const acceptJob = ({ state }: Platform, accepted: Accepted): Job => {
  const { account, draft, how, toAll, clientMsgId, now } = accepted
  const number = nextNumber(state, 'job')
  const needsAdmin = how === 'mass' && toAll && account.adminConfirm !== 'off'
  const job: Job = {
    id: String(number),
    appId: account.appId,
    how,
    toAll,
    clientMsgId,
    msgDataId: nextLongId(state, 'msgDataId'),
    ...(how === 'mass'
      ? { msgId: nextLongId(state, 'msgId') }
      : {
          publishId: String(2_247_500_000 + number),
          articleId: idFrom(`article/${account.appId}/${number}`, 64),
        }),
    draftId: draft.mediaId,
    lastTriedAt: now,
    submittedAt: now,
    finishAt: now + secondsUntilEnd(account, needsAdmin) * 1000,
    outcome: 'sending',
    publishStatus: 1,
    waitsForAdmin: needsAdmin,
    counts: { total: 0, filtered: 0, sent: 0, failed: 0 },
    articles: draft.articles.map((article, index) => ({
      ...article,
      sn: snOf(number, index),
      isDeleted: false,
    })),
  }
  state.jobs.push(job)
  return job
}

const snOf = (number: number, index: number) =>
  createHash('md5').update(`sn/${number}/${index}`).digest('hex')

/** `__biz` of an account: short, base64, the same for ever. */
const bizOf = (appId: string) => Buffer.from(idFrom(`biz/${appId}`, 10)).toString('base64')

/** Address of the n-th article (from 1): the platform's own form, on this server. */
export const articleUrl = (platform: Platform, job: Job, n: number): string =>
  `${platform.origin}/s?__biz=${bizOf(job.appId)}&mid=${job.msgDataId}&idx=${n}&sn=${job.articles[n - 1]?.sn}`

const massStatusOf = (account: Account, job: Job): string => {
  if (!job.waitsForAdmin) return account.massOutcome
  if (account.adminConfirm === 'refuses') return 'err(40001)'
  return account.adminConfirm === 'silent' ? 'err(40002)' : account.massOutcome
}

/** Counts of a 群发: two in a thousand followers are out of reach, and one in a thousand fails. */
const countsOf = (account: Account, job: Job): Job['counts'] => {
  const total = job.toAll ? account.followers : Math.floor(account.followers / 4)
  const filtered = total - Math.floor(total / 500)
  const failed = Math.floor(total / 1000)
  return { total, filtered, sent: filtered - failed, failed }
}

const finish = (platform: Platform, job: Job) => {
  const account = platform.state.accounts[job.appId]
  if (!account) return
  job.finishedAt = job.finishAt
  if (job.how === 'mass') {
    job.massStatus = massStatusOf(account, job)
    job.outcome = job.massStatus === 'send success' ? 'done' : 'failed'
    if (job.outcome === 'done') job.counts = countsOf(account, job)
  } else {
    job.publishStatus = account.publishOutcome
    job.outcome = job.publishStatus === 0 ? 'done' : 'failed'
  }
  job.waitsForAdmin = false
  // What was published or sent leaves the draft box, and its media_id is dead.
  if (job.outcome === 'done') delete platform.state.drafts[job.draftId]
  queueCallback(platform.state, { account, job })
}

const queueCallback = (state: State, { account, job }: { account: Account; job: Job }) => {
  if (!account.callback || account.callbackMode === 'never' || account.callbackMode === 'early') return
  const times = account.callbackMode === 'twice' ? 2 : 1
  for (let n = 0; n < times; n++) state.outbox.push({ jobId: job.id })
}

/** Ends every job whose time has come, in the order of their ends. Calls see the result at once; callbacks go out after. */
export const finishDueJobs = (platform: Platform): void => {
  const now = platform.clock.now()
  const due = platform.state.jobs.filter((job) => job.outcome === 'sending' && job.finishAt <= now)
  if (due.length === 0) return
  for (const job of due.sort((a, b) => a.finishAt - b.finishAt)) finish(platform, job)
  platform.touch()
}
/** Ends one job now, before its time: for the callback that overtakes the answer. */
export const finishEarly = (platform: Platform, job: Job): void => {
  job.finishAt = job.submittedAt
  finish(platform, job)
}
