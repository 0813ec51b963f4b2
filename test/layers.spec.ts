import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

/** Who may import whom: the architecture as a table. A place that is not named on the right is out of bounds. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'payload.config.ts': ['collections', 'collections/hooks', 'src/db', 'src/env', 'src/noMail', 'src/admin'],
  collections: ['collections/hooks', 'vocabulary', 'src/env'],
  'collections/hooks': [
    'collections',
    'vocabulary',
    'src/env',
    'src/secretBox',
    'src/publish',
    'src/review',
    'src/images',
    'src/createNewsroom',
  ],
  'src/app': ['anything'],
  scripts: ['anything'],
  'src/createNewsroom': [
    'src/publish',
    'src/schedule',
    'src/metrics',
    'src/wechat',
    'src/images',
    'src/render',
    'src/env',
    'src/secretBox',
  ],
  'src/admin': [
    'vocabulary',
    'src/publish',
    'src/review',
    'src/metrics',
    'src/notify',
    'src/render',
    'collections',
  ],
  'src/schedule': ['src/publish', 'src/metrics', 'src/review', 'src/notify', 'package.json'],
  'src/publish': ['src/render', 'src/images', 'src/wechat', 'src/review', 'src/secretBox'],
  'src/metrics': ['src/wechat', 'vocabulary'],
  'src/images': ['src/wechat', 'src/render'],
  'src/render': [],
  'src/wechat': [],
  'src/review': [],
  'src/notify': [],
  'src/sandbox': [],
  'src/db': ['src/env', 'src/migrations'],
  'src/newPayload': ['payload.config'],
  'src/env': [],
  'src/secretBox': [],
  'src/noMail': [],
  'src/proxy': [],
}

/** Pure words and numbers (states, limits, labels) that declarations and screens may share. */
const VOCABULARY = [
  'src/publish/delivery',
  'src/review/approval',
  'src/wechat/limits',
  'src/render/blocks',
  'src/render/article',
  'src/render/themes',
  'collections/fields/limits',
  'src/publish/view',
]

/** Parts of a store that were given files of their own. */
const STORES_BY_OTHER_NAMES = [
  'src/publish/approvals.ts',
  'src/publish/reviewRows.ts',
  'src/publish/sqliteRows.ts',
  'src/publish/sqliteWhere.ts',
  'src/schedule/health.ts',
]

const PLACES = Object.keys(MAY_IMPORT).sort((a, b) => b.length - a.length)
const placeOf = (file: string) =>
  PLACES.find(
    (place) => file === place || file.startsWith(`${place}/`) || file.replace(/\.tsx?$/, '') === place,
  )

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() &&
        /\.[cm]?[jt]sx?$/.test(entry.name) &&
        !/\.spec\.|payload-types|\.d\.ts/.test(entry.name),
    )
    .map((entry) => path.posix.join(entry.parentPath.replaceAll('\\', '/'), entry.name))

const importsOf = (file: string): string[] =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /(?:^import\s|\bfrom\s*|\bimport\()\s*['"](\.{1,2}\/[^'"]+)['"]/gm,
    ),
  ].map((match) => path.posix.normalize(path.posix.join(path.posix.dirname(file), match[1] ?? '')))

/** Every import that the table forbids, as "file → import". */
const trespasses = (files: string[], read = importsOf): string[] =>
  files.flatMap((file) => {
    const from = placeOf(file)
    if (!from) return file.startsWith('src/migrations') ? [] : [`${file} stands in no place of the table`]
    const allowed = MAY_IMPORT[from] ?? []
    return read(file)
      .filter((target) => {
        if (target.endsWith('payload-types') || allowed.includes('anything')) return false
        const to = placeOf(target) ?? target
        if (to === from || allowed.includes(to) || allowed.includes(target)) return false
        return !(
          allowed.includes('vocabulary') &&
          VOCABULARY.some((word) => target === word || target.startsWith(`${word}/`))
        )
      })
      .map((target) => `${file} → ${target}`)
  })

const all = [...sources('src'), ...sources('collections'), ...sources('scripts'), 'payload.config.ts']

describe('the layers', () => {
  it('lets nobody import upwards or sideways', () => {
    expect(trespasses(all)).toEqual([])
  })

  it('catches a trespass when one is planted', () => {
    expect(trespasses(['src/render/emit.ts'], () => ['src/publish/plan'])).toEqual([
      'src/render/emit.ts → src/publish/plan',
    ])
    expect(trespasses(['src/wechat/road.ts'], () => ['src/env'])).toHaveLength(1)
  })

  it('keeps Payload and Next above the line: of it only stores know them', () => {
    const house =
      /\bfrom\s*['"](payload|next|@payloadcms\/[^'"]+|@payload-config)(\/[^'"]*)?['"]|import\(\s*['"](payload|next|@payload)/
    const readers = all.filter(
      (file) =>
        /^src\/(schedule|publish|metrics|render|images|wechat|review|notify|sandbox)\//.test(file) &&
        !/Store\.ts$/.test(file) &&
        !STORES_BY_OTHER_NAMES.includes(file) &&
        house.test(readFileSync(file, 'utf8')),
    )
    expect(readers).toEqual([])
  })

  it('keeps the network out of rendering and review', () => {
    const network = /\bfetch\(|from\s*['"](node:)?(https?|net|fs|dgram|child_process)(\/promises)?['"]/
    const readers = all.filter(
      (file) => /^src\/(render|review)\//.test(file) && network.test(readFileSync(file, 'utf8')),
    )
    expect(readers).toEqual([])
  })

  it('keeps the environment in env.ts', () => {
    const readers = all.filter(
      (file) =>
        file.startsWith('src/') &&
        file !== 'src/env.ts' &&
        readFileSync(file, 'utf8').includes('process.env'),
    )
    expect(readers).toEqual([])
  })

  it('keeps the clock with the schedule and the entry points', () => {
    const clock = /new Date\(\)|Date\.now\(\)/
    const readers = all.filter(
      (file) =>
        /^src\/(publish|metrics|render|images|wechat|review|notify)\//.test(file) &&
        clock.test(readFileSync(file, 'utf8')),
    )
    expect(readers).toEqual([])
  })
})
