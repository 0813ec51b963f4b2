import sharp from 'sharp'

let answer: Promise<boolean> | undefined

/**
 * Can this machine draw Chinese? Asked of the text engine itself, once: font lists differ between systems.
 * @returns true when 「一」 comes out as a flat stroke; a missing glyph is a tall box or nothing
 */
export const hasChineseFont = (): Promise<boolean> => {
  answer ??= sharp({ text: { dpi: 300, text: '一' } })
    .raw()
    .toBuffer({ resolveWithObject: true })
    .then(
      ({ info }) => info.width > 3 * info.height,
      () => false,
    )
  return answer
}
