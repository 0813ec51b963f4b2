/** The room for the title, in pixels and lines; sizes from large to small. */
const ROOM = { sizes: [84, 72, 60, 50], width: 780 } as const
const LINES_MAX = 4

/** May not begin a line. */
const CLOSING = /^[，。、；：！？）》」』”’%]/

/**
 * Breaks a title into lines at the largest size at which it fits; what does not fit at the smallest ends in an ellipsis.
 * @returns the lines, and the size of letters in pixels
 */
export const titleLines = (title: string): { lines: string[]; size: number } => {
  const words = title.trim().replace(/\s+/g, ' ')
  for (const size of ROOM.sizes) {
    const lines = breakAt(words, ROOM.width / size)
    if (lines.length <= (size > 60 ? 3 : LINES_MAX)) return { lines, size }
  }
  const lines = breakAt(words, ROOM.width / 50).slice(0, LINES_MAX)
  return {
    lines: lines.map((line, index) =>
      index === LINES_MAX - 1 ? `${[...line].slice(0, -1).join('')}…` : line,
    ),
    size: 50,
  }
}

/** A Chinese sign is one wide, a Latin letter about 0.58. */
const widthOf = (sign: string): number => (/[\u0000-\u02ff]/.test(sign) ? 0.58 : 1)

const breakAt = (words: string, room: number): string[] => {
  const lines: string[] = []
  let [line, used] = ['', 0]
  for (const unit of unitsOf(words)) {
    const width = [...unit].reduce((sum, sign) => sum + widthOf(sign), 0)
    if (line && used + width > room && !CLOSING.test(unit)) {
      lines.push(line.trimEnd())
      ;[line, used] = [unit.trimStart(), width]
    } else [line, used] = [line + unit, used + width]
  }
  return line ? [...lines, line] : lines
}

/** Latin words and numbers stay whole, and an opening sign stays with what it opens. */
const unitsOf = (words: string): string[] =>
  words.match(/[（《「『“‘]?(?:[A-Za-z0-9.:%-]{1,12} ?|[\s\S])/gu) ?? []
