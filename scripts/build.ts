import { buildIfStale } from './start/build'

/** `npm run build`: the site, unless it is built from these sources already. */
await buildIfStale()
