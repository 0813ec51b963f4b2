import { createHash } from 'node:crypto'
import { type PublishResult, PublishStatus } from '../endpoints/publishStatus'
import { MassFinished, type MassResult } from './massResult'
import { type ReaderMessage, readMessage } from './message'
import { CallbackRefused } from './refused'
import type { XmlNode } from './xml'

/** Certification and naming: on any of these ask the account's capabilities again. */
const ACCOUNT_STATES = [
  'qualification_verify_success',
  'qualification_verify_fail',
  'naming_verify_success',
  'naming_verify_fail',
  'annual_renew',
  'verify_expired',
] as const
export type AccountState = (typeof ACCOUNT_STATES)[number]

type Head = {
  /** The same push sent again carries the same key; holds no personal data. */
  key: string
  at: Date
  /** The `gh_` id of the account. */
  account: string
}

/** A push in our words. `openId` is personal data: drop it on `unsubscribe`. */
export type CallbackEvent = Head &
  (
    | ({ kind: 'publish-finished' } & PublishResult)
    | ({ kind: 'mass-finished' } & MassResult)
    | ({ kind: 'message'; openId: string } & ReaderMessage)
    | { kind: 'subscribe'; openId: string; scene?: string }
    | { kind: 'unsubscribe'; openId: string }
    | { kind: 'menu-click'; openId: string; menuKey: string }
    | { kind: 'account-state'; state: AccountState; expiresAt?: Date; reason?: string }
    | { kind: 'other'; name: string }
  )

const textOf = (node: XmlNode, name: string): string => {
  const value = node[name]
  return typeof value === 'string' ? value : ''
}

/** Messages repeat by `MsgId`, events by sender, second, name and the id they carry. */
const keyOf = (node: XmlNode): string => {
  const info = node.PublishEventInfo
  const publishId = info && typeof info === 'object' && !Array.isArray(info) ? textOf(info, 'publish_id') : ''
  const isEvent = textOf(node, 'MsgType').toLowerCase() === 'event'
  const parts = isEvent
    ? ['FromUserName', 'CreateTime', 'Event', 'EventKey', 'MsgID']
        .map((name) => textOf(node, name))
        .concat(publishId)
    : [textOf(node, 'MsgId') || `${textOf(node, 'FromUserName')} ${textOf(node, 'CreateTime')}`]
  // Hashed, because a sender's openid must not live on in a list of keys.
  return createHash('sha256')
    .update([textOf(node, 'ToUserName'), ...parts].join('\n'))
    .digest('hex')
    .slice(0, 40)
}

const publishFinished = (node: XmlNode): PublishResult => {
  const parsed = PublishStatus.safeParse(node.PublishEventInfo)
  if (!parsed.success) throw new CallbackRefused('not-xml')
  return parsed.data
}

const massFinished = (node: XmlNode): MassResult => {
  const parsed = MassFinished.safeParse(node)
  if (!parsed.success) throw new CallbackRefused('not-xml')
  return parsed.data
}

const accountState = (node: XmlNode, state: AccountState): CallbackEvent & { kind: 'account-state' } => {
  const expires = Number(textOf(node, 'ExpiredTime'))
  const reason = textOf(node, 'FailReason')
  return {
    ...headOf(node),
    kind: 'account-state',
    state,
    ...(expires > 0 && { expiresAt: new Date(expires * 1000) }),
    ...(reason && { reason }),
  }
}

const headOf = (node: XmlNode): Head => ({
  key: keyOf(node),
  at: new Date(Number(textOf(node, 'CreateTime')) * 1000),
  account: textOf(node, 'ToUserName'),
})

const followed = (node: XmlNode): CallbackEvent => {
  const scene = textOf(node, 'EventKey').replace(/^qrscene_/, '')
  return { ...headOf(node), kind: 'subscribe', openId: textOf(node, 'FromUserName'), ...(scene && { scene }) }
}

const readEvent = (node: XmlNode): CallbackEvent => {
  const head = headOf(node)
  const openId = textOf(node, 'FromUserName')
  // The pages write event names in mixed case.
  const name = textOf(node, 'Event').toLowerCase()
  if (name === 'publishjobfinish') return { ...head, kind: 'publish-finished', ...publishFinished(node) }
  if (name === 'masssendjobfinish') return { ...head, kind: 'mass-finished', ...massFinished(node) }
  if (name === 'subscribe') return followed(node)
  if (name === 'unsubscribe') return { ...head, kind: 'unsubscribe', openId }
  if (name === 'click') return { ...head, kind: 'menu-click', openId, menuKey: textOf(node, 'EventKey') }
  const state = ACCOUNT_STATES.find((known) => known === name)
  return state ? accountState(node, state) : { ...head, kind: 'other', name }
}

/**
 * Turns the nodes of a push into an event in our words; what we do not know is `other`, to be answered and dropped.
 * Throws `CallbackRefused` when a known event lacks what it must carry.
 */
export const toEvent = (node: XmlNode): CallbackEvent => {
  const type = textOf(node, 'MsgType').toLowerCase()
  if (type === 'event') return readEvent(node)
  const message = readMessage(node)
  const head = headOf(node)
  return message
    ? { ...head, kind: 'message', openId: textOf(node, 'FromUserName'), ...message }
    : { ...head, kind: 'other', name: type }
}
