import { series, times } from './scenes/shapes'

const CELLS = 25
const CELL = 16
const EDGE = 56

/** DEMO in five-by-seven dots, so that no font is needed. */
const LETTERS = [
  ['11110', '10001', '10001', '10001', '10001', '10001', '11110'],
  ['11111', '10000', '10000', '11110', '10000', '10000', '11111'],
  ['10001', '11011', '10101', '10101', '10001', '10001', '10001'],
  ['01110', '10001', '10001', '10001', '10001', '10001', '01110'],
]

const word = LETTERS.flatMap((rows, letter) =>
  rows.flatMap((row, y) =>
    [...row].map((dot, x) =>
      dot === '1' ? `<rect x="${letter * 66 + x * 11}" y="${y * 11}" width="11" height="11"/>` : '',
    ),
  ),
).join('')

const corner = (column: number, row: number) =>
  `<g transform="translate(${EDGE + column * CELL},${EDGE + row * CELL})"><rect width="112" height="112" fill="#fff"/>
    <circle cx="56" cy="56" r="48" fill="none" stroke="#c8161d" stroke-width="14"/><circle cx="56" cy="56" r="22" fill="#c8161d"/></g>`

/**
 * The 「演练二维码」: looks like a QR code and can never be scanned, because its corners are round
 * and its dots are random. A sample must not lead a reader anywhere.
 */
export const drillQr = (): string => {
  const next = series(2026)
  const side = EDGE * 2 + CELLS * CELL
  const dots = times(CELLS * CELLS, (i) =>
    next() > 0.52
      ? `<rect x="${EDGE + (i % CELLS) * CELL}" y="${EDGE + Math.floor(i / CELLS) * CELL}" width="16" height="16" fill="#9aa3ad"/>`
      : '',
  )
  const stripes = times(
    40,
    (i) => `<path d="M${i * 40 - side},0 l${side},${side}" stroke="#c8161d" stroke-width="14"/>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${side} ${side}">
    <rect width="${side}" height="${side}" fill="#fff"/>${stripes}<rect x="24" y="24" width="${side - 48}" height="${side - 48}" rx="12" fill="#fff"/>
    ${dots}${corner(0, 0)}${corner(18, 0)}${corner(0, 18)}
    <g transform="translate(96,190)"><rect x="-26" y="-8" width="372" height="140" rx="16" fill="#c8161d"/><g fill="#fff" shape-rendering="crispEdges" transform="translate(18,24) scale(1.12)">${word}</g></g></svg>`
}
