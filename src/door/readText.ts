type Limit = {
  /** Bytes. */
  max: number
  /** Makes the error for a body that is longer, and for one that broke off. */
  error: (why: 'too-large' | 'cut-off') => Error
}

/**
 * Reads a body as text and counts what really comes, whatever length was declared. Reading stops at the first byte too many.
 * @throws what `error` makes
 */
export const readText = async (
  body: ReadableStream<Uint8Array> | null,
  { max, error }: Limit,
): Promise<string> => {
  if (!body) return ''
  const reader = body.getReader()
  const pieces: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw error('cut-off')
    })
    if (done) return Buffer.concat(pieces).toString('utf8')
    length += value.length
    if (length > max) {
      await reader.cancel().catch(() => {})
      throw error('too-large')
    }
    pieces.push(value)
  }
}
