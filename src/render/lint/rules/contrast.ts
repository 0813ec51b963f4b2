import type { Theme } from '../../themes/theme'
import { colorOf, paintOf } from '../color'
import { unreadableIn } from '../darkMode'
import { type Rule, spot } from '../rule'

const MESSAGES = {
  light: '这处文字的颜色和底色太接近，白天模式下看不清，请换一个颜色或去掉颜色。',
  dark: '这处文字的颜色在深色模式下和底色太接近，看不清，请换一个颜色或去掉颜色。',
}

/** Colours that somebody wrote into raw HTML, as phones show them in light and in dark mode. */
export const contrast: Rule = function* ({ survey }) {
  for (const ink of survey.inks) {
    const color = colorOf(ink.color)
    const ground = colorOf(ink.background)
    if (!color || ink.background === 'image') continue
    if (!ink.svg && ink.text.trim() === '') continue
    const mode = unreadableIn(color, { ...(ground ? { ground } : {}), ...(ink.svg ? { fixed: true } : {}) })
    if (!mode || (ink.svg && mode === 'light')) continue
    const message = ink.svg
      ? '这幅矢量图用了深色线条而没有底色，深色模式下会看不见。请给它加上底色，或改用图片。'
      : MESSAGES[mode]
    yield { level: 'warning', code: `contrast-${mode}`, message, where: spot(ink, ink.text) }
  }
}

const ofTheme = ({ styles, label }: Theme): { role: string; mode: 'light' | 'dark'; label: string }[] =>
  Object.entries(styles).flatMap(([role, style]) => {
    const { color, background } = paintOf(style)
    const [ink, ground] = [colorOf(color), colorOf(background)]
    const mode = ink && ground && unreadableIn(ink, { ground })
    return mode ? [{ role, mode, label }] : []
  })

/** The same for a theme, where one role sets both colours: roles stand in one another, so others cannot be judged. */
export const themeContrast: Rule = function* ({ facts: { theme } }) {
  if (!theme) return
  for (const { role, mode, label } of ofTheme(theme)) {
    const message = `主题「${label}」的 ${role} 在${mode === 'dark' ? '深色' : '白天'}模式下看不清，请换主题并告知管理员。`
    yield { level: 'warning', code: `contrast-${mode}`, message, where: { field: 'theme', excerpt: role } }
  }
}
