'use client'
import { useFormFields } from '@payloadcms/ui'
import { useWords } from '../useWords'

const NAMED: Record<string, [zh: string, en: string]> = {
  columns: ['栏目', 'columns'],
  accounts: ['公众号', 'accounts'],
  branches: ['党支部', 'branches'],
}

const isEmpty = (value: unknown): boolean => !Array.isArray(value) || value.length === 0

/** Says of a footer whose rule has lost everything it named that it is put under no article. */
export const EmptiedRules = () => {
  const say = useWords()
  const emptied = useFormFields(([fields]) =>
    String(fields['rules.given']?.value ?? '')
      .split(' ')
      .filter((name) => NAMED[name] && isEmpty(fields[`rules.${name}`]?.value))
      .join(' '),
  )
  if (!emptied) return null
  return emptied.split(' ').map((name) => {
    const [zh, en] = NAMED[name] ?? ['', '']
    return (
      <p className="xh-alert xh-alert--warn" key={name}>
        {say(
          `原来选的${zh}都已删除，这条文案现在不附在任何文章下面。请重新选择${zh}。`,
          `All ${en} it was for are gone: it goes under no article until some are chosen.`,
        )}
      </p>
    )
  })
}
