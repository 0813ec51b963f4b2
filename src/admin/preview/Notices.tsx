'use client'
import { useWords } from '../useWords'
import type { Said } from './adviceFor'

const ORDER = ['error', 'warning', 'hint', 'info']
const NAMES: Record<string, [string, string]> = {
  error: ['必须改', 'Error'],
  warning: ['建议改', 'Warning'],
  info: ['说明', 'Note'],
  hint: ['提示', 'Hint'],
}

/** What the renderer changed and what an experienced editor would say, gravest first, with the place. */
export const Notices = ({ notices }: { notices: readonly Said[] }) => {
  const say = useWords()
  const sorted = [...notices].sort((one, other) => ORDER.indexOf(one.level) - ORDER.indexOf(other.level))
  if (sorted.length === 0) {
    return <p className="xh-quiet">{say('没有要提醒的地方。', 'Nothing to point out.')}</p>
  }
  return (
    <ul className="xh-notices">
      {sorted.map((notice, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same notice may stand twice, and the list is redrawn whole
        <li className={`xh-notice xh-notice--${notice.level}`} key={at}>
          <span className="xh-notice__level">{say(...(NAMES[notice.level] ?? ['提示', 'Hint']))}</span>
          <span>
            {notice.message}
            {notice.where && <span className="xh-quiet">（{notice.where}）</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
