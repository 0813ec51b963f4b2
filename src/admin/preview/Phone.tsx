'use client'
import { useMemo, useState } from 'react'
import { useWords } from '../useWords'
import { inTheDark } from './inTheDark'
import { phonePage } from './phonePage'
import { Switch } from './Switch'

type Props = { title: string; author?: string; account?: string; html: string; date: string }

type Ground = 'light' | 'dark'

const GroundSwitch = ({ ground, onChange }: { ground: Ground; onChange: (ground: Ground) => void }) => {
  const say = useWords()
  const options = [
    { value: 'light', label: say('浅色', 'Light') },
    { value: 'dark', label: say('深色', 'Dark') },
  ] as const
  return <Switch label={say('明暗', 'Ground')} onChange={onChange} options={options} value={ground} />
}

const WIDTHS = ['375', '414'] as const

/** A phone of two widths, light or dark, that shows the article's HTML inside what WeChat's reader puts around it. */
export const Phone = ({ html, title, author, account, date }: Props) => {
  const say = useWords()
  const [width, setWidth] = useState<(typeof WIDTHS)[number]>('375')
  const [ground, setGround] = useState<Ground>('light')
  const isDark = ground === 'dark'
  const page = useMemo(
    () => phonePage({ title, author, account, date, html: isDark ? inTheDark(html) : html, dark: isDark }),
    [title, author, account, date, html, isDark],
  )
  return (
    <div className="xh-phone">
      <div className="xh-phone__switches">
        <Switch
          label={say('屏宽', 'Width')}
          onChange={setWidth}
          options={WIDTHS.map((value) => ({ value, label: value }))}
          value={width}
        />
        <GroundSwitch ground={ground} onChange={setGround} />
      </div>
      <div className={`xh-phone__body xh-phone__body--${ground}`} style={{ width: Number(width) + 20 }}>
        {/* No scripts run inside; the origin stays ours so that the pictures come with the reader's session. */}
        <iframe
          height={720}
          sandbox="allow-same-origin"
          srcDoc={page}
          title={say('手机预览', 'Phone preview')}
          width={width}
        />
      </div>
      {isDark && (
        <p className="xh-quiet">{say('深色为近似效果，以手机微信为准。', 'Dark colours are approximate.')}</p>
      )}
    </div>
  )
}
