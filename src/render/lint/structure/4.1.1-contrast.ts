import { contrastBetween } from '../colorMath'
import type { InkedText, Pair } from '../inkedTexts'

/** What the platform's checker asks for after its recolouring. */
const CHECKED_MIN = 1.5
/** Below this nobody reads a text by day; ours to decide, well below what a theme has to reach. */
const LIGHT_MIN = 1.8

const of = ({ ink, ground }: Pair): number => contrastBetween(ink, ground)

/** In which mode a text cannot be read on its ground, if in any. A picture as ground cannot be judged. */
export const unreadableIn = ({
  light,
  dark,
  checked,
  onPicture,
}: InkedText): 'light' | 'dark' | undefined => {
  if (onPicture) return undefined
  if (of(light) < LIGHT_MIN) return 'light'
  return Math.min(of(dark), of(checked)) < CHECKED_MIN ? 'dark' : undefined
}

export const CONTRAST = {
  number: '4.1.1',
  light: '这处文字的颜色和底色太接近，白天模式下看不清，请换一个颜色或去掉颜色。',
  dark: '这处文字的颜色在深色模式下和底色太接近，看不清，请换一个颜色或去掉颜色。',
}
