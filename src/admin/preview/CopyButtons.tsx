'use client'
import { Button, toast } from '@payloadcms/ui'
import type { Article } from '../../render/article'
import { useWords } from '../useWords'
import { lookOf } from './look'
import { plainOf, toClipboard } from './toClipboard'
import type { KnownPictures } from './usePictures'

type Props = { article: Article; theme: string; known: KnownPictures }

const isPublic = (host: string): boolean =>
  !/^(localhost|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|\[)/.test(host)

/** One click to the clipboard: for the console of the Official Account, or as Markdown where the text is Markdown. */
export const CopyButtons = ({ article, theme, known }: Props) => {
  const say = useWords()
  const { body } = article
  const tell = (isDone: boolean, words: string) =>
    isDone
      ? toast.success(words)
      : toast.error(
          say('浏览器不允许复制，什么也没有复制。请换用 https 地址。', 'The browser refused to copy.'),
        )

  const copyForWechat = async () => {
    const { html } = lookOf(article, { theme, known, base: location.origin })
    const pictures = isPublic(location.host)
      ? say('图片会随粘贴由微信转存。', 'WeChat fetches the pictures on pasting.')
      : say(
          '本机地址的图片微信取不到，粘贴后请在公众号后台补传图片。',
          'WeChat cannot reach pictures on this host; add them in its console.',
        )
    tell(
      await toClipboard({ html, text: plainOf(html) }),
      `${say('已复制，可粘贴到公众号后台的编辑器。', 'Copied.')}${pictures}`,
    )
  }
  const copyMarkdown = async () => {
    const text = body.format === 'markdown' ? `# ${article.title}\n\n${body.text}\n` : ''
    tell(await toClipboard({ text }), say('已复制为 Markdown。', 'Copied as Markdown.'))
  }
  return (
    <div className="xh-buttons">
      <Button buttonStyle="secondary" margin={false} onClick={copyForWechat} size="small">
        {say('复制到公众号', 'Copy for WeChat')}
      </Button>
      {body.format === 'markdown' && (
        <Button buttonStyle="secondary" margin={false} onClick={copyMarkdown} size="small">
          {say('复制为 Markdown', 'Copy as Markdown')}
        </Button>
      )}
    </div>
  )
}
