'use client'
import { Link } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { useWords } from '../useWords'

const ADDRESS = '/admin/schedule'

/** The way to the calendar, above the collections. */
export const CalendarLink = () => {
  const say = useWords()
  const isHere = usePathname() === ADDRESS
  return (
    <Link
      aria-current={isHere ? 'page' : undefined}
      className="nav__link xh-navlink"
      href={ADDRESS}
      prefetch={false}
    >
      {isHere && <span className="nav__link-indicator" />}
      <span className="nav__link-label">{say('排期', 'Calendar')}</span>
    </Link>
  )
}
