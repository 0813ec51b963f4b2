import type { PlacedPicture } from '../article'
import { MissingPictureError } from '../errors'
import type { Emission } from './emission'

/** Where a picture was placed, as a list: one, or the slices of a tall one. @throws MissingPictureError */
export const placed = (src: string, { pictures }: Emission): readonly PlacedPicture[] => {
  const answer = pictures(src)
  const list: readonly PlacedPicture[] = answer === undefined ? [] : 'url' in answer ? [answer] : answer
  if (list.length === 0) throw new MissingPictureError(src)
  return list
}
