import { plain } from './plain'
import type { Theme } from './theme'

/** Three leaves falling into line: a quiet mark for a daily page. */
const DOTS =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 8" width="60" height="8">' +
  '<path d="M4 4h10M46 4h10" stroke="#a32" stroke-width="1"></path>' +
  '<rect x="27" y="1" width="6" height="6" transform="rotate(45 30 4)" fill="#a32"></rect></svg>'

/** 日历: a tear-off leaf on top, years as large numerals, cinnabar on paper. For 「党史今天」. */
export const calendarLeaf: Theme = {
  name: 'calendar-leaf',
  label: '日历',
  note: '日期做成日历叶，年份醒目，适合「党史今天」',
  ornament: DOTS,
  styles: {
    ...plain.styles,
    h2: 'margin-top:2em;padding-bottom:4px;border-bottom:2px solid #a32;font-size:19px;font-weight:700',
    h3: 'margin-top:1.5em;color:#a32;font-size:17px;font-weight:700',
    quote: 'margin:1em 0;padding-left:1em;border-left:3px solid #a32',
    headRow: 'border-bottom:2px solid #a32',
    th: 'padding:8px;min-width:80px',
    rule: 'margin:2em 35%;border:0;border-top:1px solid #a32',
    strong: 'color:#a32',
    link: 'color:#a32;text-decoration:underline',
    timeline: 'margin:1.5em 0',
    timelineTime:
      'padding-left:10px;border-left:4px solid #a32;color:#a32;font-size:24px;line-height:1.2;font-weight:700;letter-spacing:1px',
    timelineBody: 'padding:8px 0 16px;border-bottom:1px solid #e5e5e5',
    figuresValue: 'color:#a32;font-size:24px;line-height:1.4;font-weight:700;letter-spacing:0',
    stepNumber:
      'flex:none;width:24px;height:24px;margin:2px 10px 0 0;border-radius:4px;background:#a32;color:#fff;font-size:14px;line-height:24px;letter-spacing:0;text-align:center',
    callout:
      'margin:1em 0;padding:2px 16px;border:1px solid rgba(170,51,34,.25);border-radius:6px;background:#fffaf8',
    calloutTitle: 'padding-top:12px;color:#a32;font-weight:700',
    media: 'margin:1em 0;padding:14px 16px;border-radius:6px;background:#f7f7f7',
    chapter: 'margin:1.5em 0;padding:14px 18px;border:1px solid rgba(170,51,34,.25);border-radius:6px',
    chapterTitle: 'color:#a32;font-size:18px;font-weight:700',
    dateCard: 'margin:1em 0 2em;text-align:center',
    dateLeaf:
      'display:inline-block;width:168px;border:1px solid rgba(170,51,34,.25);border-radius:10px;box-shadow:0 4px 14px rgba(0,0,0,.12);overflow:hidden',
    dateMonth: 'padding:6px 0;background:#a32;color:#fff;font-size:16px;letter-spacing:2px',
    dateDay: 'padding-top:10px;color:#a32;font-size:76px;line-height:1.15;font-weight:700;letter-spacing:0',
    dateWeek: 'padding-bottom:14px;color:#6e6e6e;font-size:15px;letter-spacing:4px',
    dateNote: 'margin-top:14px;color:#a32;font-size:18px;font-weight:700;letter-spacing:4px',
    footer: 'margin-top:3em;border-top:2px solid #a32',
    footerTitle: 'padding-top:16px;color:#a32;font-size:18px;font-weight:700;text-align:center',
  },
}
