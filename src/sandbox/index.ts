export { type Sandbox, type SandboxOptions, startSandbox } from './startSandbox'
export type { Account, Fault, Job, LedgerCall, State, StoredArticle } from './state'
