'use client'
import { useMemo, useState } from 'react'
import type { Doc } from '../../articles/canonical'
import type { ArticleKind } from '../../articles/kinds'
import type { Article } from '../../render/article'
import { dayOf } from '../shanghai'
import { useAll } from '../useRest'
import { useWords } from '../useWords'
import type { AccountDoc } from './accountDoc'
import { adviceFor, type ListedName } from './adviceFor'
import { CopyButtons } from './CopyButtons'
import { CoverCrops } from './CoverCrops'
import { type Look, lookOf, sourcesOf } from './look'
import { Meter } from './Meter'
import { Notices } from './Notices'
import { Phone } from './Phone'
import { themeFor, useArticle } from './useArticle'
import { type KnownPictures, usePictures } from './usePictures'

type Props = { form: Doc; kind: ArticleKind; account: AccountDoc | undefined }

const NO_NAMES: ListedName[] = []

const tried = (article: Article, options: { theme: string; known: KnownPictures }) => {
  try {
    return { look: lookOf(article, options) }
  } catch (error) {
    return { refusal: (error as Error).message }
  }
}

/** The last thing that could be rendered stays in the phone while a half-typed one cannot. */
const useLook = (article: Article, options: { theme: string; known: KnownPictures }) => {
  const { theme, known } = options
  const { look, refusal } = useMemo(() => tried(article, { theme, known }), [article, theme, known])
  const [last, setLast] = useState<Look>()
  if (look && look !== last) setLast(look)
  return { look: look ?? last, refusal }
}

/** The article of the form as one account would send it. */
const Preview = ({ form, kind, account }: Props) => {
  const say = useWords()
  const [now] = useState(() => new Date())
  const { article, footer } = useArticle(form, { kind, accountId: account?.id, on: now })
  const sources = useMemo(() => sourcesOf(article), [article])
  const known = usePictures(sources)
  const theme = themeFor(kind, account)
  const { look, refusal } = useLook(article, { theme, known })
  const cover = typeof form.cover === 'string' ? form.cover : undefined
  const summary = typeof form.summary === 'string' ? form.summary : ''
  const names = useAll<ListedName>('name-list') ?? NO_NAMES
  const advice = useMemo(
    () => adviceFor(article, { summary, hasCover: cover !== undefined, known, names, theme, now }),
    [article, summary, cover, known, names, theme, now],
  )
  return (
    <div className="xh-preview__columns">
      <Phone
        account={account?.name}
        author={article.author}
        date={dayOf(now)}
        html={look?.html ?? ''}
        title={article.title || say('（还没有标题）', '(no title yet)')}
      />
      <div className="xh-preview__side">
        {refusal && <p className="xh-alert xh-alert--bad">{refusal}</p>}
        {look && <Meter html={look.html} size={look.size} />}
        <CopyButtons accountId={account?.id} article={article} theme={theme} />
        <p className="xh-quiet">
          {footer
            ? `${say('文末动员文案：', 'Footer: ')}${footer.name}`
            : say('没有适用的动员文案。', 'No footer fits.')}
        </p>
        <h4>{say('封面', 'Cover')}</h4>
        <CoverCrops id={cover} />
        <h4>{say('推送前看一眼', 'Before it goes out')}</h4>
        <Notices notices={[...(look?.notices ?? []), ...advice]} />
      </div>
    </div>
  )
}

export default Preview
