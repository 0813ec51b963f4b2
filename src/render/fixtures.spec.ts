import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { renderArticle } from './renderArticle'
import { violationsOf } from './violations'

const folder = new URL('./fixtures/', import.meta.url)
const names = readdirSync(folder).filter((name) => name.endsWith('.md'))

/** One block a line, for people; what is sent has no line ends at all. */
const readable = (html: string): string =>
  `${html.replace(/(?=<(?:section|p|h[2-4]|ul|ol|li|table|tr|blockquote|figure|figcaption|hr|pre|img)\b)/g, '\n').trim()}\n`

/** `<name>.md` and, beside it, `<name>.html` as WeChat is sent it. Written anew with `vitest -u`; then read it. */
it.each(names)('%s becomes the HTML beside it', async (name) => {
  const text = readFileSync(new URL(name, folder), 'utf8')
  const pictures = (src: string) => ({ url: `https://mmbiz.qpic.cn/${src}`, width: 1080, height: 720 })
  const { html } = renderArticle(
    { kind: 'activity-report', title: '', body: { format: 'markdown', text } },
    { theme: 'solemn-red', pictures },
  )

  expect(violationsOf(html)).toEqual([])
  await expect(readable(html)).toMatchFileSnapshot(`./fixtures/${name.replace('.md', '.html')}`)
})
