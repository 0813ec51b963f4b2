import type { Metadata, Sharp, SharpInput, SharpOptions } from 'sharp'
import { decodeBmp } from './bmp'
import { drawSvg } from './drawSvg'
import { decoding, load } from './engine'
import { readExif } from './exif'
import { decodeHeic, loadHeicDecoder } from './heic'
import { INPUT_BYTES_MAX, STREAMED_PIXELS_MAX, UNPACKED_PIXELS_MAX } from './limits'
import { PictureRefused } from './PictureRefused'
import { KIND_LABELS, type PictureKind, sniff } from './sniff'
import { svgTrouble } from './svg'

/** A picture whose header was read and found acceptable; its pixels are not unpacked yet. */
export type OpenPicture = {
  name: string
  kind: PictureKind
  input: Buffer
  /** A fresh pipeline: upright, first page, colours still as in the file. */
  pixels: (options?: SharpOptions) => Sharp
  /** As seen, after turning upright. */
  width: number
  height: number
  /** The size that the file itself says; a drawing is unpacked larger. */
  own: { width: number; height: number }
  metadata: Metadata
  /** The source keeps every pixel exactly: a drawing or screenshot may be better off as PNG. */
  lossless: boolean
  takenOn?: string
  hasPosition: boolean
}

/**
 * Recognises a picture by content and reads its header.
 * @throws PictureRefused before anything large is unpacked
 */
export const openPicture = async (input: Buffer, name: string): Promise<OpenPicture> => {
  const kind = sniff(input)
  await assertTakeable(input, { kind, name })
  const unpacked = await readableSource(input, { kind, name })
  const metadata = await decoding(name, () =>
    load(unpacked.input, { ...unpacked.options, limitInputPixels: false }).metadata(),
  )
  const { width, height } = metadata.autoOrient
  assertBounded({ height, kind, metadata, name, width })
  const source = kind === 'heic' ? await heicSource(input, { icc: metadata.icc, name }) : unpacked
  const pixels = (more?: SharpOptions) => load(source.input, { ...source.options, ...more }).autoOrient()
  const lossless = kind !== 'jpeg' && kind !== 'heic' && kind !== 'avif'
  const own = unpacked.own ?? { width, height }
  return { height, input, kind, lossless, metadata, name, own, pixels, width, ...readExif(metadata.exif) }
}

type Named = { kind: PictureKind; name: string }

const UNREADABLE: readonly PictureKind[] = ['jp2', 'jxl', 'psd', 'ico']
const NO_PICTURE: readonly PictureKind[] = ['pdf', 'video', 'archive', 'unknown']

const assertTakeable = async (input: Buffer, { kind, name }: Named): Promise<void> => {
  if (input.length === 0) throw new PictureRefused({ code: 'empty', name })
  if (input.length > INPUT_BYTES_MAX) throw new PictureRefused({ code: 'too-many-bytes', name })
  const detail = kind === 'unknown' ? undefined : `内容是${KIND_LABELS[kind]}`
  if (NO_PICTURE.includes(kind)) throw new PictureRefused({ code: 'not-a-picture', detail, name })
  if (UNREADABLE.includes(kind)) throw new PictureRefused({ code: 'unsupported', detail, name })
  const trouble = kind === 'svg' ? await svgTrouble(input) : undefined
  if (trouble) throw new PictureRefused({ code: trouble, name })
}

type Source = { input: SharpInput; options: SharpOptions; own?: { width: number; height: number } }

/** The engine reads most files itself; of an SVG it gets the pixels, drawn elsewhere. */
const readableSource = async (input: Buffer, { kind, name }: Named): Promise<Source> => {
  if (kind === 'bmp') return bitmapSource(input, name)
  if (kind !== 'svg') return { input, options: {} }
  const { png, ...own } = await decoding(name, () => drawSvg(input))
  return { input: png, options: {}, own }
}

/** The engine reads no BMP: its pixels are unpacked by us. */
const bitmapSource = (input: Buffer, name: string): Promise<Source> =>
  decoding(name, async () => {
    const { data, ...raw } = decodeBmp(input)
    return { input: data, options: { raw } }
  })

/** The engine reads a HEIC's header, size and profile, but not its pixels. */
const heicSource = (
  input: Buffer,
  { name, icc }: { name: string; icc?: Buffer | undefined },
): Promise<Source> =>
  decoding(name, async () => {
    const decoder = loadHeicDecoder()
    if (!decoder) throw new PictureRefused({ code: 'heic', name })
    return { input: await decodeHeic(input, { decoder, icc }), options: {} }
  })

type Bounds = Named & { width: number; height: number; metadata: Metadata }

const assertBounded = ({ kind, name, width, height, metadata }: Bounds): void => {
  const streamed = (kind === 'jpeg' || kind === 'png' || kind === 'tiff') && !metadata.isProgressive
  if (width * height <= (streamed ? STREAMED_PIXELS_MAX : UNPACKED_PIXELS_MAX)) return
  throw new PictureRefused({ code: 'too-many-pixels', detail: `${width}×${height}`, name })
}
