import type { Notice } from './article'
import { notesAtEnd } from './emit/composed'
import { emissionOf } from './emit/emit'
import { nest } from './html/nest'
import { reduceHtml } from './html/reduce'
import { isOneSection, OUTSIDE, settleAll } from './html/settle'
import { tokensOf } from './html/tokens'
import { report } from './report'
import type { Theme } from './themes/theme'
import { themeOf } from './themes/themes'

/** Settling once is nearly always enough; a tag soup that unfolds further gets this many more turns. */
const MAX_TURNS = 4

const once = (html: string, { notices, theme }: { notices: Notice[]; theme: Theme }): string => {
  const reduced = reduceHtml(nest(tokensOf(html)), { report: report({ notices }), isStrict: true })
  const nodes = settleAll(reduced, OUTSIDE)
  const emission = emissionOf({ theme, pictures: (src) => ({ url: src }), notices })
  const body = emission.blocks(nodes)
  const notes = notesAtEnd(emission)
  if (!isOneSection(nodes)) return `<section>${body}${notes}</section>`
  return notes ? `${body.slice(0, -'</section>'.length)}${notes}</section>` : body
}

/**
 * Reduces any HTML to what lasts on WeChat: one root section, allowed tags, surviving styles, links in their legal forms.
 * What we rendered comes back byte for byte, and so does what was sanitised before.
 * @param notices receives what was changed, where the caller wants to know
 */
export const sanitise = (html: string, notices: Notice[] = []): string => {
  const theme = themeOf('plain')
  let result = once(html, { notices, theme })
  for (let turn = 0; turn < MAX_TURNS; turn++) {
    const next = once(result, { notices: [], theme })
    if (next === result) break
    result = next
  }
  return result
}
