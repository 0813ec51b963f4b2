import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import type {
  Sample,
  SampleDailyPost,
  SampleFooter,
  SampleLivestream,
  SampleNewsroom,
  SampleReport,
} from './types'

export { drawSamplePictures, PICTURE_FILES } from './drawPictures'
export { momentOf } from './sampleTime'
export type * from './types'

// A formatter may have left an empty line after the opening fence: YAML does not mind, so neither do we.
const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/

const json = async <T>(folder: string, file: string): Promise<T> =>
  JSON.parse(await readFile(join(folder, file), 'utf8')) as T

/** Reads one report. Pictures leave it relative to the sample folder, not to `reports/`. */
const readReport = async (folder: string, file: string): Promise<SampleReport> => {
  const text = await readFile(join(folder, 'reports', file), 'utf8')
  const [, head, body] = FRONT_MATTER.exec(text) ?? []
  if (head === undefined || body === undefined) throw new Error(`示例报道 ${file} 缺少开头的 --- 信息。`)

  const facts = parse(head) as Omit<SampleReport, 'body' | 'file'>
  return {
    ...facts,
    file,
    cover: facts.cover.replace('../pictures/', 'pictures/'),
    body: body.trim().replaceAll('(../pictures/', '(pictures/'),
  }
}

const withTitle = (post: Omit<SampleDailyPost, 'title'>): SampleDailyPost => ({
  ...post,
  title: `党史今天｜${post.month}月${post.day}日 ${post.headline}`,
})

/**
 * Reads the sample newsroom from `folder` (this directory; an argument because a bundle lies elsewhere).
 * Pictures in the result are paths relative to `folder` as if {@link drawSamplePictures} had drawn into
 * `folder/pictures`; whoever draws elsewhere replaces that prefix. Rejects when a file is missing or broken.
 */
export const loadSample = async (folder: string): Promise<Sample> => {
  const files = (await readdir(join(folder, 'reports'))).filter((file) => file.endsWith('.md')).sort()
  const daily = await json<Omit<SampleDailyPost, 'title'>[]>(folder, 'daily.json')

  return {
    reports: await Promise.all(files.map((file) => readReport(folder, file))),
    daily: daily.map(withTitle),
    livestreams: await json<SampleLivestream[]>(folder, 'livestreams.json'),
    footers: await json<SampleFooter[]>(folder, 'footers.json'),
    newsroom: await json<SampleNewsroom>(folder, 'newsroom.json'),
  }
}
