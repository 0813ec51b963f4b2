import { ARTICLE_KINDS } from '../../src/articles/kinds'
import { DELIVERY_STATES, type DeliveryState } from '../../src/deliveries/delivery'
import { deliveryOf } from '../../src/deliveries/deliveryRow'
import { isOnlyRehearsed } from '../../src/deliveries/formerAccount'
import { viewOf } from '../../src/deliveries/view'
import type { Delivery } from '../../src/payload-types'
import { beijing } from './moment'
import { table, UsageError } from './output'
import type { Register } from './register'
import { withSession } from './session'

const accountIn = (doc: Delivery): string => {
  if (typeof doc.account !== 'object') return doc.account
  const isRehearsed = isOnlyRehearsed(deliveryOf(doc as never), doc.account.identity ?? undefined)
  return doc.account.name + (isRehearsed ? '（演练）' : '')
}

const stateOf = (text?: string): DeliveryState | undefined => {
  if (text === undefined) return undefined
  const found = Object.entries(DELIVERY_STATES).find(([state, zh]) => state === text || zh === text)
  if (!found)
    throw new UsageError(`没有「${text}」这个状态。可用：${Object.keys(DELIVERY_STATES).join('、')}`)
  return found[0] as DeliveryState
}

export const deliveryCommands: Register = (program, act) => {
  program
    .command('deliveries')
    .description('列出推送任务，最近的在前')
    .option('--state <状态>', `只看某一状态：${Object.keys(DELIVERY_STATES).join('、')}`)
    .option('--limit <条数>', '最多列出多少条', '50')
    .action((options: { state?: string; limit: string }) =>
      act(() =>
        withSession(async ({ payload, clock }) => {
          const state = stateOf(options.state)
          const { docs } = await payload.find({
            collection: 'deliveries',
            where: state ? { state: { equals: state } } : {},
            sort: '-dueAt',
            limit: Number(options.limit) || 50,
            depth: 1,
          })
          const rows = docs.map((doc) => ({ doc, view: viewOf(doc as never, clock()) }))
          return {
            text:
              rows.length === 0
                ? '没有推送任务。'
                : table([
                    ['计划时间', '公众号', '类型', '状态', '标题', '说明'],
                    ...rows.map(({ doc, view }) => [
                      beijing(doc.dueAt),
                      accountIn(doc),
                      ARTICLE_KINDS[doc.articleKind],
                      view.label,
                      doc.title ?? '',
                      view.next ?? '',
                    ]),
                  ]),
            data: rows.map(({ doc, view }) => ({
              id: doc.id,
              title: doc.title,
              account: typeof doc.account === 'object' ? doc.account.name : doc.account,
              articleKind: doc.articleKind,
              articleId: doc.articleId,
              slot: doc.slot,
              state: doc.state,
              dueAt: doc.dueAt,
              publishedAt: doc.publishedAt ?? null,
              articleUrl: doc.articleUrl ?? null,
              draftId: doc.draftId ?? null,
              publishId: doc.publishId ?? null,
              msgId: doc.msgId ?? null,
              msgDataId: doc.msgDataId ?? null,
              footer: doc.footerId ? { id: doc.footerId, version: doc.footerVersion } : null,
              trouble: doc.trouble ?? null,
              says: view.label,
              next: view.next ?? null,
              timeline: doc.timeline ?? [],
            })),
          }
        }),
      ),
    )
}
