import { plain } from './plain'
import type { Theme } from './theme'

export const livestream: Theme = { ...plain, name: 'livestream', label: '直播' }
