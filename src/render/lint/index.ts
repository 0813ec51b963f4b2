export type { Advice, AdviceLevel, ArticleFacts, LintOptions, NamedLeader, PixelSize, Place } from './advice'
export { lintArticle } from './lintArticle'
export { placeInWords } from './placeInWords'
