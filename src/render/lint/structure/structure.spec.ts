import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderArticle } from '../../renderArticle'
import { blocks } from '../../test-trees'
import { THEMES } from '../../themes/themes'
import { STRUCTURE_RULES, structureFindings } from '.'

const PICTURE = '<img src="https://mmbiz.qpic.cn/a" data-w="1080">'
const LINES = '这一段文字很长，手机上要占好几行，读者才能把它读完，所以行与行之间要留出地方来。'
const TEN = { open: '<section>'.repeat(10), close: '</section>'.repeat(10) }

/** For each rule of the specification what breaks it, and what comes close and does not. */
const CASES: [number: string, bad: string, good: string][] = [
  ['1.1', PICTURE.replace('>', ' style="opacity:0">'), PICTURE.replace('>', ' style="opacity:.6">')],
  ['1.2', '<p style="caret-color: rgba(0, 0, 0, 0)">字</p>', '<p style="caret-color:#333">字</p>'],
  [
    '1.3',
    `<section style="line-height:0">${LINES}</section>`,
    '<section style="line-height:0">一行</section>',
  ],
  [
    '1.3',
    '<p style="font-size:20px;line-height:10px">一<br>二</p>',
    `<section style="line-height:0">${PICTURE}</section>`,
  ],
  ['1.4.1', '<section style="width:586.438px">字</section>', '<section style="width:50%">字</section>'],
  [
    '1.4.1',
    '<section style="width: 500px">字</section>',
    '<section data-ignore-width style="width:800px">字</section>',
  ],
  [
    '1.4.2',
    '<section style="margin-left:294pt">字</section>',
    '<section style="margin-left:20px">字</section>',
  ],
  [
    '1.4.2',
    '<table><thead><tr><th style="width:200px">一</th><th style="width:400px">二</th></tr></thead></table>',
    '<table data-ignore-width=""><thead><tr><th style="width:400px">一</th></tr></thead></table>',
  ],
  [
    '1.4.2',
    `<table><tbody><tr>${'<td>一</td>'.repeat(6)}</tr></tbody></table>`,
    '<table><tbody><tr><td>一</td></tr></tbody></table>',
  ],
  ['1.4.3', '<img src="https://mmbiz.qpic.cn/a">', PICTURE],
  [
    '1.5.1',
    '<section style="height: 0px"><p>字</p></section>',
    `<section style="height:0">${PICTURE}</section>`,
  ],
  [
    '1.5.1',
    '<section style="height:0">字</section>',
    '<section data-mode="svg"><section style="height:0">字</section></section>',
  ],
  [
    '1.5.2',
    `<section style="height:20px;overflow:hidden">${LINES}</section>`,
    `<section style="height:20px;overflow-y:auto">${LINES}</section>`,
  ],
  ['1.6', '<p style="text-align:start">字</p>', '<p style="text-align:center">字</p>'],
  [
    '1.7',
    '<svg><circle><animate attributeName="r" begin="touchstart"></animate></circle></svg>',
    '<svg><circle><animate attributeName="r" begin="touchstart; click"></animate></circle></svg>',
  ],
  ['1.8', `<pre>${LINES}</pre>`, `<pre style="white-space:pre-wrap">${LINES}</pre>`],
  [
    '2.1',
    `${TEN.open}<p>字</p>${TEN.close}`,
    `<section>${'<section style="padding:1px">'.repeat(5)}<p>字</p></section>`,
  ],
  ['2.2', '<span leaf=""><section>字</section></span>', '<span leaf=""><strong>字</strong></span>'],
  [
    '2.3',
    '<section nodeleaf=""><section>字</section></section>',
    `<section nodeleaf="">${PICTURE}</section>`,
  ],
  ['3', '<p style="font-family: 宋体">字</p>', '<p style="font-size:15px">font-family: 宋体</p>'],
  ['4.1.1', '<p style="background:#b12;color:#a11">字</p>', '<p style="background:#b12;color:#fff">字</p>'],
  [
    '4.1.1',
    '<p style="background:rgba(34,102,170,.07)"><b style="color:#26a">字</b></p>',
    '<p style="background:#fafbff"><b style="color:#26a">字</b></p>',
  ],
  [
    '4.1.2',
    '<p style="background-image:linear-gradient(#fff,#c00)">字</p>',
    '<section style="background-image:linear-gradient(#fff,#c00)"></section>',
  ],
  ['4.2.2', '<p style="position:absolute">字</p>', '<p>position:absolute</p>'],
  ['4.5.1', '<p data-no-dark="">字</p>', '<p>data-no-dark</p>'],
  ['4.5.2', '<p style="color:#333 !important">字</p>', '<p style="color:#333">字 !important</p>'],
]

const numbersIn = (html: string): string[] => [...structureFindings(html)].map(({ number }) => number)

describe('a rule of the specification', () => {
  it.each(CASES)('%s finds what breaks it, and nothing in a near miss', (number, bad, good) => {
    expect(numbersIn(bad)).toEqual([number])
    expect(numbersIn(good)).toEqual([])
  })

  it('has a bad and a good case, each', () => {
    const tried = new Set(CASES.map(([number]) => number))
    expect(STRUCTURE_RULES.filter(({ number }) => !tried.has(number))).toEqual([])
  })

  it('says in Chinese what to do, and where', () => {
    const [finding] = structureFindings('<p style="text-align:start">看完了灯光秀</p>')
    expect(finding).toMatchObject({ words: '看完了灯光秀', message: expect.stringMatching(/请改成/) })
  })
})

const pictures = (src: string) => ({
  url: `https://mmbiz.qpic.cn/${src.length}`,
  width: 300 * (1 + (src.length % 4)),
  height: 400,
})

describe.each(Object.values(THEMES))('what the renderer writes in $label', (theme) => {
  const read = (path: string) => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8')
  const folders = ['scripts/sample/reports', 'src/render/fixtures', 'test/themes/fixtures']
  const files = folders.flatMap((folder) =>
    readdirSync(new URL(`../../../../${folder}`, import.meta.url))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  )

  it.each(files)('breaks none of them: %s', (file) => {
    const text = read(file).replace(/^---\n[\s\S]*?\n---\n/, '')
    const article = {
      kind: 'activity-report' as const,
      title: '',
      body: { format: 'markdown' as const, text },
    }
    expect([...structureFindings(renderArticle(article, { theme, pictures }).html)]).toEqual([])
  })

  it('breaks none of them, whatever the tree', () => {
    fc.assert(
      fc.property(blocks, (tree) => {
        const body = { format: 'blocks' as const, blocks: structuredClone(tree) }
        const { html } = renderArticle({ kind: 'activity-report', title: '', body }, { theme, pictures })
        expect([...structureFindings(html)]).toEqual([])
      }),
      { numRuns: 150, seed: 1936 },
    )
  }, 60_000)
})
