import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { drawSvg } from './drawSvg'
import { fitForBody } from './fitForBody'
import { svgTrouble } from './svg'

const svg = (body: string, prolog = ''): Buffer =>
  Buffer.from(
    `${prolog}<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink" width="1280" height="960">${body}</svg>`,
  )
const troubleOf = (body: string, prolog?: string) => svgTrouble(svg(body, prolog))

const RECT = '<rect width="1280" height="960" fill="#c00"/>'
const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8]

/** Each level shows the one before ten times. */
const tower = (level: (id: string, inside: string) => string, show: (id: string) => string): string =>
  `<defs>${level('a0', RECT)}${LEVELS.map((n) => level(`a${n}`, show(`a${n - 1}`).repeat(10))).join('')}</defs>${show('a8')}`

const group = (id: string, inside: string) => `<g id="${id}">${inside}</g>`
const box = (attributes: string) => `<rect width="1280" height="960" ${attributes}/>`

const BOMBS: Record<string, string> = {
  'use inside use': tower(group, (id) => `<use href="#${id}"/>`),
  'use by the old name': tower(group, (id) => `<use x:href="#${id}"/>`),
  'use by another prefix': `<g xmlns:q="http://www.w3.org/1999/xlink">${tower(group, (id) => `<use q:href=" #${id} "/>`)}</g>`,
  'use written with character codes': tower(group, (id) => `<use href="&#35;${id.replace('a', '&#x61;')}"/>`),
  symbols: tower(
    (id, inside) => `<symbol id="${id}">${inside}</symbol>`,
    (id) => `<use href="#${id}"/>`,
  ),
  'svg inside svg': tower(
    (id, inside) => `<svg id="${id}">${inside}</svg>`,
    (id) => `<use href="#${id}"/>`,
  ),
  'prefixed elements': `<s:g xmlns:s="http://www.w3.org/2000/svg">${tower(
    (id, inside) => `<s:g id="${id}">${inside}</s:g>`,
    (id) => `<s:use href="#${id}"/>`,
  )}</s:g>`,
  'patterns inside patterns': tower(
    (id, inside) =>
      `<pattern id="${id}" width="9" height="9" patternUnits="userSpaceOnUse">${inside}</pattern>`,
    (id) => box(`fill="url(#${id})"`),
  ),
  'patterns as strokes, quoted': tower(
    (id, inside) =>
      `<pattern id="${id}" width="9" height="9" patternUnits="userSpaceOnUse">${inside}</pattern>`,
    (id) => box(`style="stroke: url( '#${id}' ) red"`),
  ),
  'masks inside masks': tower(
    (id, inside) => `<mask id="${id}">${inside}</mask>`,
    (id) => box(`mask="url(#${id})"`),
  ),
  'clips inside clips': tower(
    (id, inside) => `<clipPath id="${id}">${inside}</clipPath>`,
    (id) => box(`clip-path="url(#${id})"`),
  ),
  'filters that show groups': `<defs>${RECT.replace('<rect', '<rect id="a0"')}${LEVELS.map((n) => `<filter id="f${n}"><feImage href="#a${n - 1}"/></filter><g id="a${n}">${box(`filter="url(#f${n})"`).repeat(10)}</g>`).join('')}</defs><use href="#a8"/>`,
  'markers on a long line': `<marker id="m"><g id="g">${RECT.repeat(50)}</g></marker><path marker-mid="url(#m)" d="M0 0${'L1 1'.repeat(60_000)}"/>`,
  'markers inside markers': tower(
    (id, inside) => `<marker id="${id}">${inside}</marker>`,
    (id) => `<path d="M0 0L1 1L2 2" marker-mid="url(#${id})"/>`,
  ),
  'a style sheet that masks everything': `<style>.a{fill:red} *{mask:url(#m)}</style><mask id="m">${'<g/>'.repeat(40)}</mask>${'<g><g/></g>'.repeat(400)}`,
  'a style sheet by class, inside use': `<style>.q{mask:url(#m)}</style><mask id="m"><path/></mask><g id="a1">${box('class="p q"').repeat(30)}</g>${'<use href="#a1"/>'.repeat(30)}`,
  'six hundred masks': `<mask id="m">${RECT}</mask>${box('mask="url(#m)"').repeat(600)}`,
  'six hundred filters': `<filter id="f"><feGaussianBlur stdDeviation="50"/></filter>${box('filter="url(#f)"').repeat(600)}`,
  'something inside itself': '<g id="a"><use href="#a"/></g>',
  'two that show each other':
    '<pattern id="a"><rect fill="url(#b)"/></pattern><pattern id="b"><rect fill="url(#a)"/></pattern>',
  'a chain of ten thousand': `${Array.from({ length: 10_000 }, (_, n) => `<g id="c${n}"><use href="#c${n + 1}"/></g>`).join('')}`,
  'two things of one name': `<g id="a">${RECT}</g>${tower(group, (id) => `<use href="#${id}"/>`).replace('id="a0"', 'id="a"')}<g id="a0">${RECT.repeat(10)}</g>`,
  'groups inside groups': '<g opacity=".5">'.repeat(200) + RECT + '</g>'.repeat(200),
}

describe('a drawing that would cost too much', () => {
  it.each(Object.entries(BOMBS))('is refused before it is drawn: %s', async (_, body) => {
    expect(await troubleOf(body)).toBe('svg-unsafe')
  })

  it.each([
    ['entities', '<!DOCTYPE svg [<!ENTITY a "<use/>"><!ENTITY b "&a;&a;&a;&a;">]>'],
    ['an entity from elsewhere', '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>'],
    ['an alphabet in which references hide', '<?xml version="1.0" encoding="UTF-7"?>'],
    ['an alphabet of other bytes', "<?xml version='1.0' encoding = 'utf-16'?>"],
  ])('is refused with %s', async (_, prolog) => {
    expect(await troubleOf(RECT, prolog)).toBe('svg-unsafe')
  })

  it('of nine hundred bytes is among them', () => {
    expect(svg(BOMBS['use inside use'] ?? '').length).toBeLessThan(1700)
  })

  it.each([
    [
      'a filter of a wide reach',
      `<filter id="f"><feMorphology operator="dilate" radius="900"/></filter>${box('filter="url(#f)"')}`,
    ],
    [
      'noise in a thousand layers',
      `<filter id="f"><feTurbulence baseFrequency=".01" numOctaves="9999"/></filter>${box('filter="url(#f)"').repeat(9)}`,
    ],
    [
      'rules times elements',
      `<style>${Array.from({ length: 5000 }, (_, n) => `g g .a${n}{fill:red}`).join('')}</style>${'<g><g><g class="b"/></g></g>'.repeat(5000)}`,
    ],
    ['full sheets above each other', box('fill="#f008"').repeat(40_000)],
  ])('and cannot be counted is ended while it is drawn: %s', async (_, body) => {
    const limits = { cpuSeconds: 0.5, megabytes: 1_000, waitMs: 120_000 }

    await expect(drawSvg(svg(body), limits)).rejects.toThrow('timeout')
  })

  it('and takes too much memory is ended while it is drawn', async () => {
    const limits = { cpuSeconds: 60, megabytes: 300, waitMs: 120_000 }
    const sheets = Array.from({ length: 200 }, (_, n) => `<feFlood flood-color="#c00" result="r${n}"/>`).join(
      '',
    )
    const filter = `<filter id="f">${sheets}</filter>${box('filter="url(#f)"')}`

    await expect(drawSvg(svg(filter), limits)).rejects.toThrow('too large')
  })

  it('and has more pixels than are ever unpacked is refused', async () => {
    const tall = Buffer.from(svg(RECT).toString().replace('height="960"', 'height="90000"'))

    await expect(fitForBody(tall, { name: '长图.svg' })).rejects.toMatchObject({ code: 'too-many-pixels' })
  })
})

describe('an honest drawing', () => {
  const corpus = (name: string) =>
    readFileSync(new URL(`../../test/corpora/images/fixtures/${name}`, import.meta.url))

  it.each(['check.svg', 'circle.svg', 'struct-image-04-t.svg'])('is drawn: %s', async (name) => {
    expect(await svgTrouble(corpus(name))).toBeUndefined()
  })

  it.each([
    [
      'a map of twenty thousand roads',
      Array.from({ length: 20_000 }, (_, n) => `<path d="M${n} 0L9 9L3 4" class="road"/>`).join(''),
    ],
    [
      'a chart whose axis has symbols',
      `<style>.t{stroke:url(#g)}</style><linearGradient id="g"><stop/><stop offset="1"/></linearGradient><symbol id="s"><path d="M0 0L1 1"/></symbol>${'<use href="#s" class="t"/>'.repeat(500)}`,
    ],
    [
      'a poster with forty shadows and sixty masks',
      `<filter id="f"><feGaussianBlur stdDeviation="4"/></filter><mask id="m"><rect width="9" height="9"/></mask>${'<g filter="url(#f)"><path/></g>'.repeat(40)}${'<g mask="url(#m)"><path/></g>'.repeat(60)}`,
    ],
    [
      'a pattern of stars in a class of its own',
      `<style>.s{fill:url(#p)}</style><pattern id="p"><path d="M0 0L1 1"/></pattern>${'<path class="s"/>'.repeat(300)}`,
    ],
    ['a long text', `<text>${'A'.repeat(50_000)}</text>`],
  ])('is drawn: %s', async (_, body) => {
    expect(await troubleOf(body)).toBeUndefined()
  })

  it('has a type declaration and a comment', async () => {
    const prolog =
      '<?xml version="1.0" encoding="UTF-8"?><!-- Generator --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    expect(await troubleOf(RECT, prolog)).toBeUndefined()
  })
})
