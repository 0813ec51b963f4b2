/** A title as far as it can be compared: 「副书记」 of a 「党委」. */
export type Title = { core: string; organ?: string }

const WORDS =
  '总书记 书记 主任 部长 局长 处长 科长 镇长 乡长 村长 区长 县长 市长 省长 州长 厅长 司长 院长 校长 所长 站长 队长 ' +
  '大队长 支队长 中队长 组长 总经理 经理 董事长 监事长 理事长 主席 秘书长 常委 组织委员 宣传委员 纪检委员 委员 会长 ' +
  '社长 总编辑 主编 总编 政委 司令员 检察长 行长 馆长 台长 团长 厂长 总裁 总工程师 总会计师 巡视员 调研员 指导员 支书'

const CORE = `(?:常务副|第一|副|代理|代)?(?:${WORDS.split(' ')
  .sort((one, other) => other.length - one.length)
  .join('|')})`
const AT_END = new RegExp(`(${CORE})$`)
// 「会长期坚持」「班子成员」: the sign after the title belongs to another word.
const AT_START = new RegExp(`^(${CORE})(?![期远久大短成达员处室科会团部])`)

/** Whose secretary, whose minister: two organs that differ make two titles. */
const ORGANS: readonly [string, RegExp][] = [
  ['纪委', /纪[委检]|监委/],
  ['团', /[共青]?团[委支总]/],
  ['工会', /工会/],
  ['妇联', /妇联/],
  ['人大', /人大/],
  ['政协', /政协/],
  ['政法委', /政法委/],
  ['组织', /组织/],
  ['宣传', /宣传/],
  ['统战', /统战/],
  ['武装', /武装/],
  ['党支部', /支部/],
  ['党总支', /总支/],
  ['党组', /党组/],
  ['党委', /党委|[省市县区乡镇旗州]委/],
]
const PAST = /[原前老]|时任|曾任|拟任|候任|退休|首任|历任/
const BREAK = /[，。；：！？“”（）()《》\s,;:!?、兼]/
const LOOK = 24

const titleOf = (words: string, core: string): Title => {
  const organ = ORGANS.find(([, pattern]) => pattern.test(words))?.[0]
  return { core, ...(organ ? { organ } : {}) }
}

/** The titles in a kept entry: 「镇党委副书记、镇长」 holds two. What is not known as a title is left out. */
export const titlesIn = (written: string): Title[] =>
  written.split(/[、，,；;/\s兼（）()]+/).flatMap((part) => {
    const core = AT_END.exec(part)?.[1]
    return core ? [titleOf(part, core)] : []
  })

export type FoundTitles = { titles: Title[]; words: string }

/** The titles that stand right before a name; none where something else does, or where an earlier office is told. */
export const titlesBefore = (text: string, at: number): FoundTitles | undefined => {
  const before = text.slice(Math.max(0, at - LOOK), at).replace(/[ 　\u00a0]$/, '')
  const titles: Title[] = []
  let to = before.length
  for (;;) {
    let from = to
    while (from > 0 && !BREAK.test(before[from - 1] as string)) from--
    const part = before.slice(from, to)
    const core = AT_END.exec(part)?.[1]
    if (!core || PAST.test(part))
      return titles.length > 0 && !core ? done(titles, before.slice(to + 1)) : undefined
    titles.push(titleOf(part, core))
    if (!/[、兼]/.test(before[from - 1] ?? '')) return done(titles, before.slice(from))
    to = from - 1
  }
}

const done = (titles: Title[], words: string): FoundTitles => ({ titles, words })

/** The titles right after a name: 「王建国书记」, 「王建国（镇长）」, 「王建国　镇长」. */
export const titlesAfter = (text: string, at: number): FoundTitles | undefined => {
  const after = text.slice(at, at + LOOK)
  const core = AT_START.exec(after)?.[1]
  if (core) return done([titleOf(core, core)], core)
  const words =
    /^[（(]([^）)]{2,20})[）)]/.exec(after)?.[1] ??
    /^[ 　\u00a0]([^，。；：！？\s]{2,16})(?=[，。；：！？\s]|$)/.exec(after)?.[1]
  const titles = words && !PAST.test(words) ? titlesIn(words) : []
  return titles.length > 0 && words ? done(titles, words) : undefined
}

/** Whether one of the titles found may be one of the titles kept. */
export const agrees = (found: readonly Title[], kept: readonly Title[]): boolean =>
  found.some((one) =>
    kept.some(({ core, organ }) => core === one.core && (!organ || !one.organ || organ === one.organ)),
  )
