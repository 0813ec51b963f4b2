import { plain } from './plain'
import type { Theme } from './theme'

/*
 * Red is #b81c22. Tints are the same red nearly transparent: on white they are a pale rose, and in dark mode, which cuts
 * opaque pale colours to a glaring mid-tone, they stay a shade of the dark page.
 */
const STAR =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 16" width="120" height="16">' +
  '<path d="M0 8h46M74 8h46" stroke="#b81c22" stroke-width="1"></path>' +
  '<path d="M60 1l1.7 5.2h5.5l-4.4 3.2 1.7 5.2-4.5-3.2-4.5 3.2 1.7-5.2-4.4-3.2h5.5z" fill="#b81c22"></path></svg>'

/** 庄重红: plaques of party red for headings, red numerals, a star between parts. */
export const solemnRed: Theme = {
  name: 'solemn-red',
  label: '庄重红',
  note: '党建红标题牌，适合活动报道、主题党日、表彰',
  ornament: STAR,
  styles: {
    ...plain.styles,
    h2: 'display:table;margin:2em auto 1em;padding:4px 20px;background:#b81c22;color:#fff;font-size:18px;font-weight:bold',
    h3: 'margin:1.5em 0 1em;padding-left:10px;border-left:4px solid #b81c22;font-size:17px;font-weight:bold',
    h4: 'margin:1.5em 0 1em;color:#b81c22;font-size:16px;font-weight:bold',
    quote: 'margin:1em 0;padding-left:14px;border-left:3px solid #b81c22',
    th: 'padding:8px;min-width:80px;background:#b81c22;color:#fff',
    td: 'padding:8px;border:1px solid #dbb',
    rule: 'margin:2em 30%;border:0;border-top:1px solid #b81c22',
    strong: 'color:#b81c22',
    noteMark: 'font-size:12px;line-height:1;color:#b81c22',
    link: 'color:#b81c22;text-decoration:underline',
    document:
      'margin:1.5em 0;padding:4px 18px;border:1px solid rgba(184,28,34,.3);border-top:3px solid #b81c22',
    documentSource: 'margin-bottom:1em;font-size:14px;color:#b81c22;text-align:right',
    timeline: 'margin-left:6px;padding:0 0 4px 18px;border-left:2px solid rgba(184,28,34,.3)',
    timelineTime:
      'display:inline-block;margin-left:-24px;padding:0 12px;border-radius:12px;background:#b81c22;color:#fff;font-size:14px;line-height:24px;font-weight:bold',
    timelineBody: 'padding:6px 0 14px',
    figuresCard:
      'flex:1;min-width:0;margin:0 4px;padding:14px 4px;border-radius:6px;background:rgba(184,28,34,.06);text-align:center',
    figuresValue: 'color:#b81c22;font-size:25px;line-height:1.4;font-weight:bold;letter-spacing:0',
    personPhoto:
      'flex:none;width:72px;height:72px;margin-right:14px;border:2px solid #b81c22;border-radius:50%;object-fit:cover',
    stepNumber:
      'flex:none;width:24px;height:24px;margin:2px 10px 0 0;border-radius:50%;background:#b81c22;color:#fff;font-size:14px;line-height:24px;letter-spacing:0;text-align:center',
    callout: 'margin:1em 0;padding:2px 16px;border-radius:6px;background:rgba(184,28,34,.06)',
    calloutTitle: 'padding-top:12px;color:#b81c22;font-weight:bold',
    media: 'margin:1em 0;padding:14px 16px;border-left:4px solid #b81c22;background:rgba(184,28,34,.06)',
    card: 'display:flex;align-items:center;margin:1em 0;padding:12px 14px;border:1px solid rgba(184,28,34,.25);border-radius:6px',
    chapter: 'margin:1.5em 0;padding:14px 18px;border:1px solid rgba(184,28,34,.25);border-radius:6px',
    chapterTitle: 'color:#b81c22;font-size:18px;font-weight:bold',
    dateLeaf: 'display:inline-block;width:128px;border:1px solid #b81c22;border-radius:6px;overflow:hidden',
    dateMonth: 'padding:8px;min-width:80px;background:#b81c22;color:#fff',
    dateDay: 'padding:6px 0 0;color:#b81c22;font-size:52px;line-height:1.2;font-weight:bold;letter-spacing:0',
    factLabel: 'flex:none;width:4em;color:#b81c22;font-weight:bold',
    fact: 'display:flex;padding:8px 0;border-bottom:1px solid rgba(184,28,34,.15)',
    footer:
      'margin-top:3em;padding:18px 16px 8px;border-radius:6px;border-top:4px solid #b81c22;background:rgba(184,28,34,.06)',
    footerTitle: 'color:#b81c22;font-size:18px;font-weight:bold;text-align:center',
  },
}
