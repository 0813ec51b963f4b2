import type { Sharp } from 'sharp'
import { describe, expect, it } from 'vitest'
import { asJpeg } from './encode'
import { openPicture } from './openPicture'
import { drawing } from './test-pictures'
import { unpack, unpackAsJpeg } from './unpack'

const PHOTOS: Record<string, () => Sharp> = {
  upright: () => drawing().jpeg(),
  'lying on its side': () => drawing().withMetadata({ orientation: 6 }).jpeg(),
  grey: () => drawing().toColourspace('b-w').jpeg(),
  'made for print': () => drawing().toColourspace('cmyk').jpeg(),
  'of a wide gamut': () => drawing().withIccProfile('p3').jpeg(),
}

describe('a photo that goes straight to JPEG', () => {
  it.each(Object.keys(PHOTOS))('is the very file that unpacking first would give: %s', async (name) => {
    const picture = await openPicture((await PHOTOS[name]?.().toBuffer()) ?? Buffer.of(), name)
    const wanted = { width: 90, height: 70, ground: '#ffffff' }

    const straight = await unpackAsJpeg(picture, wanted)

    expect(straight).toMatchObject({ width: 90, height: 70 })
    expect(straight.bytes.equals((await asJpeg(await unpack(picture, wanted))).bytes)).toBe(true)
  })
})
