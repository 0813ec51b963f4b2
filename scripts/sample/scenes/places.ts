import { person } from './people'
import { cloud, flag, hills, type Scene, sky, star, sun, times, tree } from './shapes'

const block = (x: number, w: number, h: number, [fill, pane]: [string, string], base = 560) =>
  `<rect x="${x}" y="${base - h}" width="${w}" height="${h}" fill="${fill}"/>` +
  times(
    Math.floor(h / 44) * 3,
    (i) =>
      `<rect x="${x + w * 0.14 + (i % 3) * w * 0.27}" y="${base - h + 18 + Math.floor(i / 3) * 44}" width="${w * 0.17}" height="22" fill="${pane}"/>`,
  )

const stall = (x: number, [a, b]: [string, string]) =>
  `<rect x="${x + 8}" y="440" width="8" height="200" fill="#7a5a3c"/><rect x="${x + 204}" y="440" width="8" height="200" fill="#7a5a3c"/>
   <path d="M${x - 12},446 L${x + 22},386 H${x + 198} L${x + 232},446 Z" fill="${a}"/>` +
  times(
    3,
    (i) =>
      `<path d="M${x + 29 + i * 70},446 L${x + 46 + i * 56},386 h30 L${x + 70 + i * 70},446 Z" fill="${b}"/>`,
  ) +
  times(7, (i) => `<circle cx="${x + 5 + i * 35}" cy="446" r="17" fill="${i % 2 ? b : a}"/>`)

const table = (x: number, goods: string) =>
  `<rect x="${x}" y="580" width="200" height="18" rx="4" fill="#a86d41"/><path d="M${x},598 h200 v56 q-100,18 -200,0 z" fill="#fffaf0"/>${goods}`

export const volunteers: Scene = () =>
  sky('#a9d8e6', '#dff1ee', '#fffbef') +
  cloud(120, 80) +
  cloud(900, 60, 1.2) +
  block(40, 170, 330, ['#e6cfb4', '#b9d5dd']) +
  block(230, 150, 270, ['#f0dcc0', '#b9d5dd']) +
  block(830, 160, 290, ['#f0dcc0', '#b9d5dd']) +
  block(1010, 180, 350, ['#e6cfb4', '#b9d5dd']) +
  hills('#cfe0b8', 560, 552, 560, 550, 560, 552, 560) +
  tree(600, 560, { size: 3.1, leaf: '#5f9a62' }) +
  hills('#ead9bb', 612, 606, 612, 604, 612, 606, 612) +
  stall(110, ['#d7263d', '#fff6e3']) +
  stall(490, ['#2f8f83', '#fff6e3']) +
  stall(870, ['#e0a526', '#fff6e3']) +
  person(190, 640, { vest: true, coat: '#f5f0e6' }) +
  person(290, 640, { vest: true, coat: '#8fb7d9', pose: 'give' }) +
  person(600, 640, { vest: true, coat: '#f5f0e6', pose: 'wave' }) +
  person(950, 640, { vest: true, coat: '#c9d9a9', pose: 'carry' }) +
  person(1050, 640, { vest: true, coat: '#8fb7d9' }) +
  table(
    130,
    '<rect x="160" y="556" width="46" height="24" rx="4" fill="#34466a"/><path d="M236,580 v-34 h50 v34 z" fill="#fff" stroke="#c8161d" stroke-width="5"/><path d="M261,552 v22 M250,563 h22" stroke="#c8161d" stroke-width="6"/>',
  ) +
  table(
    500,
    '<path d="M530,580 l16,-40 h30 l16,40 z" fill="#7c4a52"/><rect x="620" y="548" width="56" height="32" rx="5" fill="#4a6a85"/>',
  ) +
  table(
    880,
    '<circle cx="930" cy="562" r="18" fill="#c8161d"/><circle cx="970" cy="562" r="18" fill="#e0a526"/><rect x="1006" y="550" width="54" height="30" rx="3" fill="#2f6f73"/>',
  ) +
  person(410, 730, { size: 1.15, coat: '#7c5a6a', hair: '#e6e3df' }) +
  person(770, 734, { size: 1.15, coat: '#4a5d80', pose: 'give', flip: true }) +
  person(845, 736, { size: 0.8, coat: '#e58a4a', pose: 'wave' })

export const greatHall: Scene = () =>
  sky('#8ec9e6', '#d6edf2', '#fff6e3') +
  cloud(130, 110, 1.3) +
  cloud(860, 80, 1.1) +
  hills('#a9c9a5', 500, 480, 500, 476, 500, 480, 500) +
  `<rect x="150" y="330" width="900" height="230" fill="#ead9b8"/><rect x="360" y="270" width="480" height="290" fill="#f2e4c8"/>
   <rect x="130" y="312" width="230" height="24" fill="#b3843f"/><rect x="840" y="312" width="230" height="24" fill="#b3843f"/><path d="M330,276 L600,176 L870,276 Z" fill="#c69a55"/><path d="M392,264 L600,190 L808,264 Z" fill="#ead9b8"/>` +
  star(600, 234, 26, '#c8161d') +
  times(
    6,
    (i) =>
      `<rect x="${382 + i * 82}" y="290" width="30" height="270" fill="#fffaf0"/><rect x="${404 + i * 82}" y="290" width="8" height="270" fill="#dccba6"/><rect x="${374 + i * 82}" y="282" width="46" height="14" fill="#c69a55"/><rect x="${374 + i * 82}" y="552" width="46" height="14" fill="#c69a55"/>`,
  ) +
  times(
    5,
    (i) =>
      `<rect x="${422 + i * 82}" y="400" width="34" height="160" fill="#8f3b32"/><rect x="${422 + i * 82}" y="318" width="34" height="60" fill="#9fc6cf"/>`,
  ) +
  times(
    3,
    (i) =>
      `<rect x="${180 + i * 60}" y="370" width="34" height="70" fill="#9fc6cf"/><rect x="${180 + i * 60}" y="470" width="34" height="60" fill="#9fc6cf"/><rect x="${870 + i * 60}" y="370" width="34" height="70" fill="#9fc6cf"/><rect x="${870 + i * 60}" y="470" width="34" height="60" fill="#9fc6cf"/>`,
  ) +
  times(
    5,
    (i) =>
      `<rect x="${330 - i * 34}" y="${562 + i * 16}" width="${540 + i * 68}" height="16" fill="${i % 2 ? '#d9c7a3' : '#e6d6b5'}"/>`,
  ) +
  `<rect y="642" width="1200" height="158" fill="#d8cdb6"/><path d="M420,642 L260,800 H940 L780,642 Z" fill="#e6dcc6"/>` +
  flag({ x: 214, y: 200, size: 0.62, pole: 700 }) +
  flag({ x: 850, y: 200, size: 0.62, pole: 700 }) +
  tree(70, 650, { size: 1.5 }) +
  tree(1130, 650, { size: 1.5 }) +
  times(
    8,
    (i) =>
      `<circle cx="${150 + i * 128}" cy="660" r="22" fill="#5f9a62"/><circle cx="${142 + i * 128}" cy="652" r="6" fill="#d7263d"/><circle cx="${158 + i * 128}" cy="660" r="6" fill="#f2c14e"/>`,
  ) +
  person(520, 740, { size: 0.62, coat: '#34466a' }) +
  person(570, 744, { size: 0.62, coat: '#c8161d', pose: 'wave' }) +
  person(700, 730, { size: 0.58, coat: '#3d7a6f', pose: 'carry' })

export const riverCity: Scene = () =>
  sky('#f3a683', '#f9cfa0', '#fff0d6') +
  sun({ x: 900, y: 300, r: 78 }) +
  hills('#c79a94', 420, 330, 400, 310, 380, 350, 420) +
  hills('#a67b82', 470, 420, 460, 410, 440, 420, 470) +
  times(11, (i) =>
    block(30 + i * 106, 66 + ((i * 29) % 30), 110 + ((i * 83) % 190), [
      ['#7d5f74', '#6a5570', '#8d6a74'][i % 3] as string,
      '#ffd9a0',
    ]),
  ) +
  flag({ x: 490, y: 182, size: 0.36, pole: 360 }) +
  `<rect y="556" width="1200" height="244" fill="#c98f7a"/><rect y="556" width="1200" height="20" fill="#6a5570"/><path d="M860,580 h90 l60,220 h-240 z" fill="#fff0c9" opacity="0.35"/>` +
  times(
    18,
    (i) =>
      `<path d="M${(i * 173) % 1120},${600 + i * 10} h${50 + ((i * 47) % 90)}" stroke="#fff0d6" stroke-width="4" stroke-linecap="round" opacity="0.5"/>`,
  ) +
  `<g transform="translate(330,650)"><path d="M-110,0 H120 Q96,44 60,44 H-70 Q-100,40 -110,0 Z" fill="#5a3a34"/><path d="M0,-4 V-190 L96,-30 Z" fill="#fff6e3"/><path d="M-8,-4 V-160 L-78,-30 Z" fill="#f0dcc0"/><rect x="-5" y="-196" width="8" height="196" fill="#5a3a34"/></g>
   <g transform="translate(780,712) scale(0.7)"><path d="M-110,0 H120 Q96,44 60,44 H-70 Q-100,40 -110,0 Z" fill="#5a3a34"/><path d="M0,-4 V-190 L96,-30 Z" fill="#fff6e3"/><path d="M-8,-4 V-160 L-78,-30 Z" fill="#f0dcc0"/></g>`
