import { dayIn, WECHAT_ZONE } from '../time/slots'
import { type Capabilities, type CapabilityName, capabilities, isWechatError } from '../wechat'
import type { LineAccount } from './accountStore'
import type { AccountsAtWork } from './accountsAtWork'

export type ProbeCheck = { name: string; label: string; ok: boolean; cure?: string }
export type Probed = { ok: boolean; message: string; checks: ProbeCheck[] }

const LABELS: Record<CapabilityName, string> = {
  draft: '草稿箱接口',
  publish: '发布接口',
  mass: '群发接口',
  datacube: '数据接口',
}
const DAY_MS = 86_400_000

/** A token, the address list and the secret are all proven by one call that needs a token. */
const checkAccess = async (account: LineAccount, line: AccountsAtWork): Promise<ProbeCheck[]> => {
  try {
    await line.clientFor(account).draft.count()
    return [
      { name: 'token', label: '调用凭据（AppID、AppSecret）', ok: true },
      { name: 'ip', label: 'IP 白名单', ok: true },
    ]
  } catch (error) {
    const cure = isWechatError(error) ? error.cure : String(error)
    const refusal = isWechatError(error) && error.kind === 'refusal' ? error : undefined
    if (refusal && !refusal.account)
      return [{ name: 'token', label: '调用凭据（AppID、AppSecret）', ok: true }]
    return refusal?.errcode === 40164
      ? [{ name: 'ip', label: 'IP 白名单', ok: false, cure }]
      : [{ name: 'token', label: '调用凭据（AppID、AppSecret）', ok: false, cure }]
  }
}

const checksOf = (found: Capabilities): ProbeCheck[] =>
  (Object.keys(LABELS) as CapabilityName[]).map((name) => {
    const { allowed, cure } = found[name]
    return { name, label: LABELS[name], ok: allowed === true, ...(cure && { cure }) }
  })

/**
 * Asks what an account can do: token, address list, and the four groups of calls, each with its cure. What it finds is kept
 * on the account; a paused account that works again runs on at once.
 */
export const probeAccount = async (account: LineAccount, line: AccountsAtWork): Promise<Probed> => {
  const access = await checkAccess(account, line)
  if (access.some(({ ok }) => !ok)) {
    return { ok: false, message: `「${account.name}」现在不能调用微信接口。`, checks: access }
  }
  const now = line.clock()
  const found = await capabilities(line.clientFor(account), dayIn(WECHAT_ZONE, new Date(+now - DAY_MS)))
  await line.accounts.rememberCapabilities(account, { ...found, at: now.toISOString() })
  if (account.pause?.scope === 'all') await line.accounts.resume(account, now)
  const checks = [...access, ...checksOf(found)]
  const ok = checks.every((check) => check.ok)
  return {
    ok,
    message: ok ? `「${account.name}」一切正常。` : `「${account.name}」可以使用，有的接口没有权限。`,
    checks,
  }
}
