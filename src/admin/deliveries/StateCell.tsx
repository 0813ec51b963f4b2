'use client'
import { useState } from 'react'
import { viewOf } from '../../deliveries/view'
import { useWords } from '../useWords'
import { countOf, type DeliveryRow } from './deliveryDoc'
import { Pill } from './Pill'

type Props = { cellData?: string; rowData?: DeliveryRow }

/** In the list of deliveries: the state as a coloured word, the same word as on its page. */
export const StateCell = ({ cellData, rowData }: Props) => {
  const say = useWords()
  const [now] = useState(() => new Date())
  if (!cellData || !rowData) return null
  const { label, tone } = viewOf(rowData, now)
  const count = countOf(rowData)
  const many = count > 1 ? say(` · ${count} 篇`, ` · ${count} articles`) : ''
  return (
    <Pill tone={tone}>
      {say(label, cellData)}
      {many}
    </Pill>
  )
}
