import type { Config } from 'payload'

/** The mark of the product, drawn in `src/admin/brand/Spark.tsx`, as an address: nothing is fetched for it. */
const ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="14" fill="#c8102e"/>' +
    '<path d="M32 8c2.6 11.4 5.6 15.9 18 19-8.6 3.8-11.8 7.4-13.6 14.2L32 56l-4.4-14.8C25.800 34.400 22.600 30.800 14 27c12.400-3.100 15.400-7.600 18-19Z" fill="#ffd45e"/></svg>',
)}`

const both = (zh: string, en: string) => ({ zh, en })

/** The admin's own screens: mark, calendar, dashboard. Spread into `admin` of payload.config.ts. */
export const screens = {
  meta: {
    titleSuffix: ' · 星火',
    description: '党建新媒体编辑部',
    icons: [{ rel: 'icon', type: 'image/svg+xml', url: ICON }],
  },
  components: {
    graphics: { Logo: '/src/admin/brand/Logo#Logo', Icon: '/src/admin/brand/Icon#Icon' },
    beforeNavLinks: ['/src/admin/calendar/CalendarLink#CalendarLink'],
    beforeDashboard: ['/src/admin/dashboard/HoldBanner#HoldBanner', '/src/admin/dashboard/Warnings#Warnings'],
    views: {
      schedule: { Component: '/src/admin/calendar/CalendarView#CalendarView', path: '/schedule' },
      forgot: { Component: '/src/admin/signIn/ForgotPasswordView#ForgotPasswordView', path: '/forgot' },
      message: { Component: '/src/admin/message/MessageView#MessageView', path: '/message' },
    },
  },
  dashboard: {
    widgets: [
      {
        slug: 'agenda',
        label: both('今天和明天', 'Today and tomorrow'),
        Component: '/src/admin/dashboard/Agenda#Agenda',
        minWidth: 'medium',
      },
      {
        slug: 'waiting',
        label: both('等人处理', 'Waits for a person'),
        Component: '/src/admin/dashboard/Waiting#Waiting',
        minWidth: 'medium',
      },
      {
        slug: 'month',
        label: both('近 30 天', 'Last 30 days'),
        Component: '/src/admin/dashboard/Month#Month',
        minWidth: 'medium',
      },
    ],
    defaultLayout: [
      { widgetSlug: 'agenda', width: 'medium' },
      { widgetSlug: 'waiting', width: 'medium' },
      { widgetSlug: 'month', width: 'full' },
      { widgetSlug: 'collections', width: 'full' },
    ],
  },
} satisfies Config['admin']
