import type { Theme } from '../../themes/theme'
import { colorOf } from '../color'
import { brightness } from '../colorMath'
import { inkedTexts } from '../inkedTexts'
import { DARK_PAGE } from '../recolour'
import { type Rule, type Subject, spot } from '../rule'
import { structureFindings } from '../structure'
import { unreadableIn } from '../structure/4.1.1-contrast'

/** The paragraph in which some words stand; the body as a whole where none has them. */
const placeOf = (words: string, { survey }: Subject) => {
  const passage = survey.passages.find(({ text }) => text.includes(words))
  return spot(passage ?? { field: 'body' }, words)
}

/** What WeChat's own checker would show to whoever opens the draft: found in the very HTML that would leave. */
export const structure: Rule = function* (subject) {
  for (const { number, message, words, mode } of structureFindings(subject.html())) {
    const code = mode ? `contrast-${mode}` : `wechat-${number}`
    yield { level: 'warning', code, message, where: placeOf(words, subject) }
  }
}

/** Drawn shapes are larger than letters: a festive red (74) may stand on the dark page (25). Ours to decide. */
const APART_DRAWN = 40

/** Drawings are left alone by dark mode: dark lines without a ground vanish on the dark page. */
export const drawings: Rule = function* ({ survey }) {
  for (const ink of survey.inks) {
    const color = colorOf(ink.color)
    if (!color || Math.abs(brightness(color) - brightness(DARK_PAGE)) >= APART_DRAWN) continue
    const message = '这幅矢量图用了深色线条而没有底色，深色模式下会看不见。请给它加上底色，或改用图片。'
    yield { level: 'warning', code: 'contrast-dark', message, where: spot(ink) }
  }
}

const ofTheme = ({ styles }: Theme): { role: string; mode: 'light' | 'dark' }[] =>
  Object.entries(styles).flatMap(([role, style]) => {
    const [text] = inkedTexts(`<p style="${style}">${role}</p>`)
    const mode = text && unreadableIn(text)
    return mode ? [{ role, mode }] : []
  })

/** The same for each role of a theme by itself. */
export const themeContrast: Rule = function* ({ facts: { theme } }) {
  if (!theme) return
  for (const { role, mode } of ofTheme(theme)) {
    const message = `主题「${theme.label}」的 ${role} 在${mode === 'dark' ? '深色' : '白天'}模式下看不清，请换主题并告知管理员。`
    yield { level: 'warning', code: `contrast-${mode}`, message, where: { field: 'theme', excerpt: role } }
  }
}
