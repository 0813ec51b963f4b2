/**
 * The small tree between the two mouths (Markdown, rich text) and the emitter.
 * Whatever an article holds is one of these; what is none of these stops with `UnsupportedNodeError`.
 */
export type Align = 'left' | 'center' | 'right' | 'justify'

/** Marks that wrap words and change nothing but their look. */
export type MarkType = 'strong' | 'em' | 'del' | 'underline' | 'sub' | 'sup' | 'highlight'

export type Text = { type: 'text'; text: string }
export type Mark = { type: MarkType; children: Inline[] }
export type Link = {
  type: 'link'
  href: string
  children: Inline[]
  /** Set for a text link into a mini program, which needs no href. */
  miniProgram?: { appId: string; path?: string }
  /** Attributes to keep as they are, when the link stays a link. */
  attributes?: readonly (readonly [string, string])[]
}
export type InlineCode = { type: 'inlineCode'; text: string }
export type InlinePicture = {
  type: 'inlinePicture'
  src: string
  alt?: string
  /** What is written under it, where it stands by itself. */
  title?: string
  style?: string
}
/** `note`: the words of the footnote, where they are known. */
export type NoteMark = { type: 'noteMark'; label: string; note?: readonly Block[] }

/** Raw HTML already reduced by the rules: tag, attributes in order, children. */
export type Element = {
  type: 'element'
  tag: string
  attributes: readonly (readonly [string, string])[]
  children: Node[]
}

export type Inline = Text | Mark | Link | InlineCode | InlinePicture | NoteMark | Element | { type: 'break' }

export type Paragraph = { type: 'paragraph'; children: Inline[]; align?: Align; indent?: number }
export type Heading = { type: 'heading'; level: number; children: Inline[]; align?: Align }
export type Quote = { type: 'quote'; children: Block[] }
export type ListItem = { checked?: boolean; number?: number; children: Block[] }
export type List = { type: 'list'; kind: 'bullet' | 'number' | 'check'; start: number; items: ListItem[] }
export type Cell = {
  children: Block[]
  header?: boolean
  align?: Align
  colSpan?: number
  rowSpan?: number
}
export type Table = { type: 'table'; head: Cell[][]; rows: Cell[][] }
export type Code = { type: 'code'; text: string; language?: string }

export type Picture = {
  src: string
  alt?: string
  caption?: Inline[]
  credit?: Inline[]
  /** Where a tap on it leads. */
  href?: string
  /** A width the author gave it, as a style. */
  style?: string
}

/** Blocks of the field. Their names, labels and fields for the editor stand in `blocks.ts`. */
export type FieldBlock =
  | ({ type: 'figure' } & Picture)
  | { type: 'grid'; columns: 2 | 3; pictures: Picture[]; caption?: Inline[] }
  | { type: 'document'; children: Block[]; source?: Inline[] }
  | { type: 'timeline'; items: { time: Inline[]; children: Block[]; picture?: string }[] }
  | { type: 'figures'; items: { value: Inline[]; unit?: Inline[]; label: Inline[] }[] }
  | { type: 'people'; items: { name: Inline[]; role?: Inline[]; picture?: string; children: Block[] }[] }
  | { type: 'steps'; items: { title: Inline[]; children: Block[] }[] }
  | { type: 'callout'; title?: Inline[]; children: Block[] }
  | { type: 'qr'; src: string; title?: Inline[]; note?: Inline[] }
  | {
      type: 'audio'
      title?: Inline[]
      reader?: Inline[]
      duration?: Inline[]
      link?: string
      picture?: string
      children: Block[]
    }
  | { type: 'video'; title?: Inline[]; link?: string; picture?: string; children: Block[] }
  | {
      type: 'card'
      title: Inline[]
      note?: Inline[]
      link?: string
      picture?: string
      miniProgram?: { appId: string; path?: string }
    }
  | { type: 'divider' }
  | { type: 'footerPlace' }
  | { type: 'chapter'; book?: Inline[]; title: Inline[]; reader?: Inline[]; children: Block[] }
  | { type: 'dateCard'; date: string; note?: Inline[] }

/** What our own code composes around a body: the by-line, the facts of a livestream, the title of the footer. */
export type ComposedBlock =
  | { type: 'byLine'; parts: string[] }
  | { type: 'source'; text: string }
  | { type: 'facts'; items: { label: string; value: Inline[] }[] }
  | { type: 'footer'; title: string; children: Block[] }

export type Block =
  | Paragraph
  | Heading
  | Quote
  | List
  | Table
  | Code
  | { type: 'rule' }
  | FieldBlock
  | ComposedBlock
  | { type: 'notes'; notes: ReadonlyMap<string, Block[]> }
  | Element

export type Node = Block | Inline

const INLINE_TYPES: ReadonlySet<string> = new Set(
  'text break link inlineCode inlinePicture noteMark strong em del underline sub sup highlight'.split(' '),
)

/** Whether a node of ours flows within a line; an element of raw HTML does not say so by itself. */
export const flows = (node: Node): boolean => INLINE_TYPES.has(node.type)

/** A lone surrogate or a zero cannot be sent and becomes U+FFFD, as encoding would make it. */
export const sendable = (text: string): string => text.replace(/\p{Surrogate}|\u0000/gu, '\ufffd')

/** The words of a field that is one line, whatever was pasted into it. */
export const oneLine = (text: string): string => sendable(text).replace(/[ \t]*[\r\n]+[ \t]*/g, ' ')

/** The words of a string, its line ends as breaks, or nothing for an empty one. */
export const textRun = (text: string | undefined): Inline[] | undefined =>
  text
    ? sendable(text)
        .split(/\r\n?|\n/)
        .flatMap((line, at): Inline[] => [
          ...(at > 0 ? [{ type: 'break' as const }] : []),
          ...(line ? [{ type: 'text' as const, text: line }] : []),
        ])
    : undefined
