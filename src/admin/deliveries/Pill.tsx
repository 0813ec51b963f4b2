'use client'
import type { ReactNode } from 'react'
import type { Tone } from './tone'

/** A word on coloured ground; the word says the same as the colour. */
export const Pill = ({ tone, children }: { tone: Tone; children: ReactNode }) => (
  <span className={`xh-pill xh-pill--${tone}`}>{children}</span>
)
