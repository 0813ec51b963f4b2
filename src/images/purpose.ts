import { DEFAULT_GROUND } from './fitForBody'
import { FITTING_VERSION } from './limits'

/** Names what an original was made into, for the cache: use, fitting version, and a ground other than white. */
export const purposeOf = ({
  use,
  ground,
}: {
  use: 'body' | 'cover' | 'piece'
  ground?: string | undefined
}): string => `${use}@${FITTING_VERSION}${ground && ground !== DEFAULT_GROUND ? ground : ''}`
