const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

/**
 * The page that shows what the followers of a rehearsal account got. It stands on the rehearsal's own port; a loopback name is
 * replaced by the name under which this browser reached us.
 * @returns nothing when the account has no address of its own or a broken one
 */
export const phoneAddress = (apiBase: string | null | undefined, ourHost: string): string | undefined => {
  if (!apiBase || !URL.canParse(apiBase)) return undefined
  const url = new URL('/phone', apiBase)
  if (LOOPBACK.test(url.hostname)) url.hostname = ourHost
  return url.href
}
