/** The articles that pass review: where each is stored and which group holds its review. A livestream record is two of them. */
export const REVIEWED = {
  'activity-report': { collection: 'activity-reports', group: 'review', wish: 'publishAt' },
  'daily-post': { collection: 'daily-posts', group: 'review', wish: null },
  'livestream-announcement': {
    collection: 'livestreams',
    group: 'announcementReview',
    wish: 'announceAt',
  },
  'livestream-record': { collection: 'livestreams', group: 'recordReview', wish: 'recordAt' },
} as const

export type ReviewedKind = keyof typeof REVIEWED
export type ReviewedCollection = (typeof REVIEWED)[ReviewedKind]['collection']
export type ReviewGroup = (typeof REVIEWED)[ReviewedKind]['group']
/** Which of the two articles of a livestream record. */
export type Part = 'announcement' | 'record'

const KINDS = Object.keys(REVIEWED) as ReviewedKind[]

/** The articles that one document of a collection stands for. */
export const kindsIn = (collection: string): ReviewedKind[] =>
  KINDS.filter((kind) => REVIEWED[kind].collection === collection)

/** The article meant by a collection and, for a livestream, by its part. Nothing when the part is missing or unknown. */
export const kindOf = (collection: string, part?: unknown): ReviewedKind | undefined => {
  const kinds = kindsIn(collection)
  return kinds.length === 1 ? kinds[0] : kinds.find((kind) => kind === `livestream-${String(part)}`)
}
