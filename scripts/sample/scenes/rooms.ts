import { listener, person } from './people'
import { type Scene, star, sun, times, tree } from './shapes'

const wall = (fill: string, floor: string, line = 600) =>
  `<rect width="1200" height="800" fill="${fill}"/><rect y="${line}" width="1200" height="${800 - line}" fill="${floor}"/>`

export const lectureHall: Scene = () =>
  wall('#f3e3c8', '#b98556', 520) +
  `<rect x="150" y="60" width="900" height="420" fill="#8f1218"/>` +
  times(18, (i) => `<rect x="${150 + i * 50}" y="60" width="24" height="420" fill="#a8161d"/>`) +
  `<rect x="130" y="44" width="940" height="34" rx="6" fill="#6f0d12"/>
   <rect x="330" y="116" width="540" height="292" rx="8" fill="#fffaf0"/><rect x="346" y="132" width="508" height="260" fill="#fde2b8"/>
   <circle cx="600" cy="300" r="62" fill="#fff3c4"/><path d="M346,392 L346,330 Q470,270 600,330 T854,316 V392 Z" fill="#d98a4a"/>
   <path d="M346,392 V362 Q520,316 690,362 T854,350 V392 Z" fill="#b75d3a"/>` +
  `<rect x="60" y="470" width="1080" height="62" fill="#9a6a40"/><rect x="60" y="470" width="1080" height="10" fill="#c08f5c"/>` +
  person(930, 472, { size: 0.98, coat: '#2f3e55', pose: 'wave' }) +
  `<path d="M968,376 H1064 L1052,474 H980 Z" fill="#7a4a28"/><rect x="958" y="362" width="116" height="18" rx="5" fill="#945d34"/>` +
  star(1016, 424, 20) +
  `<ellipse cx="230" cy="470" rx="62" ry="14" fill="#5c7f4f"/>` +
  times(
    7,
    (i) =>
      `<path d="M230,470 q${-66 + i * 22},-44 ${-72 + i * 24},-104" stroke="#4f8a5b" stroke-width="9" fill="none" stroke-linecap="round"/>`,
  ) +
  times(9, (i) =>
    listener(90 + i * 128, 600, { size: 0.82, coat: ['#4a5d80', '#7c4a52', '#3f6b66'][i % 3] }),
  ) +
  times(8, (i) =>
    listener(30 + i * 164, 704, {
      size: 1.08,
      coat: ['#34466a', '#2f5550', '#6a3a44'][i % 3],
      hair: i % 4 === 2 ? '#8d8a86' : '#231f20',
    }),
  ) +
  times(7, (i) => listener(100 + i * 172, 812, { size: 1.3, coat: ['#25304a', '#4d2a34', '#22403d'][i % 3] }))

const gear = (x: number, y: number, r: number, fill: string) =>
  `<g transform="translate(${x},${y})">${times(12, (i) => `<rect x="${-r * 0.13}" y="${-r * 1.2}" width="${r * 0.26}" height="${r * 0.4}" rx="4" fill="${fill}" transform="rotate(${i * 30})"/>`)}
    <circle r="${r}" fill="${fill}"/><circle r="${r * 0.72}" fill="#fff" opacity="0.14"/><circle r="${r * 0.32}" fill="#e9eef2"/></g>`

export const workshop: Scene = () =>
  wall('#dfe8ec', '#8fa0a8', 610) +
  times(
    5,
    (i) =>
      `<rect x="${60 + i * 226}" y="70" width="180" height="230" fill="#bfe0ec"/><path d="M${60 + i * 226},300 L${180 + i * 226},70 h60 L${120 + i * 226},300 Z" fill="#fff" opacity="0.3"/><path d="M${150 + i * 226},70 v230 M${60 + i * 226},185 h180" stroke="#9fb3bd" stroke-width="6"/>`,
  ) +
  `<rect y="20" width="1200" height="26" fill="#b3443a"/><rect x="250" y="40" width="150" height="30" rx="4" fill="#d9a32b"/><path d="M325,70 V190" stroke="#555" stroke-width="6"/>` +
  gear(325, 268, 78, '#c8161d') +
  gear(455, 342, 54, '#d9a32b') +
  gear(222, 372, 44, '#4a6a85') +
  `<rect x="110" y="500" width="470" height="28" rx="6" fill="#7a4f30"/><rect x="140" y="528" width="28" height="140" fill="#5f3d25"/><rect x="520" y="528" width="28" height="140" fill="#5f3d25"/>
   <rect x="190" y="452" width="70" height="48" rx="6" fill="#4a6a85"/><rect x="290" y="470" width="110" height="30" rx="4" fill="#8c99a3"/><path d="M430,500 l50,-44 16,16 -40,28 z" fill="#c8161d"/>` +
  person(640, 680, { size: 1.3, coat: '#2f5f8f', hat: '#f2c14e', pose: 'give', flip: true }) +
  person(800, 690, { size: 1.25, coat: '#3d7a6f', hat: '#f2c14e' }) +
  `<rect x="900" y="430" width="220" height="240" rx="12" fill="#3f5568"/><rect x="926" y="460" width="168" height="96" rx="6" fill="#9ed8e6"/><path d="M940,530 l34,-28 30,16 36,-38 40,22" stroke="#c8161d" stroke-width="6" fill="none"/>
   <circle cx="950" cy="600" r="16" fill="#c8161d"/><circle cx="1000" cy="600" r="16" fill="#f2c14e"/><circle cx="1050" cy="600" r="16" fill="#4f8a5b"/>` +
  `<path d="M0,720 H1200" stroke="#f2c14e" stroke-width="14" stroke-dasharray="60 40"/>`

const spine = (x: number, h: number, fill: string, w = 46) =>
  `<rect x="${x}" y="${560 - h}" width="${w}" height="${h}" rx="4" fill="${fill}"/><rect x="${x}" y="${560 - h + 26}" width="${w}" height="12" fill="#f2c14e" opacity="0.85"/><rect x="${x}" y="522" width="${w}" height="8" fill="#f2c14e" opacity="0.85"/>`

export const books: Scene = () =>
  wall('#f4e6cf', '#a9744a', 560) +
  `<rect x="90" y="70" width="380" height="360" rx="8" fill="#fffaf0"/><rect x="106" y="86" width="348" height="328" fill="#bfe0dc"/>` +
  sun({ x: 340, y: 200, r: 42 }) +
  `<path d="M106,414 V330 Q200,270 290,330 T454,310 V414 Z" fill="#7fa58c"/><path d="M280,86 V414 M106,250 H454" stroke="#fffaf0" stroke-width="12"/>
   <path d="M60,52 H500 V78 H60 Z" fill="#8f1218"/><path d="M70,78 h74 q-8,180 -54,380 h-20 z" fill="#c8161d" opacity="0.9"/><path d="M490,78 h-74 q8,180 54,380 h20 z" fill="#c8161d" opacity="0.9"/>` +
  [
    spine(760, 250, '#c8161d', 56),
    spine(822, 220, '#2f6f73'),
    spine(874, 268, '#8f1218', 52),
    spine(932, 230, '#34466a'),
    spine(984, 256, '#b75d3a', 54),
  ].join('') +
  `<rect x="1046" y="300" width="44" height="262" rx="4" fill="#5c7f4f" transform="rotate(12 1046 560)"/>
   <ellipse cx="560" cy="716" rx="350" ry="26" fill="#000" opacity="0.12"/>
   <path d="M230,690 L300,560 Q440,520 560,580 Q680,520 820,560 L890,690 Q720,640 560,700 Q400,640 230,690 Z" fill="#8f1218"/>
   <path d="M250,676 L312,556 Q440,520 560,580 V688 Q400,630 250,676 Z" fill="#fffdf6"/><path d="M870,676 L808,556 Q680,520 560,580 V688 Q720,630 870,676 Z" fill="#f6efdf"/>` +
  times(
    5,
    (i) =>
      `<path d="M${330 - i * 9},${572 + i * 18} Q440,${540 + i * 20} ${540},${590 + i * 18}" stroke="#c9bda6" stroke-width="5" fill="none"/><path d="M${790 + i * 9},${572 + i * 18} Q680,${540 + i * 20} ${580},${590 + i * 18}" stroke="#c9bda6" stroke-width="5" fill="none"/>`,
  ) +
  `<path d="M596,572 L636,552 L650,664 L632,648 L618,672 Z" fill="#c8161d"/>
   <path d="M960,640 h110 v44 q0,40 -55,40 t-55,-40 z" fill="#fffaf0"/><path d="M1070,652 q44,0 32,34 q-8,20 -36,18" stroke="#fffaf0" stroke-width="12" fill="none"/><path d="M992,620 q-14,-26 4,-46 M1030,620 q-14,-26 4,-46" stroke="#fff" stroke-width="6" fill="none" opacity="0.8"/>`

export const roundTable: Scene = () =>
  wall('#e9efe6', '#c9a77a', 560) +
  `<rect x="70" y="80" width="420" height="290" rx="10" fill="#fffdf6" stroke="#c3b391" stroke-width="8"/>` +
  times(
    9,
    (i) =>
      `<rect x="${104 + (i % 5) * 74}" y="${116 + Math.floor(i / 5) * 122}" width="56" height="86" rx="4" fill="#d7263d" transform="rotate(${((i * 7) % 9) - 4} ${130 + (i % 5) * 74} ${150 + Math.floor(i / 5) * 122})"/>`,
  ) +
  times(
    7,
    (i) =>
      `<rect x="${122 + (i % 5) * 74}" y="${150 + Math.floor(i / 5) * 122}" width="56" height="70" rx="4" fill="#f2c14e" transform="rotate(${((i * 5) % 9) - 3} ${140 + (i % 5) * 74} ${190 + Math.floor(i / 5) * 122})"/>`,
  ) +
  `<rect x="640" y="80" width="480" height="300" rx="8" fill="#fffaf0"/><rect x="656" y="96" width="448" height="268" fill="#bfe0dc"/><path d="M656,364 V300 Q760,250 880,300 T1104,290 V364 Z" fill="#8fb09a"/><path d="M880,96 V364" stroke="#fffaf0" stroke-width="12"/>` +
  person(280, 650, { size: 1.18, coat: '#c8161d' }) +
  person(450, 630, { size: 1.12, coat: '#34466a', pose: 'give' }) +
  person(610, 624, { size: 1.12, coat: '#3d7a6f', hair: '#8d8a86' }) +
  person(770, 630, { size: 1.12, coat: '#b75d3a', pose: 'wave' }) +
  person(935, 650, { size: 1.18, coat: '#4a5d80', pose: 'give', flip: true }) +
  `<ellipse cx="600" cy="640" rx="470" ry="96" fill="#7a4a28"/><ellipse cx="600" cy="620" rx="470" ry="92" fill="#a86d41"/><ellipse cx="600" cy="616" rx="430" ry="78" fill="#b97d4e"/>` +
  times(
    6,
    (i) =>
      `<path d="M${270 + i * 118},${606 + Math.abs(2.5 - i) * -6 + 24} l64,-8 10,34 -64,10 z" fill="#fffdf6"/><circle cx="${364 + i * 110}" cy="${590 + (i % 2) * 60}" r="13" fill="#fff"/><circle cx="${364 + i * 110}" cy="${590 + (i % 2) * 60}" r="8" fill="#8fb09a"/>`,
  ) +
  tree(1130, 600, { size: 1.1 }) +
  listener(330, 770, { size: 1.4, coat: '#2f5550' }) +
  listener(600, 786, { size: 1.4, coat: '#6a3a44' }) +
  listener(870, 770, { size: 1.4, coat: '#25304a' })
