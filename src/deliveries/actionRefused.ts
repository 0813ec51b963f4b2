/** A wish that does not fit the state of things any more, or input that does not serve. The message is for the person. */
export class ActionRefused extends Error {
  override readonly name = 'ActionRefused'
}
