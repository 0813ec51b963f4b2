import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

/** The rooms of the line, from the top down: a room imports rooms that stand below it, types included. */
const ROOMS: Record<string, readonly string[]> = {
  'src/schedule': [
    'desk',
    'confirm',
    'send',
    'plan',
    'restore',
    'deliveries',
    'accounts',
    'metrics',
    'wechat',
    'store',
    'time',
  ],
  'src/metrics': ['deliveries', 'accounts', 'articles', 'wechat'],
  'src/desk': ['content', 'plan', 'deliveries', 'accounts', 'articles', 'store', 'time'],
  'src/confirm': ['send', 'lookup', 'deliveries', 'accounts', 'wechat', 'time'],
  'src/send': [
    'content',
    'plan',
    'lookup',
    'deliveries',
    'accounts',
    'articles',
    'render',
    'images',
    'wechat',
    'time',
  ],
  'src/content': ['deliveries', 'accounts', 'articles', 'render', 'images', 'wechat', 'store', 'time'],
  'src/plan': ['deliveries', 'accounts', 'articles', 'render', 'wechat', 'store', 'time'],
  'src/lookup': ['restore', 'deliveries', 'accounts', 'render', 'wechat', 'time'],
  'src/restore': ['deliveries', 'time'],
  'src/deliveries': ['accounts', 'articles', 'images', 'wechat', 'store', 'time'],
  'src/accounts': ['articles', 'wechat', 'store', 'time'],
  'src/articles': ['images', 'render', 'store'],
  'src/images': ['wechat', 'render'],
  'src/render': [],
  'src/wechat': [],
  'src/door': ['store', 'time'],
  'src/store': ['time'],
  'src/time': [],
  'src/sandbox': [],
}

/** Places around the rooms. A place that is not named on the right is out of bounds. */
const AROUND: Record<string, readonly string[]> = {
  'payload.config.ts': [
    'collections',
    'collections/hooks',
    'src/db',
    'src/env',
    'src/door',
    'src/log',
    'src/mail',
    'src/admin',
    'src/desk/carryOverStore',
  ],
  collections: ['collections/hooks', 'vocabulary', 'src/env'],
  'collections/hooks': [
    'collections',
    'vocabulary',
    'src/env',
    'src/secretBox',
    'src/accounts',
    'src/desk',
    'src/content',
    'src/deliveries',
    'src/articles',
    'src/images',
    'src/newsroomOf',
    'src/log',
    'src/createNewsroom',
    'src/door',
    'src/mail',
  ],
  'src/app': ['anything'],
  scripts: ['anything'],
  'src/createNewsroom': ['src/newLine', 'src/env', 'src/log', ...Object.keys(ROOMS)],
  'src/newsroomOf': ['src/createNewsroom', 'src/env'],
  'src/newLine': [
    'src/secretBox',
    'src/log',
    'src/content',
    'src/deliveries',
    'src/accounts',
    'src/articles',
    'src/images',
    'src/store',
    'src/time',
    'src/wechat',
  ],
  'src/admin': [
    'vocabulary',
    'src/content',
    'src/deliveries',
    'src/articles',
    'src/metrics',
    'src/plan/quota',
    'src/render',
    'src/time',
    'collections',
  ],
  'src/db': ['src/env', 'src/migrations', 'src/door/privateFiles'],
  'src/newPayload': ['payload.config'],
  'src/env': ['src/logLevels'],
  'src/log': ['src/errorFacts', 'src/logLevels'],
  'src/errorFacts': [],
  'src/logLevels': [],
  'src/secretBox': [],
  'src/mail': ['src/env'],
  'src/proxy': [],
}

/** What a room may use beside the rooms below it. */
const BESIDE: Record<string, readonly string[]> = {
  'src/schedule': ['package.json'],
  'src/plan': ['src/log'],
  'src/deliveries': ['src/log', 'src/errorFacts'],
}

const MAY_IMPORT: Record<string, readonly string[]> = {
  ...AROUND,
  ...Object.fromEntries(
    Object.entries(ROOMS).map(([room, below]) => [
      room,
      [...below.map((name) => `src/${name}`), ...(BESIDE[room] ?? [])],
    ]),
  ),
}

/** Pure words and numbers (states, limits, labels) that declarations and screens may share. */
const VOCABULARY = [
  'src/articles/kinds',
  'src/articles/approval',
  'src/accounts/account',
  'src/deliveries/delivery',
  'src/wechat/limits',
  'src/render/blocks',
  'src/render/article',
  'src/render/themes',
  'collections/fields/limits',
  'src/deliveries/view',
  'src/accounts/identity',
  'src/time/zones',
]

/** Parts of a store that were given files of their own. */
const STORES_BY_OTHER_NAMES = [
  'src/plan/stopDeliveries.ts',
  'src/desk/savedArticle.ts',
  'src/store/sqliteRows.ts',
  'src/store/sqliteWhere.ts',
  'src/schedule/health.ts',
]

/** Files of a room. */
const IN_A_ROOM = new RegExp(`^(${Object.keys(ROOMS).join('|')})/`)

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

  it('has no circle among the rooms: each room names only rooms that stand below it in the table', () => {
    const order = Object.keys(ROOMS)
    const upwards = order.flatMap((room, position) =>
      (ROOMS[room] ?? [])
        .filter((below) => order.indexOf(`src/${below}`) <= position)
        .map((below) => `${room} → src/${below}`),
    )
    expect(upwards).toEqual([])
  })

  it('catches a trespass when one is planted', () => {
    expect(trespasses(['src/render/emit.ts'], () => ['src/plan/plan'])).toEqual([
      'src/render/emit.ts → src/plan/plan',
    ])
    expect(trespasses(['src/wechat/road.ts'], () => ['src/env'])).toHaveLength(1)
  })

  it('keeps Payload and Next above the line: of it only stores know them', () => {
    const house =
      /\bfrom\s*['"](payload|next|@payloadcms\/[^'"]+|@payload-config)(\/[^'"]*)?['"]|import\(\s*['"](payload|next|@payload)/
    const readers = all.filter(
      (file) =>
        IN_A_ROOM.test(file) &&
        !/Store\.ts$/.test(file) &&
        !STORES_BY_OTHER_NAMES.includes(file) &&
        house.test(readFileSync(file, 'utf8')),
    )
    expect(readers).toEqual([])
  })

  it('keeps the network and the disk out of rendering', () => {
    const network = /\bfetch\(|from\s*['"](node:)?(https?|net|fs|dgram|child_process)(\/promises)?['"]/
    const readers = all.filter(
      (file) => /^src\/render\//.test(file) && network.test(readFileSync(file, 'utf8')),
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
        IN_A_ROOM.test(file) &&
        !/^src\/(schedule|sandbox)\//.test(file) &&
        clock.test(readFileSync(file, 'utf8')),
    )
    expect(readers).toEqual([])
  })
})
