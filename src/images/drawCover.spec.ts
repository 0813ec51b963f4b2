import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { coverSvg, drawCover } from './drawCover'
import { titleLines } from './titleLines'

describe('a drawn cover', () => {
  it('has the shape of the wide cut', async () => {
    const { width = 0, height = 0 } = await sharp(
      await drawCover({ date: '2026-07-01', title: '党史今天' }),
    ).metadata()

    expect(width / height).toBeCloseTo(2.35, 2)
  })

  it('writes no words where there is no Chinese font, and still draws the date', () => {
    const svg = coverSvg({ date: '2026-12-26', kindLabel: '活动报道', title: '主题党日' }, { words: false })

    expect(svg).not.toContain('<text')
    expect(svg.match(/stroke-linecap/g)).toHaveLength(2)
  })

  it('takes any title without breaking the drawing', async () => {
    await expect(drawCover({ ground: '"/><script>', title: '<a>&"\ud800\u0001' })).resolves.toBeInstanceOf(
      Buffer,
    )
  })

  it('starts no line with a closing sign and ends none with an opening one', () => {
    const { lines } = titleLines('第一党支部开展了“走进纪念馆，重温入党誓词”主题党日活动，共四十人参加。')

    expect(lines.filter((line) => /^[，。”]/.test(line) || /“$/.test(line))).toEqual([])
    expect(lines.length).toBeLessThanOrEqual(4)
  })
})
