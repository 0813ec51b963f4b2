'use client'
import type { DefaultCellComponentProps } from 'payload'
import { minuteOf } from '../shanghai'

/** A point in time in a list, in Beijing time. */
export const BeijingCell = ({ cellData }: DefaultCellComponentProps) => (
  <span className="xh-line__when">{minuteOf(cellData as string | null)}</span>
)
