import type { DeliveryState } from '../../publish/delivery'

/** How a thing stands, as one of four colours. */
export type Tone = 'calm' | 'good' | 'warn' | 'bad'

const TONES: Partial<Record<DeliveryState, Tone>> = {
  published: 'good',
  drafted: 'warn',
  unconfirmed: 'warn',
  'handed-over': 'warn',
  missed: 'bad',
  failed: 'bad',
}

/** The colour of a state where nothing more is known than its name. */
export const toneOfState = (state: string): Tone => TONES[state as DeliveryState] ?? 'calm'
