/** What a command has to say: a sentence or table for people, a document for programs. */
export type Outcome = { text: string; data: unknown; exitCode?: number }

/** A mistake of the person at the keyboard: said in one sentence, without a stack. */
export class UsageError extends Error {
  override name = 'UsageError'
}

type FieldErrors = { data?: { errors?: { label?: unknown; path?: string; message?: string }[] } }

/**
 * A failure in one sentence. Of values that a collection refused it names the field and says what is wrong with it.
 * @param error whatever was thrown
 */
export const failureInWords = (error: unknown): string => {
  const refused = (error as FieldErrors | undefined)?.data?.errors
  if (Array.isArray(refused) && refused.length > 0) {
    const lines = refused.map(({ label, path, message }) => {
      const field = typeof label === 'string' && label ? label : (path ?? '')
      const wrong = (message ?? '不对').replace(/。$/, '')
      return wrong.startsWith(field) ? wrong : `${field}：${wrong}`
    })
    return `${lines.join('；')}。没有保存。`
  }
  return error instanceof Error ? error.message : String(error)
}

/** A table with columns aligned for Chinese, whose characters are two cells wide. */
export const table = (rows: string[][]): string => {
  const width = (text: string) =>
    [...text].reduce((sum, char) => sum + (/[\u2e80-\uffef]/.test(char) ? 2 : 1), 0)
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))))
  const pad = (text: string, column: number) => text + ' '.repeat((widths[column] ?? 0) - width(text))
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n')
}
