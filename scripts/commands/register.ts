import type { Command } from 'commander'
import type { Outcome } from './output'

/** Adds a command to the program; `act` hands its outcome to the one printer. */
export type Register = (program: Command, act: (work: () => Promise<Outcome>) => Promise<void>) => void
