import { lineSuite } from './lineSuite'
import { aNewsroom } from './newsroom'

lineSuite(await aNewsroom())
