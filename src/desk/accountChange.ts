import { ACCOUNT_MODES, type AccountMode } from '../accounts/account'
import type { LineAccount } from '../accounts/accountStore'
import { isRehearsal, partsOf, WECHAT_API } from '../accounts/identity'
import { type Delivery, NOT_YET_SENT } from '../deliveries/delivery'
import type { Line } from '../deliveries/line'
import { conflictsAhead } from '../plan/quota'
import { inWords } from '../time/slots'

/** Something to be confirmed before an account is changed: the field that confirms it, the sentence, how many it concerns. */
export type Question = {
  field: 'confirmGoingLive' | 'confirmRehearsing' | 'confirmMode'
  message: string
  waiting: number
  unsettled: number
}

/** What a save would write, as far as it may be asked about. */
export type AccountChange = { apiBase?: unknown; appId?: unknown; mode?: unknown }

type Deps = Pick<Line, 'accounts' | 'articles' | 'clock' | 'deliveries'>
type Planned = { waiting: Delivery[]; unsettled: number }

const first = ({ waiting: [delivery] }: Planned, { timeZone }: LineAccount): string =>
  delivery ? `最早的是「${delivery.title}」，${inWords(delivery.dueAt, timeZone)}` : ''

const whereTo = ({ identity }: LineAccount): string => {
  const { platform } = partsOf(identity)
  return platform === WECHAT_API ? '微信正式接口' : platform
}

const UNSETTLED = '已提交、还没有结果的'

const goingLive = (account: LineAccount, planned: Planned): string => {
  const { name, dailyTime } = account
  const { waiting, unsettled } = planned
  return [
    `「${name}」现在是演练号，保存后连接${whereTo(account)}：以后推送的文章会到真实读者手里。`,
    waiting.length > 0
      ? `排着的 ${waiting.length} 篇（${first(planned, account)}）会按原定时间推送给读者，不想推送的请先取消。`
      : '现在没有排着的推送。',
    dailyTime ? `「党史今天」每天 ${dailyTime} 也会推送给读者。` : '',
    unsettled > 0 ? `演练时${UNSETTLED} ${unsettled} 篇，会请您核实。` : '',
  ].join('')
}

const rehearsing = (account: LineAccount, planned: Planned): string => {
  const { waiting, unsettled } = planned
  return [
    `「${account.name}」现在推送给真实读者，保存后只是演练：以后推送的文章读者看不到。`,
    waiting.length > 0
      ? `排着的 ${waiting.length} 篇（${first(planned, account)}）会改在演练微信上推送，读者收不到。`
      : '现在没有排着的推送。',
    unsettled > 0 ? `${UNSETTLED} ${unsettled} 篇以后查不到结果，会请您到公众号后台核实。` : '',
  ].join('')
}

const BECOMES: Record<AccountMode, string> = {
  mass: '都会改为群发，推送给全部粉丝。',
  publish: '都会改为发布，粉丝不会收到推送。',
  draft: '都只送入草稿箱，不会自动发出，要由人到公众号后台发表。',
  hand: '都不再自动发出，要由人从复制页粘贴到公众号后台发表。',
}

/** How many of them would be told of a quota that does not suffice. */
const conflictsAmong = async (
  waiting: Delivery[],
  { account, deps }: { account: LineAccount; deps: Deps },
) => {
  let count = 0
  for (const { id, dueAt, slot } of waiting) {
    const notices = await conflictsAhead(dueAt, { ...deps, account, except: id, slot })
    count += Number(notices.some(({ code }) => code.startsWith('quota-')))
  }
  return count
}

const otherMode = async (
  { before, after }: { before: LineAccount; after: LineAccount },
  { planned, deps }: { planned: Planned; deps: Deps },
): Promise<string> => {
  const conflicts = await conflictsAmong(planned.waiting, { account: after, deps })
  return [
    `「${before.name}」的推送方式从“${ACCOUNT_MODES[before.mode]}”改为“${ACCOUNT_MODES[after.mode]}”：`,
    `排着的 ${planned.waiting.length} 篇（${first(planned, before)}）${BECOMES[after.mode]}`,
    conflicts > 0 ? `其中 ${conflicts} 篇超过微信允许的次数，到时可能发不出去；请改时间、取消或合并。` : '',
  ].join('')
}

const plannedFor = async (accountId: string, { deliveries }: Deps): Promise<Planned> => {
  const [waiting, unsettled] = await Promise.all([
    deliveries.ofAccount(accountId, NOT_YET_SENT),
    deliveries.ofAccount(accountId, ['submitting', 'unconfirmed', 'submitted']),
  ])
  return { waiting, unsettled: unsettled.length }
}

/**
 * What an administrator must be asked before an account is changed: from rehearsal to readers, back, or to another way of
 * sending while deliveries wait. Changes nothing.
 * @returns nothing where nobody need be asked, or there is no such account
 */
export const questionsBefore = async (
  { accountId, change }: { accountId: string; change: AccountChange },
  deps: Deps,
): Promise<Question[]> => {
  const proposed = await deps.accounts.proposed(accountId, change)
  if (!proposed) return []
  const { before, after } = proposed
  const wasRehearsal = isRehearsal(before.identity)
  const changesMode = before.mode !== after.mode
  if (wasRehearsal === isRehearsal(after.identity) && !changesMode) return []
  const planned = await plannedFor(accountId, deps)
  const counted = { waiting: planned.waiting.length, unsettled: planned.unsettled }
  const questions: Question[] = []
  if (wasRehearsal && !isRehearsal(after.identity))
    questions.push({ field: 'confirmGoingLive', message: goingLive(after, planned), ...counted })
  if (!wasRehearsal && isRehearsal(after.identity))
    questions.push({ field: 'confirmRehearsing', message: rehearsing(after, planned), ...counted })
  if (changesMode && planned.waiting.length > 0) {
    const message = await otherMode(proposed, { planned, deps })
    questions.push({ field: 'confirmMode', message, ...counted })
  }
  return questions
}
