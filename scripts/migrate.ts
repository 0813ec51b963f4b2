import { newPayload } from '../src/newPayload'

/** `npm run migrate`: opens the database once, which builds or upgrades it. Run it before web and worker start. */
const payload = await newPayload()
await payload.destroy()
