'use client'
import { DELIVERY_STATES, type DeliveryState } from '../../publish/delivery'
import { useWords } from '../useWords'
import { Pill } from './Pill'
import { toneOfState } from './tone'

/** In the list of deliveries: the state as a coloured word. */
export const StateCell = ({ cellData }: { cellData?: string }) => {
  const say = useWords()
  if (!cellData) return null
  return (
    <Pill tone={toneOfState(cellData)}>
      {say(DELIVERY_STATES[cellData as DeliveryState] ?? cellData, cellData)}
    </Pill>
  )
}
