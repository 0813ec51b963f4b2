import type { Lexer, MarkedOptions, Token } from 'marked'
import { CONTAINER_START, containerStart, containerToken } from './containers'
import { NOTE_START, noteDefinition, noteMark } from './footnotes'
import { plainParagraph } from './plainParagraph'

type Extensions = NonNullable<MarkedOptions['extensions']>

/** What a tokenizer of ours is called with. */
export type Here = { lexer: Lexer }

export type Tokenizer = (this: Here, source: string, before: readonly Token[]) => Token | undefined

const indexAfter = (needle: string) => (source: string) => {
  const at = source.indexOf(needle)
  return at < 0 ? undefined : at
}

/**
 * The extensions a text needs, and none it does not: each is asked at every token, which an ordinary article should not pay for.
 */
export const extensionsFor = (text: string): Pick<MarkedOptions, 'extensions'> => {
  const hasNotes = text.includes(NOTE_START)
  const hasContainers = text.includes(CONTAINER_START)
  const block: Tokenizer[] = [plainParagraph]
  const startBlock: ((source: string) => number | undefined)[] = []
  if (hasContainers) {
    const state = { unclosed: 0 }
    block.push(containerToken(state))
    startBlock.push(containerStart(state))
  }
  const labels = new Map<string, number>()
  if (hasNotes) {
    block.push(noteDefinition(labels))
    startBlock.push(indexAfter(`\n${NOTE_START}`))
  }
  return {
    extensions: {
      block,
      ...(startBlock.length > 0 && { startBlock }),
      ...(hasNotes && { inline: [noteMark(labels)], startInline: [indexAfter(NOTE_START)] }),
      childTokens: {},
      renderers: {},
    } as unknown as Extensions,
  }
}
