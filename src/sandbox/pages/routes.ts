import { Hono } from 'hono'
import type { Platform } from '../platform'

export const pageRoutes = (platform: Platform) =>
  new Hono().get('/', (c) => c.redirect('/phone')).get('/phone', (c) => c.text(platform.origin))
