import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

export type BenchArticle = { name: string; text: string }

const SENTENCES = [
  '露水还没干，东头的晒谷场上已经摆好了二十几条长凳。',
  '没有横幅，没有席卡，一块小黑板靠在谷仓墙上，写着这个月的题目。',
  '集体学习只选了一篇文章，由年轻党员领读，读一段、停一停，请老党员接着讲当年的事。',
  '讨论很热闹，也很具体：有人当场量了裂缝的长度，有人掏出手机算材料钱。',
  '散会前，黑板上写上了四个责任人和四个日期。',
  '他说：“以前回去要写心得，今天回去要修渠。”',
  '全村 312 户，已走访 96.5%，余下的约在周末上门。',
  '按照《中国共产党章程》第一条，年满十八岁，承认党的纲领和章程。',
]
const HEADINGS = [
  '先学一篇，再问三句',
  '田埂上定下来的事',
  '晒谷场的灯',
  '谁来搭手',
  '下个月第一个议程',
  '一本账挂在桥头',
]

/** The same numbers for the same seed, on every machine (mulberry32's constants). */
const randomOf = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

type Random = ReturnType<typeof randomOf>

const one = <T>(list: readonly T[], random: Random): T => list[random(list.length)] as T

const paragraph = (random: Random): string => {
  const sentences = Array.from({ length: 2 + random(4) }, () => one(SENTENCES, random))
  if (random(3) === 0)
    sentences.push(`这一条**记在了第一行**，出处见[条例](https://www.12371.cn/a/${random(90)})。`)
  return sentences.join('')
}

const list = (random: Random): string =>
  Array.from({ length: 3 + random(3) }, (_, at) => `${at + 1}. ${one(SENTENCES, random)}`).join('\n')

const table = (random: Random): string => {
  const rows = Array.from(
    { length: 3 + random(4) },
    (_, at) => `| 第${at + 1}支部 | ${random(90)} | ${random(40)} |`,
  )
  return ['| 支部 | 人数 | 服务时长 |', '| --- | ---: | ---: |', ...rows].join('\n')
}

const PIECES: readonly ((random: Random) => string)[] = [
  paragraph,
  paragraph,
  paragraph,
  paragraph,
  paragraph,
  paragraph,
  list,
  list,
  table,
  (random) => `> ${one(SENTENCES, random)}`,
  (random) => `![晒谷场](pictures/${random(40)}.jpg "党员们坐在田边讨论")`,
]

const articleOf = (seed: number): string => {
  const random = randomOf(seed)
  const sections = Array.from({ length: 3 + random(5) }, () => {
    const pieces = Array.from({ length: 4 + random(6) }, () => one(PIECES, random)(random))
    return [`## ${one(HEADINGS, random)}`, paragraph(random), ...pieces].join('\n\n')
  })
  return [paragraph(random), ...sections].join('\n\n')
}

/** Articles such as newsrooms write, made by seed: 20 of about 1,500 to 6,000 signs. */
export const madeArticles = (count = 20): BenchArticle[] =>
  Array.from({ length: count }, (_, at) => ({ name: `made-${at + 1}`, text: articleOf(at + 1) }))

/** The Markdown files of a folder and those below it, without their front matter. An absent folder is an error. */
export const articlesIn = async (folder: string): Promise<BenchArticle[]> => {
  const names = await readdir(folder, { recursive: true })
  const files = names.filter((name) => /\.(?:md|markdown)$/i.test(name)).sort()
  return Promise.all(
    files.map(async (name) => {
      const text = await readFile(path.join(folder, name), 'utf8')
      return { name, text: text.replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, '') }
    }),
  )
}
