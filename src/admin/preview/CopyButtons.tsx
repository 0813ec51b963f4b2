'use client'
import { Button, toast } from '@payloadcms/ui'
import { forPasting } from '../../content/forPasting'
import type { Article } from '../../render/article'
import { markdownOf } from '../../render/markdownOf'
import { renderArticle } from '../../render/renderArticle'
import { useWords } from '../useWords'
import { sourcesOf } from './look'
import type { Places } from './placePictures'
import { useCopying } from './useCopying'

type Props = { article: Article; theme: string; accountId: string | undefined }

const PREFIX = 'media:'
const idsIn = (article: Article): string[] =>
  sourcesOf(article).flatMap((src) => (src.startsWith(PREFIX) ? src.slice(PREFIX.length) : []))

/** One click to the clipboard: for the console of the Official Account with pictures at WeChat's, or as Markdown. */
export const CopyButtons = ({ article, theme, accountId = '' }: Props) => {
  const say = useWords()
  const { copyArticle, put, progress } = useCopying()
  const htmlFor = ({ places }: Places): string =>
    forPasting(
      renderArticle(article, { theme: theme as never, pictures: (src) => places.get(src) ?? { url: src } })
        .html,
    )
  const copyMarkdown = async () => {
    try {
      await put({ text: markdownOf(article) }, say('已复制为 Markdown。', 'Copied as Markdown.'))
    } catch (error) {
      toast.error((error as Error).message)
    }
  }
  return (
    <div className="xh-buttons">
      <Button
        buttonStyle="secondary"
        disabled={progress !== undefined}
        margin={false}
        onClick={() => copyArticle({ accountId, ids: idsIn(article), htmlFor })}
        size="small"
      >
        {progress ?? say('复制到公众号', 'Copy for WeChat')}
      </Button>
      <Button buttonStyle="secondary" margin={false} onClick={copyMarkdown} size="small">
        {say('复制为 Markdown', 'Copy as Markdown')}
      </Button>
    </div>
  )
}
