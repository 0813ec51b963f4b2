import type { Delivery, DeliveryIn } from '../deliveries/delivery'
import { formerInWords, identityOfDelivery } from '../deliveries/formerAccount'
import type { OnAccount } from '../deliveries/line'
import { NO_LEASE } from '../deliveries/waits'
import { asksPersonUntil } from '../lookup/looks'

const reasonOf = (identity: string): string =>
  `提交之后，公众号换了 AppID 或接口地址，这里再也查不到${formerInWords(identity)}有没有发出，也不会自己重发。` +
  '请到原来那一边查看：已发出就填上链接；没有发出就点“没有发出，重新推送”，由现在的公众号推送，或点“没有发出，也不再推送”。'

/** What was sent, or perhaps sent, under the former AppID or address: a person is asked once, and WeChat nothing. */
export const askAboutFormer = (
  delivery: DeliveryIn<'unconfirmed' | 'submitted'>,
  { deliveries, clock, account }: OnAccount,
): Promise<Delivery | null> => {
  const reason = reasonOf(identityOfDelivery(delivery, account))
  const isNews = delivery.trouble?.reason !== reason
  const trouble = { during: 'reconciling', reason, remedy: 'decide', asksPerson: true } as const
  return deliveries.move(delivery, {
    to: 'unconfirmed',
    // Should the old AppID and address come back, it is looked for again.
    wakeAt: asksPersonUntil(delivery, clock()),
    ...(isNews && { why: reason }),
    facts: { ...NO_LEASE, trouble, attempts: 0 },
  })
}
