import type { Article } from '../article'
import type { Theme } from '../themes/theme'

/** `error` holds a delivery; `warning` is probably a mistake; `hint` is a matter of taste. */
export type AdviceLevel = 'error' | 'warning' | 'hint'

/**
 * Where an advice points: the field (`title`, `summary`, `cover`, `body`, `daily.events.0.text`, `footer.contact` …), the
 * words, and for texts the paragraph, counted from 1 as a reader counts.
 */
export type Place = { field: string; excerpt?: string; paragraph?: number }

/** What an experienced editor would say. It never changes a word. */
export type Advice = { level: AdviceLevel; code: string; message: string; where: Place }

export type PixelSize = { width: number; height: number }

/** An article with the facts that stand beside it. What is left out is not judged. */
export type ArticleFacts = {
  article: Article
  /** An empty string is a missing summary; undefined says nothing about it. */
  summary?: string | null
  /** `null` is a missing cover; undefined says nothing about it. The size, where it is known. */
  cover?: Partial<PixelSize> | null
  /** Size of each picture of the text in pixels, by the address written there. */
  pictures?: (src: string) => PixelSize | undefined
  /** The look it will wear, for its colours. */
  theme?: Theme
}

/** One leader on the list that the newsroom keeps: 「王建国」, 「镇党委书记、镇长」. */
export type NamedLeader = { name: string; title: string }

export type LintOptions = {
  names?: readonly NamedLeader[]
  /** For dates without a year. Without it they are not judged. */
  now?: Date
}
