import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseMarkdown } from '../../src/render/markdown/parse'
import { UsageError } from './output'
import type { Session } from './session'

const isLocal = (src: string): boolean => !/^([a-z][a-z0-9+.-]*:|\/\/|#)/i.test(src)

const TYPES: Record<string, string> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.svg': 'image/svg+xml',
  '.bmp': 'image/bmp',
  '.tif': 'image/tiff',
  '.tiff': 'image/tiff',
  '.heic': 'image/heic',
}

/** Brings a picture file into the media collection; the same bytes are there once, however often they are brought. */
export const bringPicture = async (
  { payload }: Session,
  { file, alt }: { file: string; alt?: string },
): Promise<string> => {
  const data = await readFile(file).catch(() => {
    throw new UsageError(`找不到图片 ${file}，没有添加。`)
  })
  const sha256 = createHash('sha256').update(data).digest('hex')
  const { docs } = await payload.find({
    collection: 'media',
    where: { sha256: { equals: sha256 } },
    limit: 1,
    depth: 0,
  })
  if (docs[0]) return docs[0].id
  const mimetype = TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream'
  const made = await payload.create({
    collection: 'media',
    data: { alt },
    file: { data, mimetype, name: path.basename(file), size: data.length },
  })
  return made.id
}

type Shown = { src?: unknown; picture?: unknown; alt?: unknown }

/** Local pictures of a Markdown text, as written; found by the renderer's own reader, so that code samples are left alone. */
const localPicturesOf = (markdown: string): Map<string, string> => {
  const found = new Map<string, string>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const { src, picture, alt } = value as Shown
    for (const address of [src, picture]) {
      if (typeof address === 'string' && isLocal(address))
        found.set(address, typeof alt === 'string' ? alt : '')
    }
    for (const inner of value instanceof Map ? value.values() : Object.values(value)) visit(inner)
  }
  visit(parseMarkdown(markdown, []))
  return found
}

/** Brings every local picture of a text and writes its media address into the text instead. */
export const bringPicturesOf = async (
  session: Session,
  { markdown, folder }: { markdown: string; folder: string },
): Promise<string> => {
  let text = markdown
  for (const [src, alt] of localPicturesOf(markdown)) {
    const id = await bringPicture(session, { file: path.resolve(folder, decodeURI(src)), alt })
    text = text.replaceAll(`](${src}`, `](media:${id}`).replaceAll(`](<${src}>`, `](media:${id}`)
    text = text
      .replaceAll(`src="${src}"`, `src="media:${id}"`)
      .replaceAll(`src='${src}'`, `src='media:${id}'`)
  }
  return text
}
