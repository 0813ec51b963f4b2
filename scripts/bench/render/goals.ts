import { type Measured, speedRatio } from './measure'

/** The promises about the renderer, each with how it came out. */
export type Goal = { what: string; measured: string; goal: string; ok: boolean }

const MARKED_SHARE_MIN = 0.67
const WENYAN_TIMES_MIN = 50
const SIZE_RATIO_MAX = 2.5

const atLeast = (what: string, { value, goal }: { value: number; goal: number }): Goal => ({
  what,
  measured: `${value.toFixed(2)}×`,
  goal: `≥ ${goal}×`,
  ok: value >= goal,
})

/** Holds our numbers against the promises, as far as the peers were there. */
export const goalsOf = (measured: readonly Measured[]): Goal[] => {
  const of = (name: string) => measured.find((one) => one.name === name)
  const [ours, marked, wenyan] = [of('ours'), of('marked'), of('@wenyan-md/core')]
  if (!ours) return []
  return [
    ...(marked
      ? [atLeast('speed ÷ bare marked', { value: speedRatio(ours, marked), goal: MARKED_SHARE_MIN })]
      : []),
    ...(wenyan
      ? [atLeast('speed ÷ wenyan', { value: speedRatio(ours, wenyan), goal: WENYAN_TIMES_MIN })]
      : []),
    {
      what: 'size ÷ source',
      measured: `${ours.sizeRatio.toFixed(2)}×`,
      goal: `≤ ${SIZE_RATIO_MAX}×`,
      ok: ours.sizeRatio <= SIZE_RATIO_MAX,
    },
    { what: 'violations', measured: String(ours.violations), goal: '0', ok: ours.violations === 0 },
    { what: 'crashes', measured: String(ours.crashes), goal: '0', ok: ours.crashes === 0 },
  ]
}
