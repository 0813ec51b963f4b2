/** Width and height of the box each digit is drawn in. */
export const DIGIT_BOX = { height: 160, width: 100 } as const

/** Our own digits as single strokes: a date is legible on a machine without any font. */
const STROKES = [
  'M50 8C85 8 92 45 92 80S85 152 50 152S8 115 8 80S15 8 50 8',
  'M22 36L54 10V152',
  'M10 48C10-6 90-6 90 48C90 80 30 110 10 150H92',
  'M12 34C22-2 88 0 88 44C88 72 60 78 44 78C66 78 92 86 92 114C92 162 18 164 8 122',
  'M68 152V8L8 108H94',
  'M86 10H24L16 74C36 54 92 56 92 104C92 160 22 164 8 124',
  'M80 12C30 30 8 70 8 106C8 166 92 166 92 108C92 56 24 52 10 100',
  'M8 10H92C60 60 44 100 38 152',
  'M50 78C6 70 6 8 50 8S94 70 50 78C-4 86-4 152 50 152S104 86 50 78',
  'M90 58C90 0 8 0 8 54C8 108 76 110 90 60C92 96 78 140 34 152',
] as const

type DigitsPlace = { x: number; y: number; height: number; color: string }

/**
 * Draws a whole number as SVG strokes, centred on a point.
 * @param place centre, height of the digits, colour
 */
export const drawNumber = (value: number, { x, y, height, color }: DigitsPlace): string => {
  const scale = height / DIGIT_BOX.height
  const step = DIGIT_BOX.width * 1.2
  const digits = [...String(value)].map(Number)
  const left = x - ((digits.length - 1) * step * scale + DIGIT_BOX.width * scale) / 2
  const strokes = digits.map(
    (digit, index) => `<path transform="translate(${index * step} 0)" d="${STROKES[digit] ?? ''}"/>`,
  )
  return `<g transform="translate(${left} ${y - height / 2}) scale(${scale})" fill="none" stroke="${color}" stroke-width="17" stroke-linecap="round" stroke-linejoin="round">${strokes.join('')}</g>`
}
