import type { CollectionSlug, FlattenedField } from 'payload'
import { afterAll, expect, it } from 'vitest'
import { documentsFor } from '../access/whoMayWhat'
import { aDoor } from './aDoor'

const door = await aDoor()
afterAll(() => door.close())
const as = await door.signIn('administrator')
const account = await door.payload.create({
  collection: 'accounts',
  data: {
    name: '甲号',
    appId: 'wx0',
    appSecret: 's',
    kind: 'subscription',
    mode: 'hand',
    // Nobody there: a button that asks WeChat is answered at once.
    apiBase: 'http://127.0.0.1:1',
  } as never,
})
const DATA = documentsFor(String(account.id))
const OPEN = [
  'activity-reports',
  'daily-posts',
  'livestreams',
  'recruitment-footers',
  'media',
  'accounts',
  'columns',
  'branches',
  'name-list',
  'users',
] as const

type Sent = { method?: string; body?: string; type?: string }
const send = async (path: string, { method = 'GET', body, type = 'application/json' }: Sent = {}) => {
  const answer = await fetch(`${door.url}${path}`, {
    method,
    headers: { authorization: `JWT ${as}`, ...(body !== undefined && { 'content-type': type }) },
    ...(body !== undefined && { body }),
  })
  return { status: answer.status, text: await answer.text() }
}

/** Requests that were answered by a fault of ours, as "POST /path body". */
const faults: string[] = []
const tryIt = async (path: string, sent: Sent = {}) => {
  const { status, text } = await send(path, sent)
  if (status >= 500)
    faults.push(
      `${status} ${sent.method ?? 'GET'} ${path.slice(0, 120)} ${sent.body?.slice(0, 160) ?? ''} → ${text.slice(0, 120)}`,
    )
  return { status, text }
}

const NONSENSE = [
  null,
  0,
  -1,
  1e308,
  true,
  'text',
  '',
  [],
  [null],
  [[]],
  {},
  { a: 1 },
  [{ id: {} }],
  { id: null },
  '\u0000',
  'x'.repeat(3000),
]

const IN_ONE_FIELD = [null, 1e308, true, '', [null], {}, [{ id: {} }], '\u0000']

const pathsOf = (fields: FlattenedField[], before: string[] = []): string[][] =>
  fields.flatMap((field) => {
    const path = [...before, field.name]
    const inner =
      'flattenedFields' in field && field.type === 'group' ? pathsOf(field.flattenedFields, path) : []
    return [path, ...inner]
  })
const nested = (path: string[], value: unknown): Record<string, unknown> =>
  Object.fromEntries([[path[0], path.length > 1 ? nested(path.slice(1), value) : value]])

const oneOf = async (slug: CollectionSlug): Promise<string> => {
  const found = (await door.payload.db.find<{ id: string }>({ collection: slug, limit: 1 })).docs[0]
  if (found) return found.id
  const data = slug === 'media' ? { filename: 'a.jpg', mimeType: 'image/jpeg' } : DATA[slug]?.()
  // A picture needs a file; its row will do here.
  const made = await (slug === 'media'
    ? door.payload.db.create({ collection: slug, data: data as never })
    : door.payload.create({ collection: slug, data: data as never }))
  return String((made as { id: string }).id)
}

it('nonsense in a field is refused with a sentence, never a fault of ours', async () => {
  for (const slug of OPEN) {
    const { flattenedFields } = door.payload.collections[slug].config
    const id = await oneOf(slug)
    for (const path of pathsOf(flattenedFields))
      for (const value of IN_ONE_FIELD) {
        const body = JSON.stringify(nested(path, value))
        await tryIt(`/api/${slug}/${id}`, { method: 'PATCH', body })
      }
    // Nothing was stored that makes the list unreadable.
    await tryIt(`/api/${slug}?limit=100`)
  }
  expect(faults.splice(0)).toEqual([])
})

it('bodies that are no object', async () => {
  for (const slug of OPEN)
    for (const method of ['POST', 'PATCH'])
      for (const value of NONSENSE)
        for (const id of method === 'PATCH' ? ['/x', ''] : [''])
          await tryIt(`/api/${slug}${id}`, { method, body: JSON.stringify(value) })
  for (const slug of OPEN) {
    await tryIt(`/api/${slug}`, { method: 'POST', body: '{"title":"甲"}', type: 'text/plain' })
    await tryIt(`/api/${slug}`, { method: 'POST', body: '{"title":' })
    await tryIt(`/api/${slug}`, {
      method: 'POST',
      body: 'title=x',
      type: 'application/x-www-form-urlencoded',
    })
    await tryIt(`/api/${slug}`, { method: 'POST', body: 'x', type: 'multipart/form-data; boundary=y' })
    await tryIt(`/api/${slug}`, { method: 'POST', body: 'x', type: 'multipart/form-data' })
    await tryIt(`/api/${slug}`, {
      method: 'POST',
      body: '--y\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n{"a"\r\n--y--\r\n',
      type: 'multipart/form-data; boundary=y',
    })
    await tryIt(`/api/${slug}`, {
      method: 'POST',
      body: '--y\r\nContent-Disposition: form-data; name="_payload"\r\n\r\nnull\r\n--y--\r\n',
      type: 'multipart/form-data; boundary=y',
    })
    await tryIt(`/api/${slug}`, { method: 'POST' })
  }
  expect(faults.splice(0)).toEqual([])
})

const QUERIES = [
  'limit=0&depth=10',
  'limit=-1',
  'limit=1e9',
  'limit=abc',
  'limit[]=1',
  'limit=1&limit=2',
  'depth=-1',
  'depth=abc',
  'depth[a]=1',
  'page=0',
  'page=-5',
  'page=1e308',
  'page=999999999999999999999',
  'page=abc',
  'page[]=1',
  'sort=nothing',
  'sort[a]=b',
  'sort=-',
  'sort=title,title,-title',
  'where=x',
  'where[]=x',
  'where[id]=x',
  'where[id][equals][a]=1',
  'where[id][in]=',
  'where[id][in][a]=1',
  'where[id][like][]=1',
  'where[id][nonsense]=1',
  'where[and]=x',
  'where[and][0]=x',
  'where[or][0][and]=1',
  'where[and][0][id][equals]=1&where[and][5][id][equals]=2',
  'where[or][]=',
  'where[and][a][id][equals]=1',
  'where[createdAt][greater_than]=yesterday',
  'where[createdAt][less_than]=',
  'where[id][exists]=maybe',
  'where[id][near]=1,2,3',
  'where[id][all]=1',
  'where[id][contains][0]=%00',
  'where[__proto__][equals]=1',
  'where[constructor][equals]=1',
  'select=x',
  'select[id]=maybe',
  'select[a][b][c]=true',
  'populate=x',
  'populate[users]=1',
  'joins=x',
  'joins[a]=1',
  'draft=maybe',
  'trash=maybe',
  'locale=xx',
  'fallback-locale=x',
  'showHiddenFields=true',
  'pagination=maybe',
  'a[b][c][d][e][f][g][h][i][j][k][l]=1',
  '%ff=%fe',
  'where%5B',
]

it('queries', async () => {
  const ors = Array.from({ length: 3_000 }, (_, at) => `where[or][${at}][id][equals]=x`).join('&')
  const deep = `where${'[or][0]'.repeat(40)}[id][equals]=1`
  const ins = Array.from({ length: 40_000 }, (_, at) => `where[id][in][]=${at}`).join('&')
  const wide = `where[id][in]=${'x,'.repeat(6_000)}`
  for (const slug of OPEN)
    for (const path of [`/api/${slug}`, `/api/${slug}/versions`, `/api/${slug}/count`, `/api/${slug}/x`])
      for (const query of QUERIES) await tryIt(`${path}?${query}`)
  for (const slug of OPEN) {
    for (const query of [ors.slice(0, 12_000), deep, wide]) await tryIt(`/api/${slug}?${query}`)
    for (const query of [ors, ins])
      await fetch(`${door.url}/api/${slug}`, {
        method: 'POST',
        headers: {
          authorization: `JWT ${as}`,
          'content-type': 'application/x-www-form-urlencoded',
          'x-payload-http-method-override': 'GET',
        },
        body: query,
      }).then(async (answer) => {
        if (answer.status >= 500)
          faults.push(
            `${answer.status} override ${slug} ${query.slice(0, 60)} ${(await answer.text()).slice(0, 100)}`,
          )
      })
  }
  expect(faults.splice(0)).toEqual([])
})

const IDS = [
  'x',
  '0',
  '-1',
  'null',
  'undefined',
  '%00',
  '%20',
  'a'.repeat(3000),
  '..%2f..',
  '[object Object]',
  '%7B%7D',
  "'",
  '1;drop',
  '__proto__',
]

it('ids', async () => {
  for (const slug of OPEN)
    for (const id of IDS) {
      await tryIt(`/api/${slug}/${id}`)
      await tryIt(`/api/${slug}/${id}`, { method: 'PATCH', body: '{}' })
      await tryIt(`/api/${slug}/${id}`, { method: 'DELETE' })
      await tryIt(`/api/${slug}/versions/${id}`)
      await tryIt(`/api/${slug}/versions/${id}`, { method: 'POST' })
      await tryIt(`/api/${slug}/${id}/duplicate`, { method: 'POST', body: '{}' })
    }
  expect(faults.splice(0)).toEqual([])
})

const BUTTON_FIELDS = ['articles', 'account', 'at', 'reason', 'link', 'part', 'hash', 'pictures', 'ids']
const ODD = [null, 0, 'text', [null], [[]], [{}], [{ kind: 'toString', id: 'x' }], { a: 1 }]

const IN_A_FIELD = [null, [null], [{ kind: 'toString', id: 'x' }], { a: 1 }]
const OURS = ['deliveries', 'accounts', 'activity-reports', 'livestreams', 'media']

it('buttons', async () => {
  for (const { slug, endpoints } of door.payload.config.collections) {
    // Signing in has tests of its own; Payload cannot delete a preference on SQLite.
    if (slug === 'users' || slug === 'payload-preferences') continue
    for (const { path, method } of endpoints || []) {
      const at = `/api/${slug}${path.replace(/:\w+\??/g, String(account.id))}`
      // Asks WeChat, reads nothing of the body, and waits before it gives up.
      if (path.endsWith('/probe')) continue
      // A file that is not there is the affair of test/media.int.spec.ts.
      if (path.startsWith('/file/')) continue
      if (method === 'get') {
        await tryIt(at)
        continue
      }
      const fields = OURS.includes(slug) ? BUTTON_FIELDS : []
      const bodies = [
        ...ODD,
        ...fields.flatMap((name) => IN_A_FIELD.map((value) => ({ account: account.id, [name]: value }))),
      ]
      for (const body of bodies) await tryIt(at, { method: method.toUpperCase(), body: JSON.stringify(body) })
    }
  }
  expect(faults.splice(0)).toEqual([])
})
