import type { AfterErrorHook } from 'payload'

type Refusal = Error & { isPublic?: boolean; data?: unknown }

/**
 * Puts the sentence of a refusal into the answer. Payload writes it only for errors that have a name, takes the name from
 * the class, and the build shortens class names to nothing: people would read "An unknown error occurred".
 */
export const keepRefusalWords: AfterErrorHook = ({ error }) => {
  const { isPublic, data, message, name } = error as Refusal
  return isPublic && !data && !name ? { response: { errors: [{ message }] } } : undefined
}
