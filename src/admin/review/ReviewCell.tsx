'use client'
import { REVIEW_STATES, type ReviewState } from '../../articles/approval'
import { Pill } from '../deliveries/Pill'
import { useWords } from '../useWords'
import { TONES } from './StandingWords'

/** In the lists of articles: where review stands as a coloured word. */
export const ReviewCell = ({ cellData }: { cellData?: ReviewState }) => {
  const say = useWords()
  if (!cellData) return null
  return <Pill tone={TONES[cellData] ?? 'calm'}>{say(REVIEW_STATES[cellData] ?? cellData, cellData)}</Pill>
}
