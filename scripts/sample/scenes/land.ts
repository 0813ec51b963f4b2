import { person } from './people'
import { cloud, flag, hills, house, type Scene, series, sky, sun, times, tree } from './shapes'

export const redFlags: Scene = () =>
  sky('#f6b26b', '#fbd59a', '#fff1d6') +
  times(
    16,
    (i) => `<path d="M600,560 L${-300 + i * 120},-40 L${-250 + i * 120},-40 Z" fill="#fff" opacity="0.13"/>`,
  ) +
  sun({ x: 600, y: 540, r: 105, fill: '#fff0b8' }) +
  hills('#e8a66a', 560, 500, 570, 520, 580, 510, 560) +
  hills('#c9744d', 640, 590, 650, 600, 640, 590, 640) +
  flag({ x: 120, y: 250, size: 0.8, pole: 520 }) +
  flag({ x: 360, y: 190, size: 0.95, pole: 520 }) +
  flag({ x: 640, y: 140, size: 1.15, pole: 520 }) +
  flag({ x: 940, y: 220, size: 0.85, pole: 560 }) +
  hills('#8f3b32', 700, 670, 712, 680, 716, 676, 704)

export const sunriseVillage: Scene = () =>
  sky('#f7b58a', '#fcd9a8', '#fff3d9', '#fff8e8') +
  sun({ x: 800, y: 290, r: 74 }) +
  cloud(150, 130) +
  cloud(420, 80, 0.7) +
  hills('#b9c9b4', 400, 310, 390, 280, 380, 330, 400) +
  hills('#8fb09a', 450, 400, 440, 380, 430, 390, 450) +
  hills('#6b9a78', 520, 470, 500, 460, 490, 480, 520) +
  house(150, 560) +
  house(300, 590, { w: 150 }) +
  tree(480, 590) +
  flag({ x: 612, y: 322, size: 0.4, pole: 400 }) +
  house(530, 580, { w: 170, roof: '#5a4a48' }) +
  tree(740, 585, { size: 0.8 }) +
  house(800, 570, { w: 120 }) +
  house(935, 592, { w: 150 }) +
  tree(1130, 600, { size: 1.1 }) +
  tree(100, 580, { size: 1.1 }) +
  hills('#a9c46c', 590, 570, 600, 575, 600, 580, 590) +
  times(
    9,
    (i) =>
      `<path d="M${600 + (i - 4) * 40},590 L${600 + (i - 4) * 230},800" stroke="#87a650" stroke-width="6"/>`,
  ) +
  `<path d="M0,690 C200,640 320,740 560,700 S960,640 1200,700 V760 C960,700 800,770 560,760 S200,700 0,750 Z" fill="#9fd3d6"/>
   <path d="M80,700 C240,670 330,740 520,722" stroke="#fff" stroke-width="5" fill="none" opacity="0.7"/>`

const ear = (x: number, lean: number, height: number): string => {
  const grains = times(8, (i) => {
    const y = -height - i * 19
    return `<ellipse cx="-10" cy="${y}" rx="8" ry="15" transform="rotate(-24 -10 ${y})" fill="#e0a526"/>
      <ellipse cx="10" cy="${y - 8}" rx="8" ry="15" transform="rotate(24 10 ${y - 8})" fill="#f0bb3f"/>
      <path d="M12,${y - 20} L26,${y - 62}" stroke="#f3cd6b" stroke-width="2"/>`
  })
  return `<g transform="translate(${x},830) rotate(${lean})"><path d="M0,0 V${-height - 130}" stroke="#a98524" stroke-width="6"/>
    <path d="M0,${-height * 0.4} q40,-30 74,-110 q-50,34 -74,84" fill="#b79a35"/>${grains}</g>`
}

export const wheatField: Scene = () => {
  const next = series(7)
  return (
    sky('#7fc4dd', '#c9e8e6', '#fff4d6') +
    sun({ x: 930, y: 190, r: 66 }) +
    cloud(180, 120, 1.2) +
    cloud(560, 90, 0.8) +
    hills('#8fb7a5', 430, 380, 420, 370, 420, 390, 430) +
    times(4, (i) => house(330 + i * 125, 440, { w: 66 + (i % 2) * 14 })) +
    tree(300, 445, { size: 0.5 }) +
    tree(850, 445, { size: 0.55 }) +
    hills('#e9c25a', 440, 430, 446, 432, 440, 434, 440) +
    hills('#dfae3c', 530, 510, 540, 512, 530, 516, 530) +
    times(
      70,
      () =>
        `<path d="M${next() * 1200},${450 + next() * 170} q6,-20 2,-34" stroke="#b98a22" stroke-width="4" fill="none" opacity="0.6"/>`,
    ) +
    hills('#cf9a2a', 640, 620, 650, 620, 640, 624, 640) +
    times(26, (i) => ear(i * 48 + next() * 20, -9 + next() * 18, 60 + next() * 110))
  )
}

const peak = (x: number, y: number, w: number, [dark, light]: [string, string]): string => {
  const base = 800
  const snow = y + w * 0.34
  return `<polygon points="${x - w},${base} ${x},${y} ${x + w},${base}" fill="${dark}"/>
    <polygon points="${x},${y} ${x + w},${base} ${x + w * 0.12},${base}" fill="${light}"/>
    <polygon points="${x},${y} ${x - w * 0.3},${snow} ${x - w * 0.13},${snow - 24} ${x - w * 0.02},${snow + 26} ${x + w * 0.1},${snow - 18} ${x + w * 0.3},${snow}" fill="#fdfdff"/>
    <polygon points="${x},${y} ${x + w * 0.04},${snow - 4} ${x + w * 0.1},${snow - 18} ${x + w * 0.3},${snow}" fill="#dfe7f2"/>`
}

export const snowMountains: Scene = () =>
  sky('#e8825f', '#f7b98a', '#fde3c3') +
  sun({ x: 860, y: 260, r: 70, fill: '#fff0c9' }) +
  peak(260, 220, 420, ['#7d8fae', '#93a4c0']) +
  peak(1010, 250, 400, ['#7d8fae', '#93a4c0']) +
  peak(620, 130, 520, ['#5d7196', '#7488ad']) +
  hills('#eef2f8', 700, 660, 610, 560, 600, 650, 690) +
  times(15, (i) =>
    person(180 + i * 56, 668 - Math.sin((i / 14) * Math.PI) * 92, {
      size: 0.24,
      coat: '#4a5a6a',
      hat: '#4a5a6a',
    }),
  ) +
  flag({ x: 345, y: 500, size: 0.34, pole: 320 }) +
  flag({ x: 745, y: 470, size: 0.34, pole: 320 }) +
  hills('#d7dfeb', 760, 730, 700, 690, 720, 745, 760)

export const bridge: Scene = () =>
  sky('#f9c58d', '#fde2b8', '#fff6e3') +
  sun({ x: 330, y: 280, r: 72 }) +
  hills('#a9c3b0', 430, 360, 420, 340, 410, 380, 430) +
  hills('#7fa58c', 480, 440, 470, 430, 460, 450, 480) +
  `<rect y="520" width="1200" height="280" fill="#7fb9c2"/><rect y="520" width="1200" height="60" fill="#fff" opacity="0.14"/>
   <path d="M0,520 Q600,330 1200,520 L1200,610 H1120 A120,120 0 0 0 880,610 H770 A170,170 0 0 0 430,610 H320 A120,120 0 0 0 80,610 H0 Z" fill="#d9cbb3"/>
   <path d="M0,520 Q600,330 1200,520 V536 Q600,346 0,536 Z" fill="#b7a283"/>
   <path d="M430,610 A170,170 0 0 1 770,610 M80,610 A120,120 0 0 1 320,610 M880,610 A120,120 0 0 1 1120,610" stroke="#a8926f" stroke-width="12" fill="none"/>` +
  times(25, (i) => {
    const t = i / 24
    const y = 520 * (1 - t) ** 2 + 660 * t * (1 - t) + 520 * t * t
    return `<rect x="${t * 1200 - 5}" y="${y - 36}" width="10" height="42" fill="#c4b08f"/>`
  }) +
  `<path d="M0,486 Q600,296 1200,486" stroke="#c4b08f" stroke-width="9" fill="none"/>` +
  times(6, (i) =>
    person(400 + i * 78, 446 - Math.sin(((i + 2) / 9) * Math.PI) * 22, {
      size: 0.4,
      coat: ['#d7263d', '#3b6ea5', '#e0a526'][i % 3],
      pose: i === 2 ? 'wave' : 'stand',
    }),
  ) +
  times(
    14,
    (i) =>
      `<path d="M${60 + ((i * 181) % 1080)},${640 + i * 11} h${60 + ((i * 37) % 90)}" stroke="#fff" stroke-width="4" opacity="0.5" stroke-linecap="round"/>`,
  ) +
  tree(40, 540, { size: 1.3 }) +
  tree(1150, 540, { size: 1.4 })
