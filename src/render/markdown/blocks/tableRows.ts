import type { Align } from '../../tree'

const DELIMITER = /^:?-+:?$/

/** The cells of a row, without the bars at its ends. A bar behind a backslash is a sign like any other. */
export const cellsOf = (row: string): string[] => {
  const text = row.trim()
  const cells: string[] = []
  let cell = ''
  let from = text.startsWith('|') ? 1 : 0
  for (let at = text.indexOf('|', from); at >= 0; at = text.indexOf('|', at + 1)) {
    if (text[at - 1] === '\\') {
      cell += `${text.slice(from, at - 1)}|`
    } else {
      cells.push((cell + text.slice(from, at)).trim())
      cell = ''
    }
    from = at + 1
  }
  const last = (cell + text.slice(from)).trim()
  if (last !== '' || cells.length === 0) cells.push(last)
  return cells
}

const alignOf = (cell: string): Align | undefined => {
  const isRight = cell.endsWith(':')
  if (cell.startsWith(':')) return isRight ? 'center' : 'left'
  return isRight ? 'right' : undefined
}

/** The sides of the columns, when this line is the one below the head of a table. */
export const alignsOf = (row: string): (Align | undefined)[] | undefined => {
  if (!/^[|:-]/.test(row) || !/[|:]/.test(row)) return undefined
  const cells = cellsOf(row)
  return cells.every((cell) => DELIMITER.test(cell)) ? cells.map(alignOf) : undefined
}
