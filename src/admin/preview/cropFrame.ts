export type Picture = { width: number; height: number; focalX?: number | null; focalY?: number | null }

/** How a picture lies behind a window: everything in percent of the window. */
export type Frame = { width: number; height: number; left: number; top: number }

const MIDDLE = 50

const clamped = (wanted: number, least: number): number => Math.min(0, Math.max(least, wanted))

/**
 * The largest window of this shape that shows the picture, as near to its focal point as the edges allow: the crop that the
 * line makes of a cover before it is uploaded.
 * @param ratio width by height: 2.35 for the card, 1 for the small square
 */
export const cropFrame = ({ width, height, focalX, focalY }: Picture, ratio: number): Frame => {
  const wide = width / height > ratio
  const shown = wide
    ? { width: (width / height / ratio) * 100, height: 100 }
    : { width: 100, height: (ratio / (width / height)) * 100 }
  const place = (size: number, focal: number | null | undefined) =>
    clamped(MIDDLE - (size * (focal ?? MIDDLE)) / 100, 100 - size)
  return { ...shown, left: place(shown.width, focalX), top: place(shown.height, focalY) }
}
