/** The two cuts of a cover, as draft/add takes them: x1_y1_x2_y2, each 0…1, at most six decimals. */
export type CoverCrops = { '2.35:1': string; '1:1': string }

/** The spot of a picture that must stay in sight, 0…1 from the top left. */
export type FocalPoint = { x: number; y: number }

const RATIOS = { '1:1': 1, '2.35:1': 2.35 } as const

/**
 * Cuts a cover to WeChat's two shapes: as large as the picture allows, the focal point as near to the middle as it can be.
 * @param picture its size in pixels and the focal point; the middle when there is none
 * @see https://developers.weixin.qq.com/doc/subscription/api/draftbox/draftmanage/api_draft_add.html (pic_crop_235_1)
 */
export const coverCrops = (picture: {
  width: number
  height: number
  focal?: FocalPoint | undefined
}): CoverCrops => ({
  '1:1': cropOf(picture, RATIOS['1:1']),
  '2.35:1': cropOf(picture, RATIOS['2.35:1']),
})

const cropOf = ({ width, height, focal }: Parameters<typeof coverCrops>[0], ratio: number): string => {
  const across = Math.min(1, (ratio * height) / width)
  const down = Math.min(1, width / (ratio * height))
  const x = startOf(focal?.x, across)
  const y = startOf(focal?.y, down)
  return [x, y, x + across, y + down].map(sixDecimals).join('_')
}

const startOf = (center: number | undefined, size: number): number => {
  const wanted = center !== undefined && Number.isFinite(center) ? center : 0.5
  return Math.min(1 - size, Math.max(0, wanted - size / 2))
}

const sixDecimals = (value: number): number => Math.min(1, Math.max(0, Math.round(value * 1e6) / 1e6))
