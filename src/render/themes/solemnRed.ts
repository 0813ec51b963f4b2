import { plain } from './plain'
import type { Theme } from './theme'

/*
 * Red is #b12. Grounds under words are grey or nearly white (brightness above 250): dark mode turns these over, and cuts other
 * pale colours to a glaring mid-tone. None is half transparent: the platform's checker takes such a tint for the full colour.
 */
const STAR =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 16" width="120" height="16">' +
  '<path d="M0 8h46M74 8h46" stroke="#b12" stroke-width="1"></path>' +
  '<path d="M60 1l1.7 5.2h5.5l-4.4 3.2 1.7 5.2-4.5-3.2-4.5 3.2 1.7-5.2-4.4-3.2h5.5z" fill="#b12"></path></svg>'

/** 庄重红: plaques of party red for headings, red numerals, a star between parts. */
export const solemnRed: Theme = {
  name: 'solemn-red',
  label: '庄重红',
  note: '党建红标题牌，适合活动报道、主题党日、表彰',
  ornament: STAR,
  styles: {
    ...plain.styles,
    h2: 'display:table;margin:2em auto 0;padding:4px 1em;background:#b12;color:#fff;font-size:18px;font-weight:700',
    h3: 'margin-top:1.5em;padding-left:10px;border-left:4px solid #b12;font-size:17px;font-weight:700',
    h4: 'margin-top:1.5em;color:#b12;font-size:16px;font-weight:700',
    quote: 'margin:1em 0;padding-left:1em;border-left:3px solid #b12',
    headRow: '',
    th: 'padding:8px;min-width:80px;background:#b12;color:#fff',
    tableRow: 'border-bottom:1px solid #b99',
    rule: 'margin:2em 30%;border:0;border-top:1px solid #b12',
    strong: 'color:#b12',
    link: 'color:#b12;text-decoration:underline',
    document: 'margin:1.5em 0;padding:4px 18px;border:1px solid rgba(187,17,34,.3);border-top:3px solid #b12',
    documentSource: 'margin-bottom:1em;font-size:14px;color:#b12;text-align:right',
    timeline: 'margin-left:6px;padding:0 0 4px 18px;border-left:2px solid rgba(187,17,34,.3)',
    timelineTime:
      'display:inline-block;margin-left:-24px;padding:0 12px;border-radius:12px;background:#b12;color:#fff;font-size:14px;line-height:24px;font-weight:700',
    timelineBody: 'padding:6px 0 14px',
    figuresValue: 'color:#b12;font-size:25px;line-height:1.4;font-weight:700;letter-spacing:0',
    personPhoto:
      'flex:none;width:72px;height:72px;margin-right:14px;border:2px solid #b12;border-radius:50%;object-fit:cover',
    stepNumber:
      'flex:none;width:24px;height:24px;margin:2px 10px 0 0;border-radius:50%;background:#b12;color:#fff;font-size:14px;line-height:24px;letter-spacing:0;text-align:center',
    callout:
      'margin:1em 0;padding:2px 16px;border:1px solid rgba(187,17,34,.25);border-radius:6px;background:#fffafa',
    calloutTitle: 'padding-top:12px;color:#b12;font-weight:700',
    media: 'margin:1em 0;padding:14px 16px;border-left:4px solid #b12;background:#f7f7f7',
    card: 'display:flex;align-items:center;margin:1em 0;padding:12px 14px;border:1px solid rgba(187,17,34,.25);border-radius:6px',
    chapter: 'margin:1.5em 0;padding:14px 18px;border:1px solid rgba(187,17,34,.25);border-radius:6px',
    chapterTitle: 'color:#b12;font-size:18px;font-weight:700',
    dateLeaf: 'display:inline-block;width:128px;border:1px solid #b12;border-radius:6px;overflow:hidden',
    dateMonth: 'padding:3px 0;background:#b12;color:#fff;font-size:14px',
    dateDay: 'padding:6px 0 0;color:#b12;font-size:52px;line-height:1.2;font-weight:700;letter-spacing:0',
    factLabel: 'flex:none;width:4em;color:#b12;font-weight:700',
    fact: 'display:flex;padding:8px 0;border-bottom:1px solid rgba(187,17,34,.15)',
    footer:
      'margin-top:3em;padding:18px 16px 8px;border-radius:6px;border-top:4px solid #b12;background:#f7f7f7',
    footerTitle: 'color:#b12;font-size:18px;font-weight:700;text-align:center',
  },
}
