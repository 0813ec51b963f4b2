/** An account as far as the calendar needs it. */
export type PlannedAccount = { id: string; name: string; dailyTime?: string | null }
export type DailyPost = {
  id: string
  month: number
  day: number
  review?: { state?: string | null } | null
  accounts?: unknown
}

type Laid = { accountId: string; day: string; articleKind: string; state: string }

/** A day on which an account's daily post would be missing, and why. */
export type Gap = { account: string; day: string; reason: 'no-post' | 'not-approved'; postId?: string }

type Asked = {
  days: readonly string[]
  accounts: readonly PlannedAccount[]
  deliveries: readonly Laid[]
  posts: readonly DailyPost[]
}

const isOn = (day: string, post: DailyPost): boolean =>
  post.month === Number(day.slice(5, 7)) && post.day === Number(day.slice(8, 10))

const isFor = (account: PlannedAccount, { accounts }: DailyPost): boolean =>
  !Array.isArray(accounts) || accounts.length === 0 || accounts.includes(account.id)

/** The days on which an account that sends 「党史今天」 has nothing approved to send and nothing laid out. */
export const gapsIn = ({ days, accounts, deliveries, posts }: Asked): Gap[] =>
  days.flatMap((day) =>
    accounts
      .filter(({ dailyTime }) => dailyTime)
      .flatMap((account): Gap[] => {
        const isLaid = deliveries.some(
          (one) =>
            one.accountId === account.id &&
            one.day === day &&
            one.articleKind === 'daily-post' &&
            one.state !== 'cancelled',
        )
        const fitting = posts.filter((post) => isOn(day, post) && isFor(account, post))
        if (isLaid || fitting.some(({ review }) => review?.state === 'approved')) return []
        const post = fitting[0]
        return [
          {
            account: account.name,
            day,
            ...(post ? { reason: 'not-approved', postId: post.id } : { reason: 'no-post' }),
          },
        ]
      }),
  )
