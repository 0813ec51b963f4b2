'use client'
import { SIZE_LIMIT } from '../../render/size'
import { useWords } from '../useWords'
import { heaviestOf } from './heaviest'
import type { Look } from './look'

const LOUD = 0.9

const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1024).toLocaleString('en')} KB`

/** How much of WeChat's 20,000 characters the article takes, dress and all; near the limit, what weighs most. */
export const Meter = ({ size, html }: Pick<Look, 'size' | 'html'>) => {
  const say = useWords()
  const share = size.characters / SIZE_LIMIT.characters
  const tone = share >= 1 ? 'bad' : share >= LOUD ? 'warn' : 'good'
  const count = `${size.characters.toLocaleString('en')} / ${SIZE_LIMIT.characters.toLocaleString('en')}`
  return (
    <div className={`xh-meter xh-meter--${tone}`}>
      <div className="xh-meter__words">
        <span>{say('发出的字符', 'Characters sent')}</span>
        <b>{count}</b>
        <span className="xh-quiet">{kilobytes(size.bytes)}</span>
      </div>
      <meter
        aria-label={say('发出的字符', 'Characters sent')}
        high={SIZE_LIMIT.characters * LOUD}
        max={SIZE_LIMIT.characters}
        value={Math.min(size.characters, SIZE_LIMIT.characters)}
      />
      {share >= LOUD && (
        <div className="xh-meter__advice">
          {say('正文和排版一起计数。最占地方的几处：', 'Text and dress count together. What weighs most:')}
          <ul>
            {heaviestOf(html).map(({ words, characters }) => (
              <li key={words + characters}>
                「{words}」{characters.toLocaleString('en')} {say('字符', 'characters')}
              </li>
            ))}
          </ul>
          {say(
            '可以删减这些地方、少用卡片和表格，或拆成两篇。',
            'Shorten these, use fewer cards and tables, or split in two.',
          )}
        </div>
      )}
    </div>
  )
}
