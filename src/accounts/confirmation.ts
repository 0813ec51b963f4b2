import { inWords } from '../time/slots'
import { isRefusal } from '../wechat'
import type { AccountStore, LineAccount } from './accountStore'

/**
 * WeChat waits for the administrator's word: asked before the job (89504), or asked again too soon (89505).
 * @see https://developers.weixin.qq.com/doc/service/api/notify/message/api_sendall.html
 */
const WAITS_FOR_ADMINISTRATOR: readonly number[] = [89504, 89505]
/** A job that he refused, or did not answer within 30 minutes, ends with one of these. */
const ENDED_BY_ADMINISTRATOR: readonly number[] = [40001, 40002]

export const waitsForAdministrator = (error: unknown): boolean =>
  isRefusal(error) && WAITS_FOR_ADMINISTRATOR.includes(error.errcode)

/** Remembers on the account that its 群发 need the administrator, when a refusal or a result has just said so. */
export const learnConfirmation = async (
  told: { error?: unknown; code?: number | undefined },
  {
    account,
    accounts,
  }: { accounts: AccountStore; account: Pick<LineAccount, 'id' | 'appId' | 'apiBase' | 'confirmsMass'> },
): Promise<void> => {
  const isAbout =
    waitsForAdministrator(told.error) || ENDED_BY_ADMINISTRATOR.includes(told.code ?? Number.NaN)
  if (isAbout && !account.confirmsMass) await accounts.rememberConfirmation(account)
}

/** What to tell when a 群发 is planned on an account whose administrator must confirm it. */
export const confirmationAhead = (
  dueAt: Date,
  { name, mode, confirmsMass, timeZone }: LineAccount,
): { code: string; message: string }[] =>
  mode === 'mass' && confirmsMass
    ? [
        {
          code: 'confirmation',
          message:
            `「${name}」开了群发保护：${inWords(dueAt, timeZone)} 起微信会请管理员确认，最多等 30 分钟，没人确认就不会发出。` +
            '请提醒管理员到时留意微信。',
        },
      ]
    : []
