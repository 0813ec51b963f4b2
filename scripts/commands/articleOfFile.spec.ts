import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { articleOfFile, ownAddress } from './articleOfFile'
import { lookOf } from './lookOf'
import { renderBatch } from './renderBatch'
import { renderFile } from './renderFile'

let folder: string
const file = async (name: string, content: string): Promise<string> => {
  const written = path.join(folder, name)
  await writeFile(written, content)
  return written
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'render-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('a Markdown file as an article', () => {
  it('takes all of a file without front matter as text, but for the heading it begins with: that is its title', async () => {
    const { text, article } = await articleOfFile(await file('bare.md', '# 标题\n\n正文\n\n# 又一个'))

    expect(text).toBe('\n正文\n\n# 又一个')
    expect(article).toMatchObject({
      kind: 'activity-report',
      title: '标题',
      body: { format: 'markdown', text },
    })
  })
  it('takes title, by-line and kind from the front matter', async () => {
    const head = '---\nkind: 党史今天\ntitle: 七月一日\nauthor: 小周\nmonth: 7\nday: 1\n---\n'
    const { article, kind } = await articleOfFile(await file('head.md', `${head}正文`))

    expect(kind).toBe('daily-post')
    expect(article).toMatchObject({ title: '七月一日', author: '小周', daily: { month: 7, day: 1 } })
  })
  it('takes the first heading for the title where the front matter has none', async () => {
    const { article, text } = await articleOfFile(
      await file('no-title.md', '---\nauthor: 小周\n---\n# 标题\n\n正文'),
    )

    expect(article.title).toBe('标题')
    expect(text).not.toContain('标题')
  })
  it('does not take a divider for front matter', async () => {
    const content = '---\n\n第一段\n\n---\n\n第二段'

    expect((await articleOfFile(await file('divider.md', content))).text).toBe(content)
  })
  it('sets front matter aside that it cannot read, and says so', async () => {
    const { text, notices } = await articleOfFile(await file('broken.md', '---\ntitle: [甲\n---\n正文'))

    expect(text).toBe('正文')
    expect(notices).toMatchObject([{ code: 'front-matter', level: 'warning' }])
  })
  it('says what is missing when there is no such file', async () => {
    await expect(articleOfFile(path.join(folder, 'none.md'))).rejects.toThrow('找不到')
  })
  it('gives a path from the front matter back as it was written', () => {
    expect(ownAddress('media:../pictures/a.jpg')).toBe('../pictures/a.jpg')
    expect(ownAddress('media:6741a0c2f1')).toBe('media:6741a0c2f1')
    expect(ownAddress('https://mmbiz.qpic.cn/a')).toBe('https://mmbiz.qpic.cn/a')
  })
})

describe('rendering files', () => {
  it('leaves pictures where they are', async () => {
    const source = await articleOfFile(await file('picture.md', '![现场](../pictures/a.jpg)'))

    expect(renderFile(source, { theme: 'plain' }).html).toContain('src="../pictures/a.jpg"')
  })
  it('goes on after a file that cannot be rendered', async () => {
    const many = await mkdtemp(path.join(folder, 'many-'))
    await writeFile(path.join(many, 'a.md'), '正文')
    await writeFile(path.join(many, 'b.markdown'), '正文')
    await symlink(path.join(many, 'nowhere'), path.join(many, 'c.md'))
    const out = path.join(many, 'out')

    const lines = await renderBatch(many, { out, lookFor: await lookOf({ theme: 'plain' }) })

    expect(lines).toMatchObject([
      { file: 'a.md', sourceCharacters: 2, violations: [] },
      { file: 'b.markdown', notices: [] },
      { file: 'c.md', error: expect.stringContaining('找不到') },
    ])
    expect(await readdir(out)).toEqual(['a.html', 'b.html'])
    expect(await readFile(path.join(out, 'a.html'), 'utf8')).toContain('正文')
  })
  it('refuses a theme that does not exist and names those that do', async () => {
    await expect(lookOf({ theme: '花哨' })).rejects.toThrow('solemn-red')
  })
})
