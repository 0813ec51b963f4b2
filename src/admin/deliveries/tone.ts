import type { DeliveryView } from '../../deliveries/view'

/** How a thing stands, as one of five colours. */
export type Tone = DeliveryView['tone']

const TONES: Record<string, Tone> = {
  preparing: 'busy',
  submitting: 'busy',
  submitted: 'busy',
  published: 'good',
  drafted: 'warn',
  unconfirmed: 'warn',
  'handed-over': 'warn',
  missed: 'bad',
  failed: 'bad',
}

/** The colour of a step of the past, of which nothing more is known than the state it led to. */
export const toneOfState = (state: string): Tone => TONES[state] ?? 'calm'
