'use client'
import type { Trouble } from '../../deliveries/delivery'
import { useWords } from '../useWords'
import { WithLinks } from './WithLinks'

type Props = {
  trouble: Trouble
  /** The page says the reason already. */
  isSaid: boolean
  /** WeChat is read again although a person was asked. */
  looksAgain?: boolean
}

/** What stands in the way, and its cure; WeChat's own numbers for whoever asks WeChat. */
export const TroubleBox = ({ trouble, isSaid, looksAgain }: Props) => {
  const say = useWords()
  const numbers = [
    trouble.errcode && `errcode ${trouble.errcode}`,
    trouble.rid && `rid ${trouble.rid}`,
  ].filter(Boolean)
  if (isSaid && !trouble.asksPerson && numbers.length === 0) return null
  if (isSaid && !trouble.asksPerson) return <p className="xh-timeline__call">{numbers.join(' · ')}</p>
  return (
    <div className="xh-alert xh-alert--bad">
      {!isSaid && (
        <p className="xh-preline">
          <WithLinks text={trouble.reason} />
        </p>
      )}
      {trouble.asksPerson && (
        <p>
          <b>
            {looksAgain
              ? say(
                  '需要人来决定；系统不会自己重发，每天早上还会到微信再查一次。',
                  'A person must decide; nothing is sent again by itself, WeChat is read once more each morning.',
                )
              : say(
                  '需要人来决定，系统不会自己再动。',
                  'A person must decide; nothing more happens by itself.',
                )}
          </b>
        </p>
      )}
      {numbers.length > 0 && <p className="xh-timeline__call">{numbers.join(' · ')}</p>}
    </div>
  )
}
