const HIDDEN = '***'

/** `access_token=…` in an address, `"access_token":"…"` in JSON, and their relatives. */
const NAMED_SECRETS =
  /(["']?\b(?:access_token|component_access_token|secret|appsecret|encodingaeskey)\b["']?\s*[=:]\s*["']?)[^\s"'&,}]+/gi
const QUERY = /((?:https?:\/\/[^\s?#"'<>]+|\/(?:cgi-bin|datacube)\/[^\s?#"'<>]*))\?[^\s"'<>]*/gi

/**
 * Makes a text fit for a log: query strings cut off, named secrets and every secret given replaced by `***`.
 *
 * Takes the text and the secrets known at that place (token, AppSecret); returns the text without them.
 */
export const redact = (text: string, secrets: readonly string[] = []): string => {
  const known = secrets.filter((secret) => secret.length > 0)
  const hidden = known.reduce((rest, secret) => rest.replaceAll(secret, HIDDEN), text)

  return hidden.replace(QUERY, '$1').replace(NAMED_SECRETS, `$1${HIDDEN}`)
}
