const NETSCAPE = 'NETSCAPE2.0'
const TRAILER = 0x3b

/**
 * Copies a GIF without comments, XMP and other application data; frames and looping stay bit for bit.
 * @returns the cleaned file, or undefined when the chain of blocks breaks before a frame is complete
 * @see https://www.w3.org/Graphics/GIF/spec-gif89a.txt
 */
export const cleanGif = (gif: Buffer): Buffer | undefined => {
  const kept: Buffer[] = [gif.subarray(0, 13 + tableBytes(gif[10]))]
  let at = 13 + tableBytes(gif[10])
  while (at < gif.length && gif[at] !== TRAILER) {
    const end = blockEnd(gif, at)
    if (end === undefined || end > gif.length) return undefined
    if (isPicture(gif, at)) kept.push(gif.subarray(at, end))
    at = end
  }
  // Many programs forget the trailer; viewers do not mind, WeChat might.
  return Buffer.concat([...kept, Buffer.of(TRAILER)])
}

const tableBytes = (flags = 0): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)

const blockEnd = (gif: Buffer, at: number): number | undefined => {
  if (gif[at] === 0x21) return chainEnd(gif, at + 2)
  if (gif[at] === 0x2c) return chainEnd(gif, at + 11 + tableBytes(gif[at + 9]))
  return undefined
}

/** Data comes in sub-blocks of up to 255 bytes, ended by an empty one. */
const chainEnd = (gif: Buffer, start: number): number | undefined => {
  let at = start
  while (at < gif.length) {
    const size = gif[at] ?? 0
    if (size === 0) return at + 1
    at += size + 1
  }
  return undefined
}

/** Frames, their timing, drawn text and the loop count belong to the picture; the rest is talk. */
const isPicture = (gif: Buffer, at: number): boolean => {
  if (gif[at] === 0x2c) return true
  const label = gif[at + 1]
  if (label === 0xff) return gif.subarray(at + 3, at + 14).toString('latin1') === NETSCAPE
  return label === 0xf9 || label === 0x01
}
