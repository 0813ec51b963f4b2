import { APIError } from 'payload'

/** What a person was told is an answer; everything else is a fault of ours. */
export const inWords = (error: unknown): never => {
  const told = error as Error
  throw told.name === 'ActionRefused' ? new APIError(told.message, 409, null, true) : error
}
