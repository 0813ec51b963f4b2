/** An article that the rehearsal WeChat accepted. */
export type Sent = {
  appId: string
  how: 'publish' | 'mass'
  outcome: 'sending' | 'done' | 'failed'
  title: string
  html: string
  url: string
  submittedAt: string
}

export type FaultName = 'hang-up-before' | 'hang-up-after' | 'slow-drip' | 'truncated-json' | 'html-502'
export type FaultOrder = {
  path: string
  appId?: string
  fault: FaultName | { errcode: number }
  times?: number
  skip?: number
  delayMs?: number
  acts?: boolean
}

export type CallbackMode = 'once' | 'early' | 'twice' | 'reversed' | 'never'

/** The control calls of a rehearsal WeChat, as the torments need them. */
export const platformAt = (url: string) => {
  const order = async (path: string, body: unknown) => {
    const response = await fetch(`${url}/rehearsal/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`/rehearsal/${path}: ${response.status} ${await response.text()}`)
    return response.json()
  }
  const look = async (path: string) => (await fetch(`${url}/rehearsal/${path}`)).json()
  return {
    url,
    account: (settings: { appId: string; callbackMode?: CallbackMode } & Record<string, unknown>) =>
      order('accounts', settings),
    fault: (fault: FaultOrder) => order('faults', fault),
    clock: (now: string | null) => order('clock', { now }),
    sent: (appId?: string): Promise<Sent[]> => look(appId ? `sent?appId=${appId}` : 'sent'),
    /** How often each account has asked for a token. */
    tokensFetched: async (): Promise<Record<string, number>> => {
      const { counters } = (await look('calls')) as {
        counters: Record<string, Record<string, { calls: number }>>
      }
      return Object.fromEntries(
        Object.entries(counters).map(([appId, paths]) => [appId, paths['/cgi-bin/stable_token']?.calls ?? 0]),
      )
    },
    flush: () => order('flush-callbacks', {}),
    reset: () => order('reset', {}),
  }
}
export type RehearsalControl = ReturnType<typeof platformAt>
