'use client'
import { Button, useDebounce } from '@payloadcms/ui'
import { useMemo, useState } from 'react'
import type { Doc } from '../../articles/canonical'
import { ARTICLE_KINDS, KINDS } from '../../articles/kinds'
import { addressOf } from '../addressOf'
import { articleAddress } from '../deliveries/deliveryDoc'
import { minuteOf } from '../shanghai'
import { type Docs, useRest } from '../useRest'
import { useWords } from '../useWords'
import { type Approved, approvedIn, type Joinable } from './approved'

type Props = {
  isChosen: (article: Approved) => boolean
  isFull: boolean
  onChoose: (article: Approved) => void
}

const SHOWN = 12
const PAUSE_MS = 250

const questionOf = (collection: Joinable, words: string): string => {
  const groups = Object.values(KINDS).flatMap((part) => (part.collection === collection ? part.group : []))
  const isApproved = { or: groups.map((group) => ({ [`${group}.state`]: { equals: 'approved' } })) }
  const where = words ? { and: [isApproved, { title: { contains: words } }] } : isApproved
  return addressOf(collection, { depth: 0, limit: SHOWN, sort: '-updatedAt', where })
}

/** Approved articles whose title holds these words, newest approval first; nothing until both questions are answered. */
const useApproved = (words: string): Approved[] | undefined => {
  const reports = useRest<Docs<Doc & { id: string }>>(questionOf('activity-reports', words)).data
  const livestreams = useRest<Docs<Doc & { id: string }>>(questionOf('livestreams', words)).data
  return useMemo(() => {
    if (!reports || !livestreams) return undefined
    const all = [
      ...reports.docs.flatMap((doc) => approvedIn('activity-reports', doc)),
      ...livestreams.docs.flatMap((doc) => approvedIn('livestreams', doc)),
    ]
    return all.sort((one, other) => other.approvedAt.localeCompare(one.approvedAt)).slice(0, SHOWN)
  }, [reports, livestreams])
}

/** Looks for approved articles by their title, and puts them into the message. */
export const FindArticles = ({ isChosen, isFull, onChoose }: Props) => {
  const say = useWords()
  const [typed, setTyped] = useState('')
  const found = useApproved(useDebounce(typed.trim(), PAUSE_MS))
  return (
    <section className="xh-panel">
      <h3>{say('已批准的稿件', 'Approved articles')}</h3>
      <label className="xh-field">
        {say('按标题查找', 'Find by title')}
        <input onChange={(event) => setTyped(event.target.value)} type="search" value={typed} />
      </label>
      {found?.length === 0 && (
        <p className="xh-quiet">
          {say('没有找到已批准的稿件。稿件批准后会出现在这里。', 'No approved article has this title.')}
        </p>
      )}
      <ul className="xh-lines">
        {found?.map((article) => (
          <li className="xh-line xh-pick" key={article.kind + article.id}>
            <span className="xh-line__what">
              <a href={articleAddress(article)}>{article.title}</a>
              <span className="xh-quiet">
                {ARTICLE_KINDS[article.kind]} · {say('批准于', 'approved')} {minuteOf(article.approvedAt)}
              </span>
            </span>
            <Button
              buttonStyle="secondary"
              disabled={isFull || isChosen(article)}
              margin={false}
              onClick={() => onChoose(article)}
              size="small"
            >
              {isChosen(article) ? say('已选', 'Chosen') : say('加入', 'Add')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
