/** An account as far as the preview needs it. */
export type AccountDoc = {
  id: string
  name: string
  dailyTime?: string | null
  themeReport?: string | null
  themeDaily?: string | null
  themeLivestream?: string | null
  rehearsal?: boolean | null
}
