'use client'
import { useField, useTranslation } from '@payloadcms/ui'

type Props = { path: string; max: number }

/** Under a field that WeChat limits: how many characters are there, how many are left. Follows the typing. */
export const CharacterCount = ({ path, max }: Props) => {
  const { value } = useField<string>({ path })
  const { i18n } = useTranslation()
  const count = [...(value ?? '').trim()].length
  const over = count - max
  const isChinese = i18n.language.startsWith('zh')
  const text = isChinese ? `${count}/${max} 字` : `${count}/${max} characters`
  const excess = isChinese ? `，多了 ${over} 字` : `, ${over} too many`
  return (
    <div aria-live="polite" className={over > 0 ? 'xh-count xh-count--over' : 'xh-count'}>
      {text}
      {over > 0 && excess}
    </div>
  )
}
