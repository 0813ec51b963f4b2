import pLimit from 'p-limit'
import sharp, { type Sharp, type SharpInput, type SharpOptions } from 'sharp'
import { DECODE_SECONDS_MAX, STREAMED_PIXELS_MAX } from './limits'
import { PictureRefused, type RefusalCode } from './PictureRefused'

// The one place that sets the picture engine up. Two pictures at a time with one thread each fill the
// two cores of a small server; the operation cache would keep decoded pixels of pictures long sent.
const AT_ONCE = 2
sharp.cache(false)
sharp.concurrency(1)

const gate = pLimit(AT_ONCE)

/** Runs one picture's work when fewer than two others are being unpacked in this process. */
export const atTheBench = <T>(work: () => Promise<T>): Promise<T> => gate(work)

/** A file's bytes, or how to read them when their turn comes. */
export type PictureInput = Buffer | (() => Promise<Buffer>)

/** @returns the bytes; whatever reading throws is thrown */
export const bytesOf = async (input: PictureInput): Promise<Buffer> =>
  typeof input === 'function' ? input() : input

/** A pipeline on untrusted bytes: pixel limit, time limit, and every flaw of the file an error. */
export const load = (input: SharpInput, options: SharpOptions = {}): Sharp =>
  sharp(input, { failOn: 'warning', limitInputPixels: STREAMED_PIXELS_MAX, ...options }).timeout({
    seconds: DECODE_SECONDS_MAX,
  })

/** Pixels of ours: three channels, eight bits, sRGB. */
export type Pixels = { data: Buffer; width: number; height: number }

/** A pipeline on pixels that we made ourselves. */
export const fromPixels = ({ data, width, height }: Pixels): Sharp =>
  sharp(data, { raw: { width, height, channels: 3 }, limitInputPixels: false })

/**
 * Runs decoding of someone's file and turns whatever the decoder says into a refusal in our words.
 * Only decoding belongs inside: a mistake of ours must not be blamed on the picture.
 * @throws PictureRefused
 */
export const decoding = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof PictureRefused) throw cause
    throw new PictureRefused({ cause, code: codeOf(String(cause)), name })
  }
}

const SAYINGS: readonly (readonly [RegExp, RefusalCode])[] = [
  [/pixel limit|too large|exceeds/i, 'too-many-pixels'],
  [/timeout/i, 'too-slow'],
  [
    /premature end|truncated|end of (file|stream|data)|not enough data|read error|unexpected eof/i,
    'truncated',
  ],
]

const codeOf = (saying: string): RefusalCode => SAYINGS.find(([said]) => said.test(saying))?.[1] ?? 'corrupt'
