import { BLOCK_TAGS } from '../html/rules'
import type { Inline, Node, Picture } from '../tree'
import { readInline } from './prose'
import { nakedInks } from './readDrawing'
import type { PassageKind, Shown, Survey } from './survey'

/** What surrounds a block: the kind of words in it. */
export type Context = { kind: PassageKind }
export type Step = { node: Node; context: Context }

/** One reading of one field. */
export type Reader = { survey: Survey; field: string; paragraph: number; stack: Step[] }

const INLINE: ReadonlySet<string> = new Set(
  'text break link inlineCode inlinePicture noteMark strong em del underline sub sup highlight'.split(' '),
)

const isInline = (node: Node): node is Inline =>
  INLINE.has(node.type) || (node.type === 'element' && node.tag !== 'svg' && !BLOCK_TAGS.has(node.tag))

/** Where the reading stands. */
export const spotOf = ({ field, paragraph }: Reader) => ({ field, paragraph })

/** A picture without an address was never chosen: it is not there. */
export const addPicture = (reader: Reader, picture: Omit<Shown, 'field' | 'paragraph'>): void => {
  if (!picture.src) return
  const shown = { ...spotOf(reader), ...picture }
  reader.survey.pictures.push(shown)
  reader.survey.entries.push({ ...spotOf(reader), type: 'picture', picture: shown })
}

/** Takes a run of words down as one passage, with the pictures, links and colours in it. */
export const addWords = (reader: Reader, nodes: readonly Node[], { kind }: Context): string => {
  const { survey } = reader
  const { text, prose, pictures, links, drawings } = readInline(nodes)
  if (text.trim() !== '') {
    reader.paragraph++
    const passage = { ...spotOf(reader), kind, text, prose }
    survey.passages.push(passage)
    if (kind !== 'heading') survey.entries.push({ ...spotOf(reader), type: 'passage', passage })
  }
  for (const src of pictures) addPicture(reader, { src, columns: 1, role: 'other', words: '' })
  for (const link of links) survey.links.push({ ...spotOf(reader), ...link })
  for (const color of drawings.flatMap(nakedInks)) survey.inks.push({ ...spotOf(reader), color })
  return text
}

/** A picture of the article with the words under it. */
export const addFigure = (
  reader: Reader,
  picture: Picture,
  { columns, shared }: { columns: number; shared: string },
) => {
  const context: Context = { kind: 'caption' }
  const caption = addWords(reader, picture.caption ?? [], context)
  const credit = addWords(reader, picture.credit ?? [], context)
  addPicture(reader, { src: picture.src, columns, role: 'figure', words: `${caption}\n${credit}\n${shared}` })
}

/** Puts children on the stack; words that stand beside each other are one passage. */
export const push = (reader: Reader, nodes: readonly Node[], context: Context): void => {
  const steps: Step[] = []
  let run: Inline[] = []
  const close = () => {
    if (run.length > 0) steps.push({ node: { type: 'paragraph', children: run }, context })
    run = []
  }
  for (const node of nodes) {
    if (isInline(node)) run.push(node)
    else {
      close()
      steps.push({ node, context })
    }
  }
  close()
  for (let at = steps.length - 1; at >= 0; at--) reader.stack.push(steps[at] as Step)
}
