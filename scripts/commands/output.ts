/** What a command has to say: a sentence or table for people, a document for programs. */
export type Outcome = { text: string; data: unknown; exitCode?: number }

/** A mistake of the person at the keyboard: said in one sentence, without a stack. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** A table with columns aligned for Chinese, whose characters are two cells wide. */
export const table = (rows: string[][]): string => {
  const width = (text: string) =>
    [...text].reduce((sum, char) => sum + (/[\u2e80-\uffef]/.test(char) ? 2 : 1), 0)
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))))
  const pad = (text: string, column: number) => text + ' '.repeat((widths[column] ?? 0) - width(text))
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n')
}
