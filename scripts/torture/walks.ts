import fc from 'fast-check'
import { innocent } from '../../test/torture/judge'
import { type Result, timed } from '../../test/torture/torments'
import { openWalkingGround } from '../../test/torture/walkingGround'
import { walk } from '../../test/torture/walkMoves'
import { takeWalk } from '../../test/torture/walks'

/** Random walks, in this process. The first one that goes wrong is made as short as possible and ends the series. */
export const walks = ({ runs, seed }: { runs: number; seed: number }): Promise<Result> =>
  timed(`random walks (seed ${seed})`, async () => {
    const ground = await openWalkingGround()
    const found = { ...innocent(), runs: 0 }
    const property = fc.asyncProperty(walk, async (wish) => {
      const { faults, asked } = await takeWalk(ground, wish)
      found.runs += 1
      found.asked += asked.length
      if (asked.length > 0) found.notes.push(JSON.stringify(wish), ...asked)
      if (faults.length > 0) throw new Error(faults.join('; '))
    })
    const { counterexample, errorInstance } = await fc.check(property, { seed, numRuns: runs })
    await ground.close()
    if (!counterexample) return found
    const message = errorInstance instanceof Error ? errorInstance.message : String(errorInstance)
    const count = (word: string) => message.split(`${word}: `).length - 1
    return {
      ...found,
      doubled: count('doubled'),
      lost: count('lost'),
      unapproved: count('unapproved'),
      stuck: count('stuck') + count('odd') + count('broken'),
      notes: [message, JSON.stringify(counterexample)],
    }
  })
