export { decrypt, encrypt, isAesKey } from './crypt'
export type { AccountState, CallbackEvent } from './event'
export type { MassResult, Reprint } from './massResult'
export type { ReaderMessage } from './message'
export {
  answerHandshake,
  type CallbackConfig,
  type CallbackMode,
  type CallbackQuery,
  checkQuery,
  readCallback,
} from './read'
export { CallbackRefused, type CallbackRefusedReason } from './refused'
export { NOTHING_TO_SAY, sealReply, textReply } from './reply'
export { isSignedBy, sign } from './signature'
