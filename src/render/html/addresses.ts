/** Any scheme at all, blanks and control characters between its letters included, as browsers read it. */
const SCHEME = /^[\u0000-\u0020]*([a-z][a-z\d+.\u0000-\u0020-]*):/i
const PICTURE_SCHEMES = /^(?:https?|media)$/i
const NEVER_A_PICTURE = /[<>`"\u0000-\u001f]|script:/i
const DATA_PICTURE = /^data:image\/(?:png|jpe?g|gif|webp|bmp);/i

/** Whether a browser would only ever read a picture from this address: the web, a relative path, an upload, picture data. */
export const isPictureAddress = (address: string): boolean => {
  if (address.trim() === '' || NEVER_A_PICTURE.test(address)) return false
  const scheme = SCHEME.exec(address)?.[1]
  if (scheme === undefined) return true
  return PICTURE_SCHEMES.test(scheme) || DATA_PICTURE.test(address)
}
