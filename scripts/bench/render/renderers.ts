import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { marked } from 'marked'
import { renderArticle, THEMES, type ThemeName } from '../../../src/render'

export type Render = (text: string) => string | Promise<string>
export type Renderer = { name: string; render: Render }

/** How ours is compared; the theme may be chosen, for themes differ in weight. */
export const ours = (theme: ThemeName): Renderer => ({
  name: 'ours',
  render: (text) =>
    renderArticle(
      { kind: 'activity-report', title: '标题', body: { format: 'markdown', text } },
      { theme, pictures: (src) => ({ url: src }) },
    ).html,
})

export const bareMarked: Renderer = { name: 'marked', render: (text) => marked.parse(text) as string }

/** A stylesheet as heavy as our theme, for the way in which most tools work: HTML first, styles inlined afterwards. */
const styleSheet = (theme: ThemeName): string => {
  const { styles } = THEMES[theme]
  const rules = {
    section: styles.root,
    p: styles.p,
    h2: styles.h2,
    h3: styles.h3,
    blockquote: styles.quote,
    'ul,ol': styles.list,
    table: styles.table,
    th: styles.th,
    td: styles.td,
    code: styles.code,
    img: styles.picture,
    a: styles.link,
    hr: styles.rule,
  }
  return Object.entries(rules)
    .map(([selector, style]) => `${selector}{${style}}`)
    .join('')
}

type Load = (folder: string, theme: ThemeName) => Promise<Renderer>

const loadJuice: Load = async (folder, theme) => {
  const file = createRequire(path.join(folder, 'package.json')).resolve('juice')
  const { default: juice } = await import(pathToFileURL(file).href)
  const css = styleSheet(theme)
  return {
    name: 'marked + juice',
    render: (text) => juice.inlineContent(`<section>${marked.parse(text)}</section>`, css),
  }
}

const loadWenyan: Load = async (folder) => {
  const file = path.join(folder, 'node_modules/@wenyan-md/core/dist/wrapper.js')
  const { renderStyledContent } = await import(pathToFileURL(file).href)
  const options = { themeId: 'default', hlThemeId: 'solarized-light', isMacStyle: false, isAddFootnote: true }
  return { name: '@wenyan-md/core', render: (text) => renderStyledContent(text, options) }
}

const PEERS: readonly { name: string; load: Load }[] = [
  { name: 'juice', load: loadJuice },
  { name: '@wenyan-md/core', load: loadWenyan },
]

/** The peers that are installed in a folder. Each absent one is named loudly: a table without it proves nothing about it. */
export const peersIn = async (folder: string | undefined, theme: ThemeName): Promise<Renderer[]> => {
  const found: Renderer[] = []
  for (const { name, load } of PEERS) {
    const isThere = folder !== undefined && existsSync(path.join(folder, 'node_modules', name))
    if (!isThere) {
      console.error(`!! SKIPPED ${name}: not installed in ${folder ?? '(no --peers <folder> given)'}`)
      continue
    }
    try {
      found.push(await load(path.resolve(folder), theme))
    } catch (error) {
      console.error(`!! SKIPPED ${name}: it does not load: ${error instanceof Error ? error.message : error}`)
    }
  }
  return found
}
