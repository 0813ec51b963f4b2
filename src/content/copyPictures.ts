import type { LineAccount } from '../accounts/accountStore'
import type { OnAccount } from '../deliveries/line'
import { type PictureSource, PicturesFailed, type PlacedPiece } from '../images'
import { isWechatError } from '../wechat'

/** Which pictures of a copy lie at WeChat now, and why the others do not, in Chinese. */
export type CopyPictures = {
  placed: ReadonlyMap<string, PlacedPiece[]>
  why: string[]
  /** The account itself cannot upload: asking for further pictures is no use. */
  refused: boolean
}

type Deps = Pick<OnAccount, 'account' | 'placerFor'>

/** Why this account is not asked at all; a copy must never be what freezes an account. */
const standsStill = ({ name, secret, pause }: LineAccount): string | undefined => {
  if (!secret) return `「${name}」没有填 AppSecret，图片没有上传到微信。`
  return pause?.scope === 'all' ? `「${name}」已暂停（${pause.reason}），图片没有上传到微信。` : undefined
}

const isOfAccount = (error: unknown): boolean =>
  isWechatError(error) && (error.kind !== 'refusal' || error.account)

/** What could be placed is placed and remembered; only its failures are told. */
const attempt = async (sources: PictureSource[], { account, placerFor }: Deps) => {
  const placer = placerFor(account)
  try {
    return { placed: await placer.placeBody(account.identity, sources), failures: [] }
  } catch (error) {
    if (!(error instanceof PicturesFailed)) throw error
    const failed = new Set(error.failures.map(({ src }) => src))
    const rest = sources.filter(({ src }) => !failed.has(src))
    return { placed: await placer.placeBody(account.identity, rest), failures: error.failures }
  }
}

/**
 * Brings the pictures of an article to WeChat before it is copied, as far as the account allows; never twice the same.
 * The first goes alone: where it is the account that cannot, the others are not tried.
 */
export const placeForCopy = async (sources: PictureSource[], deps: Deps): Promise<CopyPictures> => {
  const [first, ...others] = sources
  if (!first) return { placed: new Map(), why: [], refused: false }
  const still = standsStill(deps.account)
  if (still) return { placed: new Map(), why: [still], refused: true }
  const one = await attempt([first], deps)
  const cause = one.failures[0]?.cause
  if (isOfAccount(cause))
    return { placed: new Map(), why: [isWechatError(cause) ? cause.cure : String(cause)], refused: true }
  const rest = await attempt(others, deps)
  return {
    placed: new Map([...one.placed, ...rest.placed]),
    why: [...one.failures, ...rest.failures].map(({ name, cause, reason }) =>
      isWechatError(cause) ? `图片「${name}」：${cause.cure}` : reason,
    ),
    refused: false,
  }
}
