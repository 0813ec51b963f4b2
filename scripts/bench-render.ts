import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type ThemeName, themeOf } from '../src/render'
import { benchPictures } from './bench/pictures'
import { articlesIn, madeArticles } from './bench/render/articles'
import { goalsOf } from './bench/render/goals'
import { type Measured, measure, speedRatio } from './bench/render/measure'
import { MEMORY_MARK, memoryOf, tellMemory } from './bench/render/memory'
import { bareMarked, ours, peersIn, type Renderer } from './bench/render/renderers'

/**
 * `npm run bench:render -- [--peers <folder>] [--articles <folder>]… [--theme …] [--seconds 4] [--no-pictures]`: bare marked,
 * marked + juice, wenyan and ours over the same articles in one run, then forty pictures. Peers are no dependencies of ours:
 * `npm install juice @wenyan-md/core formdata-node jsdom@27` in a folder of their own.
 */
const argv = process.argv.slice(2)
const { values } = parseArgs({
  args: argv,
  strict: false,
  options: {
    peers: { type: 'string' },
    articles: { type: 'string', multiple: true, default: ['scripts/sample/reports'] },
    theme: { type: 'string', default: 'solemn-red' },
    seconds: { type: 'string', default: '4' },
    'no-pictures': { type: 'boolean', default: false },
    [MEMORY_MARK.slice(2)]: { type: 'string' },
  },
})

const theme = themeOf(String(values.theme)).name as ThemeName
const peers = typeof values.peers === 'string' ? values.peers : undefined

const articles = async () => {
  const given = await Promise.all((values.articles as string[]).map(articlesIn))
  return [...madeArticles(), ...given.flat()]
}

const renderers = async (): Promise<Renderer[]> => [bareMarked, ours(theme), ...(await peersIn(peers, theme))]

const memories = async (measured: readonly Measured[]) => {
  const script = fileURLToPath(import.meta.url)
  const found = new Map<string, number>()
  for (const { name } of measured) found.set(name, await memoryOf(name, { script, argv }))
  return found
}

const onlyMemory = async (name: string): Promise<void> => {
  const isPeer = name !== 'marked' && name !== 'ours'
  const all = [bareMarked, ours(theme), ...(isPeer ? await peersIn(peers, theme) : [])]
  const wanted = all.filter((one) => one.name === name)
  await measure(wanted, { articles: await articles(), seconds: 0.5 })
  await tellMemory()
}

const run = async (): Promise<boolean> => {
  const all = await articles()
  const measured = await measure(await renderers(), { articles: all, seconds: Number(values.seconds) })
  const rss = await memories(measured)
  const marked = measured[0]
  console.log(`${all.length} articles, theme ${theme}, Node ${process.version}`)
  console.table(
    measured.map((one) => ({
      renderer: one.name,
      'articles/s': Number(one.articlesPerSecond.toFixed(1)),
      '÷ marked': Number((marked ? speedRatio(one, marked) : 0).toFixed(3)),
      'p50 ms': Number(one.p50ms.toFixed(3)),
      'size ÷ source': Number(one.sizeRatio.toFixed(2)),
      violations: one.violations,
      crashes: one.crashes,
      'RSS MB': rss.get(one.name),
      rounds: one.perRound.length,
    })),
  )
  const goals = goalsOf(measured)
  console.table(goals)
  const pictures = values['no-pictures'] ? [] : await benchPictures()
  return [...goals, ...pictures].every(({ ok }) => ok)
}

const only = values[MEMORY_MARK.slice(2)]
if (typeof only === 'string') await onlyMemory(only)
else process.exitCode = (await run()) ? 0 : 1
