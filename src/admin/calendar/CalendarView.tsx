import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { Calendar } from './Calendar'

/** The page 「排期」 inside Payload's frame. Custom pages look after their own door: strangers go to the login. */
export const CalendarView = ({ initPageResult, params, searchParams }: AdminViewServerProps) => {
  const { locale, permissions, req, visibleEntities } = initPageResult
  if (!req.user) redirect('/admin/login?redirect=/admin/schedule')
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      searchParams={searchParams}
      user={req.user}
      visibleEntities={visibleEntities}
    >
      <Gutter className="xh-page">
        <Calendar />
      </Gutter>
    </DefaultTemplate>
  )
}
