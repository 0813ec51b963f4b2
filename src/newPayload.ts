import { getPayload, type Payload } from 'payload'

/** Payload for a process that is not Next: the whole configuration, no cron of its own. */
export const newPayload = async (): Promise<Payload> => {
  const { default: config } = await import('../payload.config')
  return getPayload({ config })
}
