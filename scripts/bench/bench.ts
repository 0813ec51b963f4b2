import { benchDelivery } from './line/delivery'
import { benchHistory } from './line/history'
import { type BenchRow, benchPictures } from './pictures'

const BENCHES: Record<string, () => Promise<BenchRow[]>> = {
  delivery: benchDelivery,
  history: benchHistory,
  pictures: benchPictures,
}

/**
 * `npm run bench [name]`: every bench, or the one named, as ratios against their goals.
 * @returns 0 when every goal is met, else 1
 */
export const bench = async (name?: string): Promise<number> => {
  const rows: BenchRow[] = []
  for (const [one, run] of Object.entries(BENCHES)) if (!name || name === one) rows.push(...(await run()))
  console.table(rows)
  return rows.length > 0 && rows.every(({ ok }) => ok) ? 0 : 1
}
