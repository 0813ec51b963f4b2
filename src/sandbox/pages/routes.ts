import { type Context, Hono } from 'hono'
import { finishDueJobs } from '../jobs'
import { picturePath } from '../pictures'
import type { Platform } from '../platform'
import { draftPage, lostPage, publishedPage } from './article'
import { callsPage } from './calls'
import { STAR } from './icons'
import { phonePage } from './phone'

/** No script, no foreign picture, no form: stored HTML can show itself and do nothing else. */
const POLICY =
  "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

const jobOfLink = ({ state }: Platform, query: Record<string, string>) =>
  state.jobs.find(
    ({ msgDataId, articles }) =>
      msgDataId === query.mid && articles[Number(query.idx) - 1]?.sn === (query.sn ?? ''),
  )

const shownOr404 = async (c: Context, { platform, found }: { platform: Platform; found: unknown }) =>
  found
    ? c.html(await (found as Promise<string>))
    : c.html(await lostPage(platform, '文章不存在，或已不在这里'), 404)

const pictureRoute = (platform: Platform) => (c: Context) => {
  const picture = platform.state.pictures[c.req.param('id') ?? '']
  const bytes = picture && platform.pictures.read(picture.id)
  if (!bytes || !picturePath(picture).startsWith(c.req.path)) return c.text('图片不存在', 404)
  return c.body(new Uint8Array(bytes), 200, {
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': `image/${picture.format}`,
    'x-content-type-options': 'nosniff',
  })
}

/** Pages for people: the phone, each article, the drafts, the ledger; and the pictures in them. */
export const pageRoutes = (platform: Platform) =>
  new Hono()
    .use(async (c, next) => {
      finishDueJobs(platform)
      await next()
      c.header('content-security-policy', POLICY)
      c.header('referrer-policy', 'no-referrer')
      c.header('x-content-type-options', 'nosniff')
    })
    .get('/', (c) => c.redirect('/phone'))
    .get('/favicon.svg', (c) => c.body(STAR, 200, { 'content-type': 'image/svg+xml' }))
    .get('/phone', (c) => c.html(phonePage(platform, c.req.query('account'))))
    .get('/calls', (c) => c.html(callsPage(platform, c.req.query('account'))))
    .get('/s', (c) => {
      const found = publishedPage(platform, {
        job: jobOfLink(platform, c.req.query()),
        n: Number(c.req.query('idx')),
      })
      return shownOr404(c, { platform, found })
    })
    .get('/s/:id', (c) => {
      const [, jobId, n] = /^(\d+)-(\d+)$/.exec(c.req.param('id')) ?? []
      const job = platform.state.jobs.find(({ id }) => id === jobId)
      return shownOr404(c, { platform, found: publishedPage(platform, { job, n: Number(n) }) })
    })
    .get('/draft', (c) => {
      const { media_id: mediaId = '', idx } = c.req.query()
      return shownOr404(c, { platform, found: draftPage(platform, { mediaId, n: Number(idx) }) })
    })
    .get('/:folder{mmbiz_[a-z]+}/:id/0', pictureRoute(platform))
    .notFound(async (c) => c.html(await lostPage(platform, '没有这个页面'), 404))
