import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import {
  type CachedPicture,
  type CacheKey,
  createPicturePlacer,
  fitForBody,
  type PictureCache,
} from '../../src/images'

/** One line of the table: what was measured, the goal, and whether it was met. */
export type BenchRow = { what: string; measured: string; goal: string; ok: boolean }

const CALL_MS = 150
const PICTURES = 20
const AT_ONCE = 4
const CRITICAL_PATH_MS = (PICTURES / AT_ONCE) * CALL_MS
const PATH_RATIO_MAX = 1.15

const PHOTOS = 40
const RSS_MB_MAX = 600
const CHILD_MARK = 'bench-pictures-rss'

/**
 * Measures the picture path: parallel upload against its critical path, and memory over forty large photos.
 * The memory is measured in a process of its own, so that nothing else is counted.
 * @returns the rows, which are also printed
 */
export const benchPictures = async (): Promise<BenchRow[]> => {
  const rows = [await parallelUpload(), await memory()]
  console.table(rows)
  return rows
}

const parallelUpload = async (): Promise<BenchRow> => {
  const placer = createPicturePlacer({ cache: emptyCache(), upload: slowWechat() })
  const photo = await somePhoto({ height: 1200, width: 1600 })
  // A tail after the end of a JPEG makes another file of the same picture.
  const sources = Array.from({ length: PICTURES }, (_, index) => ({
    name: `photo ${index}`,
    read: async () => Buffer.concat([photo, Buffer.of(index)]),
    src: `/${index}.jpg`,
  }))
  await fitForBody(photo, { name: 'warm-up' })
  const start = performance.now()
  await placer.placeBody('account', sources)
  const ratio = (performance.now() - start) / CRITICAL_PATH_MS
  return {
    goal: `≤ ${PATH_RATIO_MAX}`,
    measured: ratio.toFixed(2),
    ok: ratio <= PATH_RATIO_MAX,
    what: `${PICTURES} pictures at ${CALL_MS} ms a call, ${AT_ONCE} in flight: time ÷ critical path`,
  }
}

const memory = async (): Promise<BenchRow> => {
  const child = fork(fileURLToPath(import.meta.url), [CHILD_MARK], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const peak = await new Promise<number>((resolve, reject) => {
    child.once('message', (megabytes) => resolve(Number(megabytes)))
    child.once('error', reject)
    child.once('exit', (code) =>
      reject(new Error(`the measuring process ended with ${code} before it answered`)),
    )
  })
  return {
    goal: `< ${RSS_MB_MAX} MB`,
    measured: `${peak} MB`,
    ok: peak < RSS_MB_MAX,
    what: `${PHOTOS} photos of 12 MP at once: peak memory of the process`,
  }
}

/** Runs in the child: forty photos asked for at the same moment; the gates inside must hold the memory. */
const measureMemory = async (): Promise<void> => {
  const photo = await somePhoto({ height: 3000, width: 4000 })
  const read = async () => Buffer.from(photo)
  await Promise.all(
    Array.from({ length: PHOTOS }, (_, index) => fitForBody(read, { name: `photo ${index}` })),
  )
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
  process.send?.(megabytes, undefined, undefined, () => process.exit())
  // Nothing after this module may run in the child: it may be bundled with the whole bench.
  await new Promise(() => {})
}

/** Soft noise: about 4 MB at 12 MP, as phones write it. */
const somePhoto = async ({ width, height }: { width: number; height: number }): Promise<Buffer> => {
  const noise = { mean: 128, sigma: 12, type: 'gaussian' as const }
  const grain = sharp({
    create: { background: '#808080', channels: 3, height: height / 2, noise, width: width / 2 },
  })
  return sharp(await grain.jpeg({ quality: 95 }).toBuffer())
    .resize(width, height)
    .jpeg({ quality: 92 })
    .toBuffer()
}

const slowWechat = () => {
  const answer = <T>(value: T) => new Promise<T>((resolve) => setTimeout(() => resolve(value), CALL_MS))
  return {
    body: () => answer({ url: 'https://mmbiz.qpic.cn/bench' }),
    cover: () => answer({ mediaId: 'bench' }),
  }
}

const emptyCache = (): PictureCache => {
  const rows = new Map<string, CachedPicture>()
  const nameOf = ({ owner, sha256, purpose }: CacheKey) => `${owner} ${sha256} ${purpose}`
  return {
    find: async (key) => rows.get(nameOf(key)),
    forget: async (key) => void rows.delete(nameOf(key)),
    remember: async (entry) => void rows.set(nameOf(entry), entry),
  }
}

if (process.argv[2] === CHILD_MARK) await measureMemory()
