// Draws every theme on a phone, light and dark: node test/themes/shoot.mjs <folder> [width]
// Prints what is wider than the phone; nothing may be.
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { chromium } from 'playwright-core'
import { readerPage } from './readerPage.mjs'

const here = import.meta.dirname
const out = path.resolve(process.argv[2] ?? 'data/themes')
const width = Number(process.argv[3] ?? 375)
mkdirSync(out, { recursive: true })

const bundle = path.join(out, 'render.mjs')
await build({
  entryPoints: [path.join(here, '../../src/render/index.ts')],
  bundle: true,
  format: 'esm',
  outfile: bundle,
  logLevel: 'error',
})
const { renderArticle } = await import(pathToFileURL(bundle).href)

/** A drawn stand-in of the right shape, so that no photograph is needed. */
const drawing = (wide, high, colour) =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}"><rect width="100%" height="100%" fill="${colour}"/><circle cx="70%" cy="30%" r="12%" fill="#fff" opacity=".5"/><path d="M0 ${high}L${wide * 0.4} ${high * 0.45}L${wide} ${high}z" fill="#000" opacity=".15"/></svg>`,
  )}`
const PICTURES = {
  'wide.png': { url: drawing(1080, 720, '#8fae8b'), width: 1080, height: 720 },
  'tall.png': { url: drawing(720, 960, '#c9a66b'), width: 720, height: 960 },
  'square.png': { url: drawing(600, 600, '#9bb1c9'), width: 600, height: 600 },
}
const pictures = (src) => PICTURES[src]

const text = readFileSync(path.join(here, 'fixtures/sample.md'), 'utf8')
const footer = {
  title: '加入我们',
  conditions: '年满十八岁，承认党的纲领和章程，愿意参加党的一个组织并在其中积极工作。',
  steps: ['递交入党申请书', '一个月内支部派人谈话', '确定为入党积极分子'],
  contact: '联系：镇党建办，工作日上午。',
  qrPicture: 'square.png',
}
const head = { title: '示例', author: '小周', branch: '镇机关党支部', footer }
const daily = {
  month: 7,
  day: 1,
  events: [
    {
      year: 1921,
      text: '中国共产党把七月一日作为成立纪念日。**“七一”**由此而来。',
      source: '《中国共产党简史》',
    },
    { year: 1997, text: '中国政府恢复对香港行使主权。', picture: 'wide.png', source: '《中国共产党简史》' },
  ],
}
const livestream = {
  topic: '从一条水渠讲起：怎样把学习变成办事',
  speaker: '县委党校教师',
  venue: '镇文化站二楼',
  start: '2026-11-15 14:30',
  end: '16:30',
  totalViewers: 17693,
  peakViewers: 3260,
  hallCount: 96,
  comments: 108,
  replayLink: 'https://example.cn/replay/115',
}
const body = { format: 'markdown', text }
const ARTICLES = {
  'solemn-red': { kind: 'activity-report', ...head, body },
  plain: { kind: 'activity-report', ...head, body },
  'calendar-leaf': { kind: 'daily-post', ...head, column: '党史今天', date: '2026-07-01', daily, body },
  livestream: { kind: 'livestream-record', ...head, livestream, body },
}

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})
for (const [theme, article] of Object.entries(ARTICLES)) {
  const { html } = renderArticle(article, { theme, pictures })
  for (const dark of [false, true]) {
    const page = await browser.newPage({ viewport: { width, height: 800 }, deviceScaleFactor: 1 })
    await page.setContent(readerPage(html, { dark }))
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    if (overflow > 0) console.log(`${theme} ${dark ? 'dark' : 'light'}: ${overflow} px wider than the phone`)
    await page.screenshot({ path: path.join(out, `${theme}-${dark ? 'dark' : 'light'}.png`), fullPage: true })
    await page.close()
  }
}
await browser.close()
