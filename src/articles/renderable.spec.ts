import { describe, expect, it } from 'vitest'
import { renderable, titleOf } from './renderable'

const lecture = {
  title: '党课直播',
  announcement: {
    topic: '长征',
    speaker: '王老师',
    venue: '礼堂',
    time: '2026-12-01T11:00:00.000Z',
    link: 'https://a.cn',
  },
  record: {
    start: '2026-12-01T11:00:00.000Z',
    end: '2026-12-01T13:05:00.000Z',
    hallCount: 0,
    pictures: ['m1', { id: 'm2' }],
    bodyFormat: 'markdown',
    bodyMarkdown: '正文',
  },
}
const of = (kind: Parameters<typeof renderable>[0]['kind'], doc: Record<string, unknown>) =>
  renderable({ kind, doc, names: {} })

describe('a document as the renderer takes it', () => {
  it('prints times as they are in Beijing, the end without its day when that is the same', () => {
    expect(of('livestream-announcement', lecture).livestream?.start).toBe('2026年12月1日 19:00')
    expect(of('livestream-record', lecture).livestream).toMatchObject({
      start: '2026年12月1日 19:00',
      end: '21:05',
    })
    const overnight = { ...lecture, record: { ...lecture.record, end: '2026-12-01T16:10:00.000Z' } }
    expect(of('livestream-record', overnight).livestream?.end).toBe('2026年12月2日 00:10')
  })

  it('gives a report the day of its activity, and none where none was typed', () => {
    expect(of('activity-report', { title: '标题', activityDate: '2026-06-18' }).activityDate).toBe(
      '2026-06-18',
    )
    expect(of('activity-report', { title: '标题', activityDate: '' })).not.toHaveProperty('activityDate')
  })

  it('names the lecture in the record too, keeps a nought, and leaves out what is not known', () => {
    const { livestream } = of('livestream-record', lecture)
    expect(livestream).toMatchObject({
      topic: '长征',
      speaker: '王老师',
      hallCount: 0,
      pictures: ['media:m1', 'media:m2'],
    })
    expect(livestream).not.toHaveProperty('comments')
  })

  it('takes only the chosen form of the body', () => {
    const doc = { title: '好', bodyMarkdown: '甲', body: { root: {} } }
    expect(of('activity-report', { ...doc, bodyFormat: 'markdown' }).body).toEqual({
      format: 'markdown',
      text: '甲',
    })
    expect(of('activity-report', { ...doc, bodyFormat: 'richtext' }).body).toEqual({
      format: 'richtext',
      root: { root: {} },
    })
  })

  it('brings the events of a daily post with their pictures', () => {
    const events = [
      { year: 1921, text: '某事', picture: 'm1', source: '某书' },
      { year: 1949, text: '又一事' },
    ]
    expect(of('daily-post', { title: '今天', month: 7, day: 1, events }).daily).toEqual({
      month: 7,
      day: 1,
      events: [
        { year: 1921, text: '某事', picture: 'media:m1', source: '某书' },
        { year: 1949, text: '又一事' },
      ],
    })
  })

  it('gives a record the title of its own, where it has one', () => {
    expect(titleOf('livestream-record', { title: '甲', record: { title: '乙' } })).toBe('乙')
    expect(titleOf('livestream-record', { title: '甲', record: { title: '' } })).toBe('甲')
    expect(titleOf('livestream-announcement', { title: '甲', record: { title: '乙' } })).toBe('甲')
  })
})
