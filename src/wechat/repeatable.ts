/**
 * What a repeat would cost when the answer was lost. The verb cannot tell: nearly all calls are POST.
 * - `read`: changes nothing, repeat freely
 * - `yes`: changes something, but twice is as good as once
 * - `no`: twice is worse than never knowing; the pipeline looks first
 * - `with-same-clientmsgid`: WeChat guards against repeats by that key for 24 h; the pipeline repeats, not the client
 */
export type Repeatable = 'read' | 'yes' | 'no' | 'with-same-clientmsgid'

/** Per operation, by name. A path that is not named here counts as `no`. */
export const REPEATABLE: Record<string, Repeatable> = {
  '/cgi-bin/stable_token': 'yes', // normal mode hands out the same token again
  '/cgi-bin/draft/add': 'no', // worst case: a stray twin; the pipeline looks for the orphan
  '/cgi-bin/draft/update': 'yes',
  '/cgi-bin/draft/get': 'read',
  '/cgi-bin/draft/delete': 'no', // a repeat answers 40007 and hides that the first one worked
  '/cgi-bin/draft/count': 'read',
  '/cgi-bin/draft/batchget': 'read',
  '/cgi-bin/freepublish/submit': 'no', // worst case: the article goes out twice
  '/cgi-bin/freepublish/get': 'read',
  '/cgi-bin/freepublish/batchget': 'read',
  '/cgi-bin/freepublish/getarticle': 'read',
  '/cgi-bin/freepublish/delete': 'no',
  '/cgi-bin/message/mass/sendall': 'with-same-clientmsgid',
  '/cgi-bin/message/mass/preview': 'no', // worst case: the same card twice on one phone
  '/cgi-bin/message/mass/get': 'read',
  '/cgi-bin/message/mass/delete': 'no',
  '/cgi-bin/message/mass/speed/get': 'read',
  '/cgi-bin/media/uploadimg': 'yes', // worst case: a picture nobody refers to
  '/cgi-bin/material/add_material': 'yes', // worst case: one unused picture in the library
  '/cgi-bin/material/get_materialcount': 'read',
  '/cgi-bin/material/del_material': 'no',
  '/datacube/getarticleread': 'read',
  '/datacube/getarticleshare': 'read',
  '/datacube/getbizsummary': 'read',
  '/datacube/getarticletotaldetail': 'read',
  '/datacube/getusersummary': 'read',
  '/datacube/getusercumulate': 'read',
  '/cgi-bin/tags/get': 'read',
  '/cgi-bin/openapi/quota/get': 'read',
  '/cgi-bin/openapi/rid/get': 'read',
  '/cgi-bin/clear_quota': 'no', // ten a month: a repeat burns one of them
  '/cgi-bin/getcallbackip': 'read',
  '/cgi-bin/comment/list': 'read',
  '/cgi-bin/comment/open': 'yes',
  '/cgi-bin/comment/close': 'yes',
  '/cgi-bin/comment/markelect': 'yes',
  '/cgi-bin/comment/unmarkelect': 'yes',
  '/cgi-bin/comment/delete': 'yes',
  '/cgi-bin/comment/reply/add': 'no', // worst case: 88005, or two replies under one comment
  '/cgi-bin/comment/reply/delete': 'yes',
}

/** May the client itself send this call again when its answer was lost? */
export const mayRepeat = (path: string): boolean => {
  const cost = REPEATABLE[path] ?? 'no'
  return cost === 'read' || cost === 'yes'
}

/** A named retry policy: how long to wait before each further try; jitter is the share that chance may add. */
export type RetryPolicy = { delaysMs: readonly number[]; jitter: number }

/** For calls that may be repeated: 1 s, 4 s, 15 s; three at most, as WeChat's busy periods are short. */
export const whileItIsBusy: RetryPolicy = { delaysMs: [1_000, 4_000, 15_000], jitter: 0.25 }
/** For calls whose repeat could be seen by readers. */
export const never: RetryPolicy = { delaysMs: [], jitter: 0 }

/** The policy of one operation, by its path. */
export const policyOf = (path: string): RetryPolicy => (mayRepeat(path) ? whileItIsBusy : never)

/** How waiting is done; given from outside so that tests need not wait. */
export type Sleep = (ms: number) => Promise<void>
/** Waits for real. */
export const patiently: Sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
/** Waits as `sleep` does, but wakes at once when we are told to stop. */
export const untilStopped = (sleep: Sleep, stopping: AbortSignal | undefined): Sleep => {
  if (!stopping) return sleep
  return async (ms) => {
    if (stopping.aborted) return
    const woken = new AbortController()
    const stopped = new Promise<void>((resolve) =>
      stopping.addEventListener('abort', () => resolve(), { once: true, signal: woken.signal }),
    )
    await Promise.race([sleep(ms), stopped])
    woken.abort()
  }
}
/** Does not wait, but lets others have their turn: keeps tests fast. */
export const immediately: Sleep = () => new Promise((resolve) => setImmediate(resolve))
