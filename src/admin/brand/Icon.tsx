import { Spark } from './Spark'

/** At the top of the navigation. */
export const Icon = () => <Spark size={18} />
