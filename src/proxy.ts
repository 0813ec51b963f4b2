import { type NextRequest, NextResponse } from 'next/server'

/** Payload's own cookie for the language a person chose on the account page. */
const CHOSEN = 'payload-lng'

/** The admin speaks Chinese until somebody chooses English: the browser's language says little about an editor's. */
export const proxy = (request: NextRequest): NextResponse => {
  if (request.cookies.has(CHOSEN)) return NextResponse.next()
  const headers = new Headers(request.headers)
  headers.set('accept-language', 'zh-CN')
  return NextResponse.next({ request: { headers } })
}

// Not the API: Next would hold a whole upload in memory on its way through here.
export const config = { matcher: '/admin/:path*' }
