import { inkedTexts } from '../inkedTexts'
import { opacity } from './1.1-opacity'
import { caretColor } from './1.2-caret-color'
import { lineHeight } from './1.3-line-height'
import { fixedWidth } from './1.4.1-fixed-width'
import { overflow } from './1.4.2-overflow'
import { pictureWidth } from './1.4.3-picture-width'
import { heightZero } from './1.5.1-height-zero'
import { fixedHeight } from './1.5.2-fixed-height'
import { textAlign } from './1.6-text-align'
import { begin } from './1.7-begin'
import { pre } from './1.8-pre'
import { nesting } from './2.1-nesting'
import { spanLeaf } from './2.2-span-leaf'
import { sectionNodeleaf } from './2.3-section-nodeleaf'
import { fontFamily } from './3-font-family'
import { CONTRAST, unreadableIn } from './4.1.1-contrast'
import { GRADIENT, isOnGradient } from './4.1.2-gradient'
import { offGround } from './4.2.2-off-ground'
import { noDark } from './4.5.1-no-dark'
import { important } from './4.5.2-important'
import type { StructureRule } from './rule'
import { elementsIn, wordsOf } from './seen'

/** The rules that look at one element each. */
export const STRUCTURE_RULES: readonly StructureRule[] = [
  opacity,
  caretColor,
  lineHeight,
  fixedWidth,
  overflow,
  pictureWidth,
  heightZero,
  fixedHeight,
  textAlign,
  begin,
  pre,
  nesting,
  spanLeaf,
  sectionNodeleaf,
  fontFamily,
  offGround,
  noDark,
  important,
]

/** What WeChat's own checker would show a person in the console, by the number of its rule, and the words where it is. */
export type StructureFinding = { number: string; message: string; words: string; mode?: 'light' | 'dark' }

function* ofTexts(html: string): Iterable<StructureFinding> {
  for (const text of inkedTexts(html)) {
    const words = text.text.trim().slice(0, 24)
    const mode = unreadableIn(text)
    if (isOnGradient(text)) yield { ...GRADIENT, words }
    else if (mode) yield { number: CONTRAST.number, message: CONTRAST[mode], words, mode }
  }
}

/**
 * Article HTML judged by WeChat's rules for the structure of articles, as far as they can be judged without drawing it. Empty:
 * nobody who opens the draft in the console is warned.
 */
export function* structureFindings(html: string): Iterable<StructureFinding> {
  for (const seen of elementsIn(html)) {
    for (const { number, message, breaks } of STRUCTURE_RULES) {
      if (breaks(seen)) yield { number, message, words: wordsOf(seen) }
    }
  }
  yield* ofTexts(html)
}
