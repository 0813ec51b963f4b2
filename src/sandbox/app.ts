import { Hono } from 'hono'
import { type Http, serveCall } from './api/serve'
import type { Outbox } from './callbacks/outbox'
import { controlRoutes } from './control/routes'
import { pageRoutes } from './pages/routes'
import type { Platform } from './platform'

/** The whole server: the platform's API, the control calls, and the pages for people. */
export const createApp = (platform: Platform, outbox: Outbox) =>
  new Hono<Http>({ strict: false })
    .all('/cgi-bin/*', (context) => serveCall(platform, context))
    .all('/datacube/*', (context) => serveCall(platform, context))
    .route('/rehearsal', controlRoutes(platform, outbox))
    .route('/', pageRoutes(platform))
