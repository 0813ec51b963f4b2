'use client'
import { ARTICLE_KINDS, type ArticleKind, KINDS } from '../../articles/kinds'
import { addressOf } from '../addressOf'
import { type Docs, useRest } from '../useRest'
import { useWords } from '../useWords'

type ArticleDoc = { id: string; title?: string | null }
const EVERY_SECONDS = 60
const SHOWN = 10
const ALL = Object.keys(KINDS) as ArticleKind[]

const Pending = ({ kind }: { kind: ArticleKind }) => {
  const say = useWords()
  const { collection, group } = KINDS[kind]
  const where = { [`${group}.state`]: { equals: 'pending' } }
  const { data } = useRest<Docs<ArticleDoc>>(
    addressOf(collection, { depth: 0, limit: SHOWN, sort: 'updatedAt', where }),
    EVERY_SECONDS,
  )
  return (data?.docs ?? []).map(({ id, title }) => (
    <li className="xh-line" key={kind + id}>
      <a className="xh-line__link" href={`/admin/collections/${collection}/${id}`}>
        <span className="xh-line__what">
          <b>{title || say('（没有标题）', '(no title)')}</b>
          <span className="xh-quiet">{ARTICLE_KINDS[kind]}</span>
        </span>
      </a>
    </li>
  ))
}

/** The articles that wait for review, the oldest first within each kind. */
export const PendingReviews = () => {
  const say = useWords()
  return (
    <>
      <h3>{say('等待审核', 'Waits for review')}</h3>
      <ul
        className="xh-lines xh-lines--maybe-none"
        data-none={say('没有等待审核的稿件。', 'Nothing waits for review.')}
      >
        {ALL.map((kind) => (
          <Pending key={kind} kind={kind} />
        ))}
      </ul>
    </>
  )
}
