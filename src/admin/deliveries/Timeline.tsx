'use client'
import { DELIVERY_STATES, type TimelineEntry } from '../../deliveries/delivery'
import { callInWords } from '../../deliveries/timelineInWords'
import { minuteOf } from '../shanghai'
import { useWords } from '../useWords'
import { toneOfState } from './tone'

/** The delivery's story, drawn downwards: when, what became of it, who, why, by which call of WeChat's. */
export const Timeline = ({ entries, timeZone }: { entries: readonly TimelineEntry[]; timeZone: string }) => {
  const say = useWords()
  if (entries.length === 0)
    return <p className="xh-quiet">{say('还没有经过。', 'Nothing has happened yet.')}</p>
  return (
    <ol className="xh-timeline">
      {entries.map((entry, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries are only ever added at the end
        <li className={`xh-timeline__step xh-timeline__step--${toneOfState(entry.to)}`} key={at}>
          <div className="xh-timeline__head">
            <time dateTime={entry.at}>{minuteOf(entry.at, timeZone)}</time>
            {entry.from !== entry.to && <b>{say(DELIVERY_STATES[entry.to], entry.to)}</b>}
            <span className="xh-quiet">{entry.who}</span>
          </div>
          <div>{entry.why}</div>
          {entry.call && (
            <div className="xh-timeline__call">
              <span title={entry.call}>{say(callInWords(entry.call), entry.call)}</span>
              {entry.rid && (
                <>
                  {say('，微信编号 ', ', rid ')}
                  <code>{entry.rid}</code>
                </>
              )}
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}
