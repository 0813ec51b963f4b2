import { plain } from './plain'
import type { Theme } from './theme'

export const solemnRed: Theme = { ...plain, name: 'solemn-red', label: '庄重红' }
