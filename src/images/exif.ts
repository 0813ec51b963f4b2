/** What we read from a picture's EXIF block before it is thrown away. */
export type ExifFacts = { takenOn?: string; hasPosition: boolean }

const IFD_POINTER = 0x8769
const GPS_POINTER = 0x8825
const DATE_ORIGINAL = 0x9003
const DATE_DIGITIZED = 0x9004

/**
 * Reads the day a picture was taken, and whether it tells where.
 * @param exif the EXIF block as sharp gives it (`Exif\0\0` + TIFF), possibly broken
 * @returns the date as the camera wrote it, in the camera's own time zone; broken blocks give no facts
 * @see https://www.cipa.jp/std/documents/download_e.html?DC-008-Translation-2023-E (tags 8769, 8825, 9003, 9004)
 */
export const readExif = (exif: Buffer | undefined): ExifFacts => {
  try {
    return exif ? factsOf(tiffPart(exif)) : { hasPosition: false }
  } catch (error) {
    // Reading past the end: the block is broken. The date is only an offer, so it is not worth a refusal.
    if (error instanceof RangeError) return { hasPosition: false }
    throw error
  }
}

const tiffPart = (exif: Buffer): Buffer =>
  exif.subarray(0, 6).toString('latin1') === 'Exif\0\0' ? exif.subarray(6) : exif

const factsOf = (tiff: Buffer): ExifFacts => {
  const reader = readerOf(tiff)
  const root = entriesOf(reader, reader.u32(4))
  const detailsAt = root.get(IFD_POINTER)
  const details = detailsAt === undefined ? undefined : entriesOf(reader, reader.u32(detailsAt))
  const dateAt = details?.get(DATE_ORIGINAL) ?? details?.get(DATE_DIGITIZED)
  const takenOn = dateAt === undefined ? undefined : dateIn(tiff, reader.u32(dateAt))
  return { hasPosition: root.has(GPS_POINTER), ...(takenOn && { takenOn }) }
}

type Reader = { u16: (at: number) => number; u32: (at: number) => number }

const readerOf = (tiff: Buffer): Reader =>
  tiff.subarray(0, 2).toString('latin1') === 'II'
    ? { u16: (at) => tiff.readUInt16LE(at), u32: (at) => tiff.readUInt32LE(at) }
    : { u16: (at) => tiff.readUInt16BE(at), u32: (at) => tiff.readUInt32BE(at) }

/** Tag → where its value (or the pointer to it) stands. */
const entriesOf = (reader: Reader, start: number): Map<number, number> => {
  const count = reader.u16(start)
  return new Map(
    Array.from({ length: count }, (_, index) => start + 2 + index * 12).map((at) => [reader.u16(at), at + 8]),
  )
}

/** `2024:07:01 09:30:00` → `2024-07-01`; cameras without a set clock write zeros, which are no date. */
const dateIn = (tiff: Buffer, at: number): string | undefined => {
  const [, year, month, day] =
    /^(\d{4})[:-](\d{2})[:-](\d{2})/.exec(tiff.subarray(at, at + 10).toString('latin1')) ?? []
  if (!year || !month || !day || year < '1990') return undefined
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return Number.isNaN(+date) || date.getUTCDate() !== +day ? undefined : `${year}-${month}-${day}`
}
