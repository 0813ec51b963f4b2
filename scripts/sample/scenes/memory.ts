import { hills, type Scene, sky, star, sun, times } from './shapes'

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
