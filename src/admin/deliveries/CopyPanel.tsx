'use client'
import { Button } from '@payloadcms/ui'
import type { CopyPage } from '../../content/copyPage'
import { CopyRefused, useCopying } from '../preview/useCopying'
import { useRest } from '../useRest'
import { useWords } from '../useWords'

type Pages = { pages: CopyPage[] }
type Props = { deliveryId: string; accountId: string }

const fetched = async (address: string): Promise<Pages> => {
  const response = await fetch(`/api${address}`, { credentials: 'include' })
  const answer = await response.json()
  const said = (answer as { errors?: { message: string }[] }).errors?.[0]?.message
  if (said) throw new CopyRefused(said)
  if (!response.ok) throw new Error(String(response.status))
  return answer
}

type PageProps = { page: CopyPage; at: number; address: string; accountId: string }

const Page = ({ page, at, address, accountId }: PageProps) => {
  const say = useWords()
  const { copyArticle, put, progress } = useCopying()
  const copied = say('已复制。', 'Copied.')
  const words: [string, string][] = [
    [say('标题', 'Title'), page.title],
    [say('作者', 'Author'), page.author],
    [say('摘要', 'Summary'), page.digest],
    [say('原文链接', 'Source link'), page.sourceUrl],
  ]
  const htmlFor = async () => (await fetched(address)).pages[at]?.html ?? page.html
  return (
    <li className="xh-line">
      <b>{page.title}</b>
      <div className="xh-buttons">
        <Button
          disabled={progress !== undefined}
          margin={false}
          onClick={() => copyArticle({ accountId, ids: page.pictures.ids, htmlFor })}
          size="small"
        >
          {progress ?? say('复制正文', 'Copy the text')}
        </Button>
        {words.map(
          ([name, text]) =>
            text && (
              <Button
                buttonStyle="secondary"
                key={name}
                margin={false}
                onClick={() => put({ text }, copied)}
                size="small"
              >
                {say(`复制${name}`, `Copy: ${name}`)}
              </Button>
            ),
        )}
      </div>
    </li>
  )
}

/** What a person needs who publishes by hand: each article's words for the console, its text with pictures at WeChat's. */
export const CopyPanel = ({ deliveryId, accountId }: Props) => {
  const say = useWords()
  const address = `/deliveries/${deliveryId}/copy`
  const { data, failed } = useRest<Pages>(`${address}?upload=no`)
  return (
    <div className="xh-copy">
      <h4>{say('复制到公众号后台', 'Copy into the console')}</h4>
      {failed && <p className="xh-quiet">{say('读不到排好版的稿件。', 'The articles cannot be read.')}</p>}
      <ol className="xh-lines">
        {data?.pages.map((page, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order is the message's own
          <Page accountId={accountId} address={address} at={at} key={at} page={page} />
        ))}
      </ol>
    </div>
  )
}
