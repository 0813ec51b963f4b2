import { describe, expect, it } from 'vitest'
import { missingIn } from './required'

describe('what an article still lacks', () => {
  it('names title and body of a report', () => {
    expect(missingIn('activity-report', {})).toEqual(['标题', '正文'])
    expect(
      missingIn('activity-report', { title: ' ', bodyFormat: 'markdown', bodyMarkdown: '\n' }),
    ).toHaveLength(2)
    expect(missingIn('activity-report', { title: '好', bodyFormat: 'markdown', bodyMarkdown: '好' })).toEqual(
      [],
    )
  })

  it('does not take the form that is not chosen for the body', () => {
    expect(missingIn('activity-report', { title: '好', bodyFormat: 'richtext', bodyMarkdown: '好' })).toEqual(
      ['正文'],
    )
  })

  it('wants every event of a daily post whole', () => {
    const post = { title: '好', month: 7, day: 1, events: [{ year: 1921, text: '某事', source: '' }] }
    expect(missingIn('daily-post', post)).toEqual(['大事（年份、内容、出处）'])
    expect(missingIn('daily-post', { ...post, events: [] })).toHaveLength(1)
    expect(
      missingIn('daily-post', { ...post, events: [{ year: 1921, text: '某事', source: '某书' }] }),
    ).toEqual([])
  })

  it('asks of each article of a livestream only what is its own', () => {
    const announced = {
      title: '好',
      announcement: { speaker: '某', time: '2026-11-21T11:00:00Z', link: 'x' },
    }
    expect(missingIn('livestream-announcement', announced)).toEqual([])
    expect(missingIn('livestream-record', announced)).toEqual(['开始时间', '内容提要或正文'])
  })
})
