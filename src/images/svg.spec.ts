import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { fitForBody } from './fitForBody'

const drawn = (body: string) =>
  fitForBody(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300">${body}</svg>`), {
    name: '图表.svg',
  })

describe('an SVG', () => {
  it('is drawn at twice its size, so that lines are sharp on a phone', async () => {
    const { pieces } = await drawn('<rect width="40" height="30" fill="#c00"/>')

    expect(pieces[0]).toMatchObject({ height: 600, type: 'image/png', width: 800 })
  })

  it('says that a picture it points to will be missing', async () => {
    const { done } = await drawn('<image width="9" height="9" href="https://example.cn/a.png"/>')

    expect(done.join()).toContain('外部图片不会显示')
  })

  it.each([
    ['filters over hundreds of elements', `<filter id="f"/>${'<g filter="url(#f)"/>'.repeat(600)}`],
    ['an SVG hidden inside', '<image href="data:image/svg+xml;base64,PHN2Zy8+"/>'],
  ])('is refused with %s', async (_, body) => {
    await expect(drawn(body)).rejects.toMatchObject({ code: 'svg-unsafe' })
  })

  it('is refused with a bitmap inside that would fill the memory', async () => {
    const sheet = { background: '#a00', channels: 3 as const, height: 5000, width: 5000 }
    const bomb = await sharp({ create: sheet }).png().toBuffer()

    await expect(
      drawn(`<image href="data:image/png;base64,${bomb.toString('base64')}"/>`),
    ).rejects.toMatchObject({
      code: 'svg-unsafe',
    })
  })
})
