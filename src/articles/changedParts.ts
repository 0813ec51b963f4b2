import type { EditionContent } from './edition'

/** Each part of an edition as an editor calls it, and what of the content belongs to it. */
const PARTS: [name: string, of: (content: EditionContent) => unknown][] = [
  ['标题', ({ title }) => title],
  ['摘要', ({ digest }) => digest],
  ['作者和署名', ({ author, article }) => [author, article.branch, article.source]],
  ['栏目', ({ article }) => article.column],
  ['封面', ({ cover }) => [cover?.digest, cover?.focal]],
  [
    '正文',
    ({ article: { body, daily, livestream, activityDate } }) => [body, daily, livestream, activityDate],
  ],
  ['图片', ({ pictures }) => pictures.map(({ digest }) => digest)],
  ['原文链接', ({ sourceUrl }) => sourceUrl],
  ['留言', ({ openComments }) => openComments],
]

/** The parts in which two contents differ, by the names that the form gives them; empty when they read the same. */
export const changedParts = (before: EditionContent, after: EditionContent): string[] =>
  PARTS.filter(([, of]) => JSON.stringify(of(before)) !== JSON.stringify(of(after))).map(([name]) => name)
