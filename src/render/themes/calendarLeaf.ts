import { plain } from './plain'
import type { Theme } from './theme'

export const calendarLeaf: Theme = { ...plain, name: 'calendar-leaf', label: '日历' }
