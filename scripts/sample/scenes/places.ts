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

export const redBoat: Scene = () =>
  sky('#f6b58d', '#fbdcb4', '#fff4e0') +
  sun({ x: 640, y: 330, r: 88, fill: '#fff0c9' }) +
  hills('#cfc7b0', 440, 400, 430, 390, 430, 400, 440) +
  `<g transform="translate(990,430)" fill="#9b8f86"><path d="M-30,0 L-24,-60 H24 L30,0 Z"/><path d="M-46,-56 Q0,-76 46,-56 L30,-74 H-30 Z"/><path d="M-22,-74 L-18,-120 H18 L22,-74 Z"/><path d="M-38,-116 Q0,-136 38,-116 L22,-134 H-22 Z"/><path d="M-14,-134 L-10,-170 H10 L14,-134 Z M-26,-168 L0,-206 L26,-168 Z"/></g>` +
  hills('#a3b39b', 470, 446, 466, 440, 460, 446, 470) +
  `<rect y="466" width="1200" height="334" fill="#a8cdc9"/><path d="M560,470 h160 l110,330 h-380 z" fill="#fff4d6" opacity="0.4"/>
   <g transform="translate(600,600)"><ellipse cx="0" cy="56" rx="360" ry="20" fill="#3f6d70" opacity="0.35"/>
     <path d="M-370,-40 Q-300,-10 -240,-10 H250 Q320,-14 372,-56 Q350,30 290,54 H-290 Q-350,30 -370,-40 Z" fill="#7a2f22"/><path d="M-352,-8 Q-300,10 -240,10 H250 Q310,6 356,-20 L346,2 Q300,26 250,28 H-240 Q-310,26 -352,-8 Z" fill="#a8442f"/>
     <rect x="-210" y="-120" width="400" height="112" fill="#b8512f"/><path d="M-240,-116 Q-10,-190 222,-116 L206,-136 Q-10,-214 -224,-136 Z" fill="#5a2a1e"/><path d="M-232,-118 Q-10,-196 214,-118 Z" fill="#7a3b28"/>
     ${times(6, (i) => `<rect x="${-190 + i * 62}" y="-102" width="46" height="72" fill="#ffe3a8"/><path d="M${-167 + i * 62},-102 v72 M${-190 + i * 62},-78 h46 M${-190 + i * 62},-54 h46" stroke="#7a2f22" stroke-width="4"/>`)}
     <rect x="-300" y="-70" width="70" height="60" fill="#8f3b28"/><path d="M-316,-66 Q-264,-104 -214,-66 Z" fill="#5a2a1e"/><rect x="212" y="-78" width="70" height="68" fill="#8f3b28"/><path d="M198,-74 Q248,-112 298,-74 Z" fill="#5a2a1e"/>
     ${times(4, (i) => `<circle cx="${-150 + i * 94}" cy="-128" r="13" fill="#e5383b"/>`)}</g>` +
  times(
    16,
    (i) =>
      `<path d="M${(i * 211) % 1100},${500 + i * 18} h${50 + ((i * 61) % 110)}" stroke="#fff" stroke-width="4" opacity="0.5" stroke-linecap="round"/>`,
  ) +
  times(
    9,
    (i) =>
      `<path d="M${-10 + i * 34},-10 q${26 - i * 2},${130 + i * 6} ${-6 + i * 3},${330 - i * 24}" stroke="#5f9a62" stroke-width="5" fill="none"/>${times(7, (j) => `<ellipse cx="${4 + i * 34 + (j % 2) * 16}" cy="${50 + j * 38 - i * 2}" rx="5" ry="16" fill="#7fb36a" transform="rotate(${j % 2 ? 30 : -24} ${4 + i * 34} ${50 + j * 38})"/>`)}`,
  )

export const beacon: Scene = () =>
  sky('#2a3350', '#55587c', '#b98a86', '#f0c29a') +
  hills('#4d5573', 470, 420, 450, 410, 440, 420, 470) +
  `<path d="M552,180 L566,150 H634 L648,180 L660,520 H540 Z" fill="#e9e4da"/><path d="M604,150 H634 L648,180 L660,520 H604 Z" fill="#cfc8bb"/><path d="M540,190 h120 v14 h-120 z" fill="#cfc8bb"/>
   <rect x="500" y="500" width="200" height="44" fill="#ded7c9"/><rect x="450" y="540" width="300" height="34" fill="#cbc3b4"/><rect x="380" y="570" width="440" height="30" fill="#ded7c9"/><rect x="300" y="598" width="600" height="28" fill="#cbc3b4"/><rect x="220" y="624" width="760" height="28" fill="#ded7c9"/>` +
  star(600, 254, 30, '#c8161d') +
  `<rect y="650" width="1200" height="150" fill="#3f4560"/><path d="M480,652 h240 l130,148 h-500 z" fill="#575d78"/>` +
  times(8, (i) => {
    const x = i < 4 ? 40 + i * 84 : 900 + (i - 4) * 84
    return `<g transform="translate(${x},654)" fill="${i % 2 ? '#24403c' : '#2d4d47'}"><path d="M0,-260 L54,-120 H28 L66,-40 H-66 L-28,-120 H-54 Z"/><rect x="-8" y="-42" width="16" height="42"/></g>`
  }) +
  times(
    14,
    (i) =>
      `<circle cx="${400 + i * 31}" cy="${640 + (i % 2) * 8}" r="17" fill="${i % 2 ? '#f2c14e' : '#fffaf0'}"/><circle cx="${400 + i * 31}" cy="${640 + (i % 2) * 8}" r="6" fill="#e0a526"/>`,
  ) +
  [470, 730]
    .map(
      (x) =>
        `<path d="M${x - 30},578 h60 l-12,-40 h-36 z" fill="#8a6a3a"/><path d="M${x},540 q-40,-34 -6,-84 q4,30 20,34 q2,-24 -4,-40 q44,44 -10,90 z" fill="#ff9f43"/><path d="M${x},540 q-18,-18 -2,-44 q16,20 2,44 z" fill="#fff3c4"/>`,
    )
    .join('')
