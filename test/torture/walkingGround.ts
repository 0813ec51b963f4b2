import path from 'node:path'
import { startSandbox } from '../../src/sandbox'
import { temporaryPayload } from '../temporaryPayload'
import { openOffice } from './office'
import type { Ground } from './walks'

/** Both clocks stand wherever they are put: a walk must not depend on how fast the machine is. */
const stands = () => 0

/** Where walks take place: one process with its own database and its own rehearsal WeChat. One for a process. */
export const openWalkingGround = async (): Promise<Ground & { close: () => Promise<void> }> => {
  const { payload, mediaDir, close } = await temporaryPayload()
  const { env } = await import('../../src/env')
  const sandbox = await startSandbox({ clock: stands })
  const office = await openOffice({
    payload,
    env: { ...env, mediaDir },
    platform: sandbox.url,
    realTime: stands,
  })
  return {
    folder: path.dirname(mediaDir),
    office,
    sandbox,
    close: async () => {
      await office.stopListening()
      await close()
      await sandbox.close()
    },
  }
}
export type WalkingGround = Awaited<ReturnType<typeof openWalkingGround>>
