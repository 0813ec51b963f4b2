import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Bucket } from './bucket'
import type { MarkStore } from './markStore'

/** What a stranger may try. */
export type Deed =
  | 'login'
  | 'forgot-password'
  | 'reset-password'
  | 'unlock'
  | 'first-register'
  | 'own-password'

type Limits = {
  /** For one address, whatever account it names. */
  address?: Bucket
  /** For one account from one address. */
  pair?: Bucket
  /** For one account from all addresses that it is not known from. */
  account?: Bucket
}

const MINUTE = 60_000

/**
 * OWASP ASVS 2.2.1 allows no more than 100 failed attempts an hour on one account: 40 at once and one each 36 s. An address may be
 * a whole office in the morning. The rest is ours to decide.
 * @see https://github.com/OWASP/ASVS/blob/v4.0.3/4.0/en/0x11-V2-Authentication.md
 */
const LIMITS: Record<Deed, Limits> = {
  login: {
    address: { burst: 30, everyMs: 10_000 },
    pair: { burst: 8, everyMs: 75_000 },
    account: { burst: 40, everyMs: 36_000 },
  },
  'forgot-password': {
    address: { burst: 10, everyMs: MINUTE },
    account: { burst: 3, everyMs: 10 * MINUTE },
  },
  'reset-password': { address: { burst: 10, everyMs: MINUTE } },
  'first-register': { address: { burst: 10, everyMs: MINUTE } },
  unlock: { address: { burst: 30, everyMs: 10_000 } },
  'own-password': { account: { burst: 8, everyMs: 75_000 } },
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A name for somebody that cannot be read back from the database. */
const aboutOf = (account: string): string => digest(`account ${account}`)

export type Attempt = {
  deed: Deed
  address: string
  /** The e-mail address as it was typed, or an id. */
  account?: string
  /** What the browser keeps from an earlier log-in, see `knownFrom`. */
  device?: string | undefined
}

type Deps = {
  marks: Pick<MarkStore, 'take' | 'refill' | 'refillAbout'>
  /** The installation's secret. */
  secret: string
}

/** Counts attempts before they are judged, for all web processes together. */
export const createAttempts = ({ marks, secret }: Deps) => {
  const sealOf = (account: string, random: string): string =>
    createHmac('sha256', secret).update(`device ${random} ${account}`).digest('base64url')

  const isKnown = ({ account, device }: Attempt): boolean => {
    const [random = '', seal = ''] = (device ?? '').split('.')
    const expected = Buffer.from(sealOf(account ?? '', random))
    const given = Buffer.from(seal)
    return given.length === expected.length && timingSafeEqual(given, expected)
  }

  const pairKey = ({ deed, account, address }: Attempt): string =>
    `${deed} ${digest(`${account} ${address}`)}`

  return {
    /**
     * Takes one token of each bucket that the attempt falls into, the address's first.
     * @returns seconds to wait; 0 when the attempt may be judged
     */
    count: async (attempt: Attempt): Promise<number> => {
      const { deed, address, account } = attempt
      const { address: ofAddress, pair, account: ofAccount } = LIMITS[deed]
      const about = account === undefined ? {} : { about: aboutOf(account) }
      if (ofAddress) {
        const waitS = await marks.take({ key: `${deed} from ${address}`, ...ofAddress })
        if (waitS > 0) return waitS
      }
      if (pair) {
        const waitS = await marks.take({ key: pairKey(attempt), ...about, ...pair })
        if (waitS > 0) return waitS
      }
      // A browser that has been in before has a bucket of its own: strangers cannot lock its owner out.
      if (!ofAccount || account === undefined) return 0
      const who = isKnown(attempt) ? digest(`${attempt.device} ${account}`) : aboutOf(account)
      return marks.take({ key: `${deed} to ${who}`, ...about, ...ofAccount })
    },

    /** After the right password: earlier slips of the same person are forgotten. */
    forgive: (attempt: Attempt): Promise<void> => marks.refill(pairKey(attempt)),

    /** For administrators: lets everybody try again who was refused on this account. */
    unlock: (account: string): Promise<void> => marks.refillAbout(aboutOf(account)),

    /** What a browser is given to keep after a log-in, so that it is known next time. */
    knownFrom: (account: string): string => {
      const random = randomBytes(12).toString('base64url')
      return `${random}.${sealOf(account, random)}`
    },
  }
}
export type Attempts = ReturnType<typeof createAttempts>
