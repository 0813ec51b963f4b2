import { calendarLeaf } from './calendarLeaf'
import { livestream } from './livestream'
import { plain } from './plain'
import { solemnRed } from './solemnRed'
import type { Theme, ThemeName } from './theme'

/** The themes that come with the product, in the order an editor is offered them. */
export const THEMES: Record<ThemeName, Theme> = {
  'solemn-red': solemnRed,
  plain,
  'calendar-leaf': calendarLeaf,
  livestream,
}

/** A theme by its name. @throws RangeError when there is none of that name */
export const themeOf = (name: string): Theme => {
  const theme = Object.hasOwn(THEMES, name) ? THEMES[name as ThemeName] : undefined
  if (!theme) throw new RangeError(`没有名为「${name}」的主题，可用的有：${Object.keys(THEMES).join('、')}。`)
  return theme
}
