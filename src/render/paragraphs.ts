import type { Block, Inline, InlinePicture, Paragraph } from './tree'

/** File names and the placeholders of tools say nothing to readers. */
const NOT_A_CAPTION =
  /^(?:[\w .()-]*|图片|图|插图|image|img|配图|截图|照片|.*\.(?:png|jpe?g|gif|webp|bmp|heic))\s*$/i

/**
 * Where pictures come from. In Markdown their replacement text is a caption where it says something; in HTML it is not, and a
 * picture with a look of its own stays where it stands.
 */
export type PictureSource = 'markdown' | 'html'

const isPicture = (node: Inline, source: PictureSource): boolean => {
  if (node.type === 'inlinePicture') return source === 'markdown' || !node.style
  if (node.type !== 'link') return false
  return node.children.some((one) => isPicture(one, source)) && isOfPictures(node.children, source)
}

const isBlank = (node: Inline): boolean => node.type === 'text' && node.text.trim() === ''

/** A picture that stands by itself. Its title is the caption, or else its replacement text. */
const figureOf = (picture: InlinePicture, source: PictureSource): Block => {
  const { src, alt = '', title, style } = picture
  const caption = title || (source === 'markdown' && !NOT_A_CAPTION.test(alt) ? alt : '')
  return {
    type: 'figure',
    src,
    ...(alt && alt !== caption ? { alt } : {}),
    ...(caption ? { caption: [{ type: 'text', text: caption }] } : {}),
    ...(style ? { style } : {}),
  }
}

const figuresOf = (node: Inline, source: PictureSource): Block[] => {
  if (node.type === 'inlinePicture') return [figureOf(node, source)]
  if (node.type !== 'link') return []
  const figures = node.children.flatMap((one) => figuresOf(one, source))
  return figures.map((figure) =>
    figure.type === 'figure' && node.href ? { ...figure, href: node.href } : figure,
  )
}

type Line = { nodes: Inline[]; isForced: boolean }

/** Words cut at their line ends; `isForced`: the author wants this line to begin there. */
const linesOf = (nodes: readonly Inline[]): Line[] => {
  const lines: Line[] = [{ nodes: [], isForced: false }]
  const put = (node: Inline) => lines.at(-1)?.nodes.push(node)
  for (const node of nodes) {
    if (node.type === 'break') lines.push({ nodes: [], isForced: true })
    else if (node.type !== 'text' || !node.text.includes('\n')) put(node)
    else
      for (const [at, text] of node.text.split('\n').entries()) {
        if (at > 0) lines.push({ nodes: [], isForced: false })
        if (text !== '') put({ type: 'text', text })
      }
  }
  return lines
}

const isOfPictures = (nodes: readonly Inline[], source: PictureSource): boolean =>
  nodes.some((node) => isPicture(node, source)) &&
  nodes.every((node) => isPicture(node, source) || isBlank(node))

type Options = {
  source: PictureSource
  /** Joins the lines of words. */
  joined: (nodes: Inline[]) => Inline[]
  look?: Pick<Paragraph, 'align'>
}

/** A paragraph as blocks: pictures on lines of their own are figures, what stands between them are paragraphs. */
export const paragraphBlocks = (nodes: Inline[], { source, joined, look = {} }: Options): Block[] => {
  const whole = (): Block[] => [{ type: 'paragraph', children: joined(nodes), ...look }]
  if (!nodes.some((node) => isPicture(node, source))) return whole()
  const lines = linesOf(nodes)
  if (!lines.some((line) => isOfPictures(line.nodes, source))) return whole()
  const blocks: Block[] = []
  let words: Inline[] = []
  const flush = () => {
    if (words.some((node) => !isBlank(node)))
      blocks.push({ type: 'paragraph', children: joined(words), ...look })
    words = []
  }
  for (const { nodes: line, isForced } of lines) {
    if (isOfPictures(line, source)) {
      flush()
      for (const node of line) for (const figure of figuresOf(node, source)) blocks.push(figure)
    } else if (line.some((node) => !isBlank(node))) {
      if (words.length > 0) words.push(isForced ? { type: 'break' } : { type: 'text', text: '\n' })
      for (const node of line) words.push(node)
    }
  }
  flush()
  return blocks
}
