'use client'
import { toast } from '@payloadcms/ui'
import { useState } from 'react'
import { isPublicHost } from '../../content/forPasting'
import { useWords } from '../useWords'
import { type Places, placePictures } from './placePictures'
import { type Copied, plainOf, toClipboard } from './toClipboard'

type Asked = {
  accountId: string
  /** Ids of the pictures it shows. */
  ids: readonly string[]
  /** The HTML, once it is known where the pictures are. */
  htmlFor: (places: Places) => string | Promise<string>
}

const BY_HAND_SHOWN = 3

/** The server would not hand it out, and says why. */
export class CopyRefused extends Error {
  override readonly name = 'CopyRefused'
}

/** Copies to the clipboard and says what became of it; for an article, its pictures are brought to WeChat first. */
export const useCopying = () => {
  const say = useWords()
  const [progress, setProgress] = useState<string>()

  const put = async (copied: Copied, words: string): Promise<boolean> => {
    const isDone = await toClipboard(copied)
    if (isDone) toast.success(words)
    else
      toast.error(
        say(
          '浏览器不允许复制，什么也没有复制。请换用 https 地址。',
          'The browser refused; nothing was copied.',
        ),
      )
    return isDone
  }

  const tellPictures = ({ why, atWechat }: Places, total: number) => {
    const left = total - atWechat
    if (left <= 0) return
    const reasons = why.slice(0, BY_HAND_SHOWN).join('\n')
    const next = isPublicHost(location.host)
      ? say('粘贴时微信会自己来取这些图片。', 'WeChat fetches them on pasting.')
      : say(
          '本机地址微信取不到，粘贴后请在公众号后台补传。',
          'WeChat cannot reach them; add them in its console.',
        )
    const words = say(
      `有 ${left} 张图片没有上传到微信。${next}`,
      `${left} pictures are not at WeChat. ${next}`,
    )
    toast.warning(`${words}\n${reasons}`, { duration: 15_000 })
  }

  const copyArticle = async ({ accountId, ids, htmlFor }: Asked) => {
    const onProgress = (done: number) =>
      setProgress(
        say(`正在上传图片 ${done + 1}/${ids.length}…`, `Uploading picture ${done + 1}/${ids.length}…`),
      )
    try {
      const places = await placePictures({ accountId, ids, onProgress })
      const html = await htmlFor(places)
      const words = say('已复制，可粘贴到公众号后台的编辑器。', 'Copied; paste it into the console.')
      if (await put({ html, text: plainOf(html) }, words)) tellPictures(places, ids.length)
    } catch (error) {
      const unreachable = say(
        '连不上服务器，什么也没有复制。请检查网络后再试。',
        'The server cannot be reached; nothing was copied.',
      )
      toast.error(error instanceof CopyRefused ? error.message : unreachable)
    } finally {
      setProgress(undefined)
    }
  }
  return { copyArticle, put, progress }
}
