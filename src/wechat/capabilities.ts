import type { WechatClient } from './client'
import { isRefusal } from './errors'

/** The four things an account may or may not be allowed to do. */
export type CapabilityName = 'draft' | 'publish' | 'mass' | 'datacube'

/** `allowed` is null when the probe itself failed: nothing was learnt, `cure` says why. */
export type Capability = { allowed: boolean | null; cure?: string; errcode?: number; rid?: string }
export type Capabilities = Record<CapabilityName, Capability>

/** Account type or certification lacks the right. */
const NOT_ALLOWED = 48001

/** Figures that are not there yet: the right is. */
const NO_FIGURES_YET = 61503

const CURES: Record<CapabilityName, string> = {
  draft: '该公众号不能使用草稿箱接口，接入设置可能有误；请管理员核对 AppID 和后台“接口权限”。',
  publish:
    '该公众号不能用接口发布（2025 年 7 月起只对已认证账号开放）；请改用“送入草稿箱”，再到公众号后台人工发表。',
  mass: '该公众号没有认证，不能用接口群发，也不能按标签发送；请先完成认证，或改用“送入草稿箱”后人工群发。',
  datacube: '该公众号没有认证，取不到阅读数据；请先完成认证，或人工填写阅读数。',
}

const probe = async (name: CapabilityName, call: () => Promise<unknown>): Promise<Capability> => {
  try {
    await call()
    return { allowed: true }
  } catch (error) {
    if (!isRefusal(error)) return { allowed: null, cure: (error as { cure?: string }).cure ?? String(error) }
    const { errcode, cure, rid } = error
    if (errcode === NO_FIGURES_YET) return { allowed: true }
    const facts = { errcode, ...(rid && { rid }) }
    return errcode === NOT_ALLOWED
      ? { allowed: false, cure: CURES[name], ...facts }
      : { allowed: null, cure, ...facts }
  }
}

/**
 * Finds out what an account may do, by four harmless reads one after the other; once a day is plenty, and after a
 * 48001 or an account-state event. Takes the client and yesterday's day in Shanghai (`YYYY-MM-DD`). Never throws.
 */
export const capabilities = async (client: WechatClient, yesterday: string): Promise<Capabilities> => ({
  draft: await probe('draft', () => client.draft.count()),
  publish: await probe('publish', () => client.freepublish.batchget({ count: 1 })),
  mass: await probe('mass', () => client.tags.get()),
  datacube: await probe('datacube', () => client.datacube.getbizsummary({ from: yesterday, to: yesterday })),
})
