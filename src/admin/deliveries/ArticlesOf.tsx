'use client'
import { ARTICLE_KINDS } from '../../articles/kinds'
import type { ArticleResult, Delivery } from '../../deliveries/delivery'
import { articlesOf } from '../../deliveries/deliveryRow'
import { useWords } from '../useWords'
import { articleAddress } from './deliveryDoc'
import { Pill } from './Pill'
import type { Tone } from './tone'
import { useTitles } from './useTitles'

const OUTCOMES: Record<ArticleResult['outcome'], [tone: Tone, zh: string, en: string]> = {
  published: ['good', '已发布', 'Published'],
  failed: ['bad', '没有发出', 'Not published'],
  unknown: ['warn', '还不知道', 'Not known'],
}

const Result = ({ result }: { result: ArticleResult }) => {
  const say = useWords()
  const [tone, ...words] = OUTCOMES[result.outcome]
  return (
    <>
      <Pill tone={tone}>{say(...words)}</Pill>
      {result.url && (
        <a href={result.url} rel="noreferrer" target="_blank">
          {say('打开', 'Open')}
        </a>
      )}
    </>
  )
}

/** The articles of a delivery in the order of the message; of several, each with what became of it. */
export const ArticlesOf = ({ delivery }: { delivery: Delivery }) => {
  const refs = articlesOf(delivery)
  const titleOf = useTitles(refs)
  const isMessage = refs.length > 1
  const List = isMessage ? 'ol' : 'ul'
  return (
    <List className={isMessage ? 'xh-message' : 'xh-plain'}>
      {refs.map((ref, at) => {
        const result = isMessage ? delivery.results.find(({ index }) => index === at + 1) : undefined
        const first = at === 0 ? delivery.title : ''
        return (
          <li key={ref.kind + ref.id}>
            <a href={articleAddress(ref)}>{titleOf(ref) || first || ARTICLE_KINDS[ref.kind]}</a>{' '}
            <span className="xh-quiet">{ARTICLE_KINDS[ref.kind]}</span> {result && <Result result={result} />}
          </li>
        )
      })}
    </List>
  )
}
