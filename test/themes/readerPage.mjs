/*
 * A page that treats an article as WeChat's reader does: its container, the CSS it forces on everything, and an
 * approximation of its dark-mode recolouring, written from the platform's description of the algorithm.
 */
const READER_CSS = `
  html{-webkit-text-size-adjust:100%}body{margin:0;padding:20px 16px;background:#fff;color:rgba(0,0,0,.9)}
  #js_content{font-size:17px;line-height:1.6;letter-spacing:.034em;text-align:justify;overflow:hidden;
    font-family:"PingFang SC",system-ui,"Noto Sans CJK SC",sans-serif}
  #js_content *{max-width:100%!important;box-sizing:border-box!important;overflow-wrap:break-word!important}
  #js_content :is(p,h1,h2,h3,h4,ul,ol,figure,blockquote,pre){margin:0;padding:0}
  #js_content p{clear:both;min-height:1em}#js_content em{font-style:italic}
  #js_content blockquote{padding-left:10px;border-left:3px solid #dbdbdb}
  #js_content a{color:#576b95;text-decoration:none}#js_content img{height:auto}
  #js_content table{max-width:none!important}
  body.dark{background:#191919;color:#a3a3a3}`

/** Runs in the page: recolours in document order, as the reader does. */
const recolour = () => {
  const parse = (value) => {
    const found = /rgba?\(([^)]+)\)/.exec(value)
    if (!found) return undefined
    const [r, g, b, a = 1] = found[1].split(/[, /]+/).map(Number)
    return { r, g, b, a }
  }
  const brightness = ({ r, g, b }) => (299 * r + 587 * g + 114 * b) / 1000
  const isGrey = ({ r, g, b }) => Math.max(r, g, b) - Math.min(r, g, b) < 8
  const scale = (colour, target) => {
    const now = brightness(colour) || 1
    const by = target / now
    const to = (one) => (by <= 1 ? one * by : one + ((255 - one) * (target - now)) / (255 - now || 1))
    return { ...colour, r: to(colour.r), g: to(colour.g), b: to(colour.b) }
  }
  const invert = (colour) => {
    const to = Math.max(34, 255 - brightness(colour) + 25)
    return { r: to, g: to, b: to, a: colour.a }
  }
  const ground = (colour) => {
    if (colour.a < 0.05) return colour
    const light = (Math.max(colour.r, colour.g, colour.b) + Math.min(colour.r, colour.g, colour.b)) / 5.1
    if ((isGrey(colour) && light > 40) || brightness(colour) > 250) return invert(colour)
    return brightness(colour) > 190 ? scale(colour, 190) : colour
  }
  const ink = (colour, under) => {
    if (brightness(colour) >= 250) return colour
    const base = brightness(under)
    if (Math.abs(brightness(colour) - base) >= 65 && base > 60 === brightness(colour) < base) return colour
    if (isGrey(colour) && base < 60)
      return {
        ...invert(colour),
        ...scale({ r: 1, g: 1, b: 1 }, Math.max(base + 65, 190 - brightness(colour) * 0.4)),
        a: colour.a,
      }
    return Math.abs(brightness(colour) - base) >= 65
      ? colour
      : scale(colour, base < 128 ? base + 65 : base - 65)
  }
  const css = ({ r, g, b, a }) => `rgba(${Math.round(r)},${Math.round(g)},${Math.round(b)},${a})`
  const over = (top, under) => ({
    r: top.r * top.a + under.r * (1 - top.a),
    g: top.g * top.a + under.g * (1 - top.a),
    b: top.b * top.a + under.b * (1 - top.a),
    a: 1,
  })
  const visit = (element, under, text) => {
    if (element.closest('svg') || element.tagName === 'IMG') return
    let [below, colour] = [under, text]
    const written = element.style
    if (written.backgroundColor) {
      const background = ground(parse(getComputedStyle(element).backgroundColor))
      element.dataset.background = css(background)
      below = over(background, under)
    }
    if (written.color) colour = parse(getComputedStyle(element).color)
    element.dataset.color = css(ink(colour, below))
    for (const side of ['Top', 'Right', 'Bottom', 'Left']) {
      if (!written[`border${side}Color`]) continue
      const border = parse(getComputedStyle(element)[`border${side}Color`])
      element.dataset[`border${side}Color`] = css(
        brightness(border) > 120 && isGrey(border) ? invert(border) : ink(border, below),
      )
    }
    for (const child of element.children) visit(child, below, colour)
  }
  const content = document.querySelector('#js_content')
  visit(content, { r: 25, g: 25, b: 25, a: 1 }, { r: 25, g: 25, b: 25, a: 1 })
  for (const element of [content, ...content.querySelectorAll('[data-color]')]) {
    const { background, color, ...borders } = element.dataset
    if (color) element.style.color = color
    if (background) element.style.backgroundColor = background
    for (const [name, value] of Object.entries(borders))
      if (name.startsWith('border')) element.style[name] = value
  }
}

/** A whole page around article HTML, as a reader in light or dark mode would see it. */
export const readerPage = (html, { dark = false } = {}) =>
  `<!doctype html><meta charset="utf-8"><style>${READER_CSS}</style><body class="${dark ? 'dark' : ''}">` +
  `<div id="js_content">${html}</div>${dark ? `<script>(${recolour})()</script>` : ''}`
