import type { BlockSlug } from '../../blocks'
import type { Align } from '../../tree'

/** The words behind a field of a container, still unread. */
export type RawFields = Record<string, string>

export type RawItem = { children: RawBlock[]; checked?: boolean }

/** Blocks of a Markdown text whose words have not been read yet. */
export type RawBlock =
  | { type: 'paragraph'; text: string }
  | { type: 'heading'; level: number; text: string }
  | { type: 'rule' }
  | { type: 'code'; text: string; language: string; isIndented: boolean }
  | { type: 'html'; text: string }
  | { type: 'formula'; text: string }
  | { type: 'table'; aligns: readonly (Align | undefined)[]; head: string[]; rows: string[][] }
  | { type: 'quote'; children: RawBlock[] }
  | { type: 'list'; isNumbered: boolean; start: number; items: RawItem[] }
  | { type: 'note'; label: string; children: RawBlock[] }
  | { type: 'container'; slug: BlockSlug; head: string; fields: RawFields; children: RawBlock[] }

/** Where the address of a link stands that is written elsewhere. */
export type Definition = { href: string; title?: string }
