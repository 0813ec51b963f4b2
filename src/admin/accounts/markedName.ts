import type { Words } from '../words'

/** An account's name where no badge can stand beside it, such as in a list to choose from. */
export const markedName = (
  { name, rehearsal }: { name: string; rehearsal?: boolean | null },
  say: Words,
): string => (rehearsal ? `${name}${say('（演练）', ' (rehearsal)')}` : name)
