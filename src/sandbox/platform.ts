import type { Clock } from './clock'
import type { PictureStore } from './pictureStore'
import type { State } from './state'

/** What every part of the rehearsal platform works with. Built once, in `startSandbox`. */
export type Platform = {
  clock: Clock
  pictures: PictureStore
  state: State
  /** Address of this server, without a slash at the end. */
  origin: string
  /** Origin of the picture addresses it gives out; its own unless a test wants the platform's. */
  pictureOrigin: string
  /** Says that the state changed. */
  touch(): void
}
