import { plain } from './plain'
import type { Theme } from './theme'

const WAVE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 16" width="64" height="16">' +
  '<path d="M2 8h6l4-6 6 12 6-10 5 7 4-3h29" fill="none" stroke="#26a" stroke-width="1.5"></path></svg>'

/** 直播: figures as cards first, facts as a list, blue like a screen. For lectures before and after they are streamed. */
export const livestream: Theme = {
  name: 'livestream',
  label: '直播',
  note: '数据做成卡片，适合党课直播的预告和回顾',
  ornament: WAVE,
  styles: {
    ...plain.styles,
    h2: 'margin-top:2em;padding-left:12px;border-left:5px solid #26a;font-size:19px;font-weight:700',
    h3: 'margin-top:1.5em;color:#26a;font-size:17px;font-weight:700',
    quote: 'margin:1em 0;padding-left:1em;border-left:3px solid #26a',
    headRow: '',
    th: 'padding:8px;min-width:80px;background:#26a;color:#fff',
    tableRow: 'border-bottom:1px solid #9ab',
    strong: 'color:#26a',
    link: 'color:#26a;text-decoration:underline',
    timeline: 'margin-left:6px;padding:0 0 4px 18px;border-left:2px solid rgba(34,102,170,.3)',
    timelineTime:
      'display:inline-block;margin-left:-24px;padding:0 12px;border-radius:12px;background:#26a;color:#fff;font-size:14px;line-height:24px;font-weight:700',
    timelineBody: 'padding:6px 0 14px',
    figures: 'display:flex;margin:8px 0',
    figuresCard:
      'flex:1;min-width:0;margin:0 4px;padding:16px 4px 12px;border-radius:8px;background:#26a;color:#fff;text-align:center',
    figuresValue: 'font-size:28px;line-height:1.3;font-weight:700;letter-spacing:0',
    figuresLabel: 'font-size:13px',
    stepNumber:
      'flex:none;width:24px;height:24px;margin:2px 10px 0 0;border-radius:50%;background:#26a;color:#fff;font-size:14px;line-height:24px;letter-spacing:0;text-align:center',
    callout:
      'margin:1em 0;padding:2px 16px;border:1px solid rgba(34,102,170,.3);border-radius:6px;background:#fafbff',
    calloutTitle: 'padding-top:12px;color:#26a;font-weight:700',
    media: 'margin:1em 0;padding:14px 16px;border-left:4px solid #26a;background:#f7f7f7',
    card: 'display:flex;align-items:center;margin:1em 0;padding:12px 14px;border:1px solid rgba(34,102,170,.3);border-radius:6px',
    chapter: 'margin:1.5em 0;padding:14px 18px;border:1px solid rgba(34,102,170,.3);border-radius:6px',
    chapterTitle: 'color:#26a;font-size:18px;font-weight:700',
    dateLeaf: 'display:inline-block;width:128px;border:1px solid #26a;border-radius:6px;overflow:hidden',
    dateMonth: 'padding:3px 0;background:#26a;color:#fff;font-size:14px',
    dateDay: 'padding:6px 0 0;color:#26a;font-size:52px;line-height:1.2;font-weight:700;letter-spacing:0',
    facts: 'margin:1.25em 0;padding:4px 16px;border-radius:8px;background:#f7f7f7',
    fact: 'display:flex;padding:8px 0',
    factLabel: 'flex:none;width:4em;color:#26a;font-weight:700',
    footer:
      'margin-top:3em;padding:18px 16px 8px;border-radius:8px;border-top:4px solid #26a;background:#f7f7f7',
    footerTitle: 'color:#26a;font-size:18px;font-weight:700;text-align:center',
  },
}
