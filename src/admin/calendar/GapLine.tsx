'use client'
import { useWords } from '../useWords'
import type { Gap } from './gaps'

/** A missing daily post, with the way to the page where it can be written or approved. */
export const GapLine = ({ gap: { account, day, reason, postId } }: { gap: Gap }) => {
  const say = useWords()
  const words =
    reason === 'no-post'
      ? say('缺「党史今天」', 'No daily post')
      : say('「党史今天」还没批准', 'Daily post not approved')
  const address = postId
    ? `/admin/collections/daily-posts/${postId}`
    : '/admin/collections/daily-posts/create'
  return (
    <li className="xh-gap">
      <a href={address} title={`${day} ${account}`}>
        {words}
        <span className="xh-quiet"> {account}</span>
      </a>
    </li>
  )
}
