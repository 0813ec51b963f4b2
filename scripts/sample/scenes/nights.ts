import { listener, person } from './people'
import { hills, house, type Scene, series, sky, star, sun, times, tree } from './shapes'

const stars = (count: number, seed: number, below = 420) => {
  const next = series(seed)
  return times(
    count,
    () =>
      `<circle cx="${next() * 1200}" cy="${next() * below}" r="${0.8 + next() * 2}" fill="#fff" opacity="${0.4 + next() * 0.6}"/>`,
  )
}

export const cinema: Scene = () =>
  sky('#101a38', '#23345f', '#4a5687') +
  stars(110, 11) +
  `<circle cx="1040" cy="130" r="46" fill="#fdf3cf"/><circle cx="1060" cy="118" r="42" fill="#17223f" opacity="0.25"/>` +
  hills('#1b2748', 470, 420, 450, 410, 460, 420, 470) +
  tree(90, 560, { size: 1.7, leaf: '#1f3b42' }) +
  house(960, 560, { w: 170, lit: '#ffd166', roof: '#222b45' }) +
  `<rect x="286" y="120" width="14" height="460" fill="#8a6a3a"/><rect x="860" y="120" width="14" height="460" fill="#8a6a3a"/>
   <polygon points="300,150 860,150 860,470 300,470" fill="#fffbef"/><rect x="322" y="170" width="516" height="280" fill="#f6c58d"/>` +
  sun({ x: 580, y: 330, r: 34 }) +
  `<path d="M322,450 V380 Q420,320 520,372 T720,350 T838,360 V450 Z" fill="#a8553a"/>
   <path d="M560,392 V262" stroke="#5a3320" stroke-width="7"/><path d="M563,264 q44,-20 80,4 t64,2 v56 q-34,14 -64,0 t-80,2 z" fill="#c8161d"/>
   <polygon points="600,770 300,470 860,470" fill="#fff" opacity="0.06"/>` +
  hills('#2c3350', 560, 552, 560, 550, 562, 552, 560) +
  times(10, (i) => listener(80 + i * 118, 600, { size: 0.7, coat: '#39456b', hair: '#141a2e' })) +
  times(9, (i) =>
    listener(40 + i * 140, 682, { size: 0.95, coat: i % 3 ? '#2e3a5c' : '#5d3344', hair: '#10152a' }),
  ) +
  times(8, (i) =>
    listener(90 + i * 158, 790, { size: 1.2, coat: i % 3 ? '#232d4b' : '#4a2836', hair: '#0c1022' }),
  )

export const embankment: Scene = () => {
  const next = series(23)
  const lamp = (x: number) =>
    `<rect x="${x - 4}" y="300" width="8" height="180" fill="#52606b"/><circle cx="${x}" cy="300" r="66" fill="#ffe08a" opacity="0.14"/><circle cx="${x}" cy="300" r="34" fill="#ffe08a" opacity="0.25"/><circle cx="${x}" cy="300" r="12" fill="#fff3c4"/>`
  return (
    sky('#1b2a3d', '#2f4358', '#4d6478') +
    hills('#243849', 360, 320, 350, 310, 350, 330, 360) +
    times(5, (i) => lamp(110 + i * 250)) +
    `<path d="M0,470 L1200,440 V640 L0,660 Z" fill="#6b5a45"/><path d="M0,470 L1200,440 V462 L0,494 Z" fill="#8d7a60"/>` +
    times(
      22,
      (i) =>
        `<rect x="${330 + (i % 11) * 48 - (i > 10 ? 22 : 0)}" y="${i > 10 ? 530 : 560}" width="52" height="32" rx="14" fill="${i % 2 ? '#c9b78f' : '#b8a57c'}"/>`,
    ) +
    person(250, 586, { size: 1.15, coat: '#f28f2c', hat: '#f28f2c', pose: 'give' }) +
    person(440, 540, { size: 1.0, coat: '#f2b02c', hat: '#f2b02c', pose: 'carry' }) +
    person(640, 536, { size: 1.0, coat: '#f28f2c', hat: '#f28f2c', pose: 'carry', flip: true }) +
    person(890, 560, { size: 1.1, coat: '#f2b02c', hat: '#f2b02c', pose: 'wave' }) +
    person(1030, 556, { size: 1.05, coat: '#f28f2c', hat: '#f28f2c' }) +
    `<polygon points="336,454 620,380 640,500" fill="#fff3c4" opacity="0.22"/>` +
    times(
      4,
      (i) =>
        `<path d="M-40,${640 + i * 42} ${times(9, () => 'q38,-34 76,0 t76,0')} V800 H-40 Z" fill="${['#3f6d80', '#356073', '#2b5264', '#224455'][i]}"/>`,
    ) +
    times(150, () => {
      const x = next() * 1240
      const y = next() * 800
      return `<path d="M${x},${y} l-9,34" stroke="#dbe9f2" stroke-width="2" opacity="${0.15 + next() * 0.35}"/>`
    })
  )
}

export const homeVisit: Scene = () => {
  const next = series(41)
  return (
    sky('#26345c', '#4c5788', '#8a7fa6', '#d9a9a0') +
    stars(40, 5, 240) +
    hills('#66709c', 440, 380, 430, 370, 420, 390, 440) +
    hills('#a9b3d1', 520, 480, 510, 470, 500, 490, 520) +
    tree(110, 590, { size: 1.6, leaf: '#5b6f8f' }) +
    `<circle cx="700" cy="420" r="330" fill="#ffd166" opacity="0.1"/>` +
    house(500, 610, { w: 420, lit: '#ffd166', roof: '#4a3f55' }) +
    `<path d="M486,352 L560,214 H862 L936,352 Q900,338 860,350 T760,350 T660,350 T560,350 Z" fill="#f4f6fb"/>
     <rect x="800" y="170" width="44" height="70" fill="#8d5a4a"/><path d="M822,160 q-24,-30 4,-56 t0,-60" stroke="#fff" stroke-width="12" fill="none" opacity="0.35"/>
     <path d="M595,434 v74 M559,468 h71 M830,434 v74 M794,468 h71" stroke="#8a5a2a" stroke-width="6"/>` +
    hills('#eef1f8', 640, 602, 612, 606, 614, 604, 640) +
    `<path d="M660,612 Q600,700 420,800 H640 Q740,700 734,612 Z" fill="#fff6dc" opacity="0.8"/>` +
    person(360, 716, { size: 1.15, coat: '#c8161d', pose: 'give' }) +
    `<rect x="424" y="590" width="64" height="40" rx="5" fill="#4a6a85"/><path d="M440,590 q16,-24 32,0" stroke="#4a6a85" stroke-width="7" fill="none"/>` +
    person(230, 730, { size: 1.15, coat: '#34466a', pose: 'carry' }) +
    person(692, 612, { size: 0.72, coat: '#7c5a6a', hair: '#e6e3df', pose: 'wave' }) +
    times(
      130,
      () =>
        `<circle cx="${next() * 1200}" cy="${next() * 800}" r="${1.5 + next() * 3}" fill="#fff" opacity="0.8"/>`,
    )
  )
}

export const starVoyage: Scene = () =>
  sky('#0b1230', '#1a2a5c', '#3b4f94') +
  stars(190, 3, 800) +
  `<circle cx="250" cy="210" r="104" fill="#f3ecd6"/><circle cx="220" cy="180" r="20" fill="#ddd3b8"/><circle cx="290" cy="236" r="28" fill="#ddd3b8"/><circle cx="236" cy="262" r="13" fill="#ddd3b8"/>
   <circle cx="600" cy="1500" r="900" fill="#2f7fb8"/><circle cx="600" cy="1514" r="900" fill="#3f9a8f" opacity="0.5"/><circle cx="600" cy="1500" r="918" fill="none" stroke="#9fd8f5" stroke-width="10" opacity="0.5"/>
   <path d="M-60,520 Q520,120 1260,330" stroke="#fff" stroke-width="3" stroke-dasharray="4 14" fill="none" opacity="0.7"/>
   <g transform="translate(700,130) rotate(16)"><path d="M-34,410 Q0,720 34,410 Z" fill="#ffb347"/><path d="M-20,410 Q0,600 20,410 Z" fill="#fff3c4"/>
     <path d="M-70,330 h30 v84 h-34 q-6,-50 4,-84 z M70,330 h-30 v84 h34 q6,-50 -4,-84 z" fill="#d5dbe6"/>
     <path d="M-44,410 V90 Q-40,20 0,-30 Q40,20 44,90 V410 Z" fill="#fbfcff"/><path d="M10,410 V-16 Q40,30 44,90 V410 Z" fill="#d5dbe6"/>
     <rect x="-44" y="120" width="88" height="20" fill="#c8161d"/><rect x="-44" y="300" width="88" height="14" fill="#34466a"/><rect x="-34" y="170" width="62" height="42" fill="#c8161d"/>${star(-20, 184, 9)}</g>
   <g transform="translate(960,300) rotate(-14)"><rect x="-130" y="-18" width="96" height="36" fill="#4a7bd0"/><rect x="34" y="-18" width="96" height="36" fill="#4a7bd0"/><path d="M-98,-18 v36 M-66,-18 v36 M66,-18 v36 M98,-18 v36" stroke="#cfe0ff" stroke-width="3"/><rect x="-36" y="-28" width="72" height="56" rx="10" fill="#e9edf5"/><circle r="14" fill="#34466a"/></g>`
