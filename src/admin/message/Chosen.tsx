'use client'
import { ARTICLE_KINDS } from '../../articles/kinds'
import { useWords } from '../useWords'
import { type Approved, moved } from './approved'

type Props = { articles: Approved[]; onChange: (articles: Approved[]) => void }

/** The articles of the message in their order; the first is the one with the large picture. */
export const Chosen = ({ articles, onChange }: Props) => {
  const say = useWords()
  if (articles.length === 0) {
    return (
      <p className="xh-quiet">{say('还没有选稿件。从查找结果里加入 2 到 8 篇。', 'Choose two to eight.')}</p>
    )
  }
  return (
    <ol className="xh-message">
      {articles.map((article, at) => (
        <li key={article.kind + article.id}>
          <span className="xh-message__row">
            <span className="xh-line__what">
              <b>{article.title}</b>
              <span className="xh-quiet">
                {at === 0 ? say('头条 · ', 'Headline · ') : ''}
                {ARTICLE_KINDS[article.kind]}
              </span>
            </span>
            <span className="xh-message__moves">
              <button
                aria-label={say(`上移「${article.title}」`, `Up: ${article.title}`)}
                disabled={at === 0}
                onClick={() => onChange(moved(articles, at, -1))}
                type="button"
              >
                ↑
              </button>
              <button
                aria-label={say(`下移「${article.title}」`, `Down: ${article.title}`)}
                disabled={at === articles.length - 1}
                onClick={() => onChange(moved(articles, at, 1))}
                type="button"
              >
                ↓
              </button>
              <button
                aria-label={say(`移出「${article.title}」`, `Take out: ${article.title}`)}
                onClick={() => onChange(articles.filter((one) => one !== article))}
                type="button"
              >
                ✕
              </button>
            </span>
          </span>
        </li>
      ))}
    </ol>
  )
}
