import { sizeOf, violationsOf } from '../../../src/render'
import { median } from '../median'
import type { BenchArticle } from './articles'
import type { Renderer } from './renderers'

/** What one renderer did with all articles. */
export type Measured = {
  name: string
  /** Median over the rounds. */
  articlesPerSecond: number
  p50ms: number
  sizeRatio: number
  violations: number
  crashes: number
  /** Articles a second, round by round: the rounds of all renderers follow each other. */
  perRound: readonly number[]
}

type Running = {
  renderer: Renderer
  perRound: number[]
  times: number[]
  spent: number
  html: string[]
  crashes: number
}

/** How many times as fast `one` is: the median over rounds that stood side by side, so that a busy machine slows both. */
export const speedRatio = (one: Measured, other: Measured): number =>
  median(
    one.perRound
      .slice(0, other.perRound.length)
      .map((speed, at) => speed / (other.perRound[at] ?? Number.POSITIVE_INFINITY)),
  )

/** One pass over all articles. An article on which the renderer throws counts as a crash and as no time. */
const round = async (running: Running, articles: readonly BenchArticle[]): Promise<void> => {
  const html: string[] = []
  let spent = 0
  let crashes = 0
  for (const { text } of articles) {
    const start = performance.now()
    try {
      html.push(await running.renderer.render(text))
    } catch {
      crashes++
      html.push('')
      continue
    }
    const time = performance.now() - start
    running.times.push(time)
    spent += time
  }
  Object.assign(running, { html, crashes, spent: running.spent + spent })
  running.perRound.push(((articles.length - crashes) / spent) * 1000)
}

const summed = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)

const resultOf = (running: Running, articles: readonly BenchArticle[]): Measured => {
  const { renderer, perRound, times, html, crashes } = running
  const rendered = articles.filter((_, at) => html[at] !== '')
  const sent = summed(html.map((one) => sizeOf(one).characters))
  return {
    name: renderer.name,
    articlesPerSecond: median(perRound),
    p50ms: median(times),
    sizeRatio: sent / summed(rendered.map(({ text }) => sizeOf(text).characters)),
    violations: summed(html.map((one) => violationsOf(one, { picturesPlaced: false }).length)),
    crashes,
    perRound,
  }
}

/**
 * Lets all renderers take turns over the same articles, so that a busy moment of the machine hits all alike. The first round
 * warms up and is not counted; a renderer that has used its seconds sits out.
 */
export const measure = async (
  renderers: readonly Renderer[],
  { articles, seconds }: { articles: readonly BenchArticle[]; seconds: number },
): Promise<Measured[]> => {
  const start = (renderer: Renderer): Running => ({
    renderer,
    perRound: [],
    times: [],
    spent: 0,
    html: [],
    crashes: 0,
  })
  const all = renderers.map(start)
  for (const running of all) await round(running, articles)
  for (const running of all) Object.assign(running, { ...start(running.renderer), html: running.html })
  let isAnyLeft = true
  while (isAnyLeft) {
    isAnyLeft = false
    for (const running of all) {
      if (running.spent >= seconds * 1000) continue
      await round(running, articles)
      isAnyLeft = true
    }
  }
  return all.map((running) => resultOf(running, articles))
}
