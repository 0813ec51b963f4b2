import { newPayload } from '../src/newPayload'
import { carryOver } from './carryOver/carryOver'

/** `npm run migrate`: opens the database once, which builds or upgrades it. Run it before web and worker start. */
const payload = await newPayload()
await carryOver(payload)
await payload.destroy()
