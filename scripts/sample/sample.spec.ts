import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadSample, PICTURE_FILES } from './index'

const folder = import.meta.dirname
const { daily, footers, livestreams, newsroom, reports } = await loadSample(folder)

const names = (list: readonly { name: string }[]) => list.map(({ name }) => name)
const length = (text: string) => [...text].length
const articles = [...reports, ...livestreams]
const pictures = PICTURE_FILES.map((file) => `pictures/${file}`)
const picturesIn = (body: string) => [...body.matchAll(/!\[[^\]]*\]\(([^ )]+)/g)].map(([, path]) => path)
const dayOfYear = ({ month, day }: { month: number; day: number }) =>
  Math.round(Date.UTC(2024, month - 1, day) / 86_400_000)

describe('the sample newsroom', () => {
  it('has as much of everything as a first visitor should see', () => {
    expect(reports.length).toBeGreaterThanOrEqual(12)
    expect(daily.length).toBeGreaterThanOrEqual(100)
    expect(livestreams).toHaveLength(3)
    expect(footers).toHaveLength(3)
    expect(newsroom.accounts).toHaveLength(2)
    expect(newsroom.branches).toHaveLength(5)
    expect(newsroom.columns).toHaveLength(7)
  })

  // Limits: https://developers.weixin.qq.com/doc/subscription/api/draftbox/draftmanage/api_draft_add.html
  it.each(articles.map((article) => [article.title, article] as const))(
    'keeps to the limits of WeChat: %s',
    (_, article) => {
      expect(length(article.title)).toBeLessThanOrEqual(32)
      expect(length(article.summary)).toBeLessThanOrEqual(120)
      expect(length(article.author)).toBeLessThanOrEqual(16)
    },
  )

  it('names only branches, columns, accounts and pictures that exist', () => {
    for (const { accounts, branch, column, cover } of articles) {
      expect(names(newsroom.branches)).toContain(branch)
      expect(names(newsroom.columns)).toContain(column)
      expect(names(newsroom.accounts)).toEqual(expect.arrayContaining(accounts))
      expect(pictures).toContain(cover)
    }
    expect(pictures).toEqual(expect.arrayContaining(reports.flatMap(({ body }) => picturesIn(body))))
    expect(pictures).toEqual(
      expect.arrayContaining(livestreams.flatMap(({ record }) => record?.pictures ?? [])),
    )
    expect(pictures).toEqual(expect.arrayContaining(footers.flatMap(({ qr }) => qr ?? [])))
  })

  it('lets footers choose by things that exist', () => {
    for (const { rules } of footers) {
      expect(names(newsroom.columns)).toEqual(expect.arrayContaining(rules.columns))
      expect(names(newsroom.accounts)).toEqual(expect.arrayContaining(rules.accounts))
      expect(names(newsroom.branches)).toEqual(expect.arrayContaining(rules.branches))
    }
    expect(new Set(footers.flatMap(({ rules }) => rules.kinds)).size).toBe(3)
  })

  it('writes reports of four to nine hundred characters, each with headings and a picture', () => {
    for (const { body } of reports) {
      const characters = length(body.replace(/!\[.*\)|[\s#>*|-]/g, ''))
      expect(characters).toBeGreaterThanOrEqual(400)
      expect(characters).toBeLessThanOrEqual(900)
      expect(body).toMatch(/^## /m)
      expect(picturesIn(body)).toHaveLength(1)
    }
  })

  it('has two approved reports that are due at once, and gives a reason wherever one was returned', () => {
    const due = reports.filter(
      ({ sampleAt, sampleReview }) => sampleAt === '+0m' && sampleReview === 'approved',
    )

    expect(due).toHaveLength(2)
    for (const { sampleReason, sampleReview } of reports)
      expect(Boolean(sampleReason)).toBe(sampleReview === 'returned')
  })
})

describe('the daily posts', () => {
  it('lie on real days, one post a day, in order', () => {
    const days = daily.map(dayOfYear)

    for (const { month, day } of daily)
      expect(new Date(Date.UTC(2024, month - 1, day)).getUTCDate()).toBe(day)
    expect(days).toEqual([...new Set(days)].sort((a, b) => a - b))
  })

  it.each(daily.map((post) => [post.title, post] as const))('tells year, text and source: %s', (_, post) => {
    expect(length(post.title)).toBeLessThanOrEqual(32)
    expect(pictures).toContain(post.cover)
    expect(post.events.length).toBeGreaterThan(0)
    for (const { source, text, year } of post.events) {
      expect(year).toBeGreaterThan(1800)
      expect(year).toBeLessThan(2026)
      expect(length(text)).toBeGreaterThanOrEqual(60)
      expect(length(text)).toBeLessThanOrEqual(160)
      expect(source).not.toBe('')
    }
  })

  it('leave no gap from 15 November to 31 December', () => {
    const covered = new Set(daily.map(dayOfYear))
    const first = dayOfYear({ month: 11, day: 15 })

    expect(Array.from({ length: 47 }, (_, i) => first + i).filter((day) => !covered.has(day))).toEqual([])
  })

  it('have two more runs of at least five successive days', () => {
    const runs = daily.reduce<number[][]>((found, post) => {
      const day = dayOfYear(post)
      if (found.at(-1)?.at(-1) === day - 1) found.at(-1)?.push(day)
      else found.push([day])
      return found
    }, [])

    expect(runs.filter(({ length }) => length >= 5).length).toBeGreaterThanOrEqual(3)
  })
})

describe('the joining conditions', () => {
  it('use the words of article 1 of the constitution in every footer', () => {
    const text = readFileSync(join(folder, 'footers.json'), 'utf8')

    expect(text.match(/愿意参加党的一个组织并在其中积极工作、执行党的决议和按期交纳党费/g)).toHaveLength(3)
    expect(text).toContain('预备期一年')
    expect(text).toContain('一个月内')
  })
})
