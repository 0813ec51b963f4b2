import { afterAll, describe, expect, it } from 'vitest'
import { documentsFor, next, TABLE } from './access/whoMayWhat'
import { temporaryPayload } from './temporaryPayload'

const ROLES = ['administrator', 'publisher', 'reviewer', 'editor'] as const
type Who = (typeof ROLES)[number] | 'stranger'

const office = await temporaryPayload()
const { call, payload } = office
const tokens: Partial<Record<Who, string>> = {}
for (const role of ROLES) tokens[role] = await office.signIn(role)
afterAll(() => office.close())

const account = await payload.create({
  collection: 'accounts',
  data: {
    name: '甲号',
    appId: 'wx0',
    appSecret: 'the-app-secret',
    callbackToken: 'the-token',
    aesKey: 'a'.repeat(43),
    kind: 'subscription',
    mode: 'hand',
  } as never,
})

const DATA = documentsFor(String(account.id))

const LETTERS: Record<Who, string> = {
  administrator: 'A',
  publisher: 'P',
  reviewer: 'R',
  editor: 'E',
  stranger: '-',
}
const REFUSED = [401, 403, 404]

const make = async (slug: string): Promise<string> => {
  const data = DATA[slug]?.() as never
  // A picture needs a file; its row will do here.
  const made =
    slug === 'media'
      ? await payload.db.create({
          collection: 'media',
          data: { filename: `f${next()}.jpg`, mimeType: 'image/jpeg' },
        })
      : await payload.create({ collection: slug as 'branches', data })
  return String((made as { id: string }).id)
}

const attempt = async (
  slug: string,
  { operation, who }: { operation: string; who: Who },
): Promise<number> => {
  const as = tokens[who]
  if (operation === 'create') {
    const body = DATA[slug]?.()
    return (await call(`/api/${slug}`, { method: 'POST', body, as })).status
  }
  const id = await make(slug)
  const method = { read: 'GET', update: 'PATCH', delete: 'DELETE' }[operation] ?? 'GET'
  const { status } = await call(`/api/${slug}/${id}`, { method, as, ...(method === 'PATCH' && { body: {} }) })
  await payload.delete({
    collection: slug as 'branches',
    where: { id: { equals: id } },
    trash: true,
  } as never)
  return status
}

describe('over REST', () => {
  it('names every collection of our own', () => {
    const own = payload.config.collections
      .map(({ slug }) => slug)
      .filter((slug) => !slug.startsWith('payload-'))
    expect(Object.keys(TABLE).sort()).toEqual(own.sort())
  })

  for (const [slug, operations] of Object.entries(TABLE)) {
    it(`${slug}: ${Object.entries(operations)
      .map(([name, who]) => `${name} ${who || 'nobody'}`)
      .join(', ')}`, async () => {
      for (const [operation, allowed] of Object.entries(operations)) {
        for (const who of [...ROLES, 'stranger'] as const) {
          const status = await attempt(slug, { operation, who })
          const outcome = REFUSED.includes(status) ? 'refused' : 'allowed'
          const wanted = allowed.includes(LETTERS[who]) ? 'allowed' : 'refused'
          expect(`${operation} by ${who}: ${outcome} (${status})`).toContain(
            `${operation} by ${who}: ${wanted}`,
          )
          // A picture is asked for by 400: no file came with it.
          if (outcome === 'allowed') expect([200, 201, slug === 'media' ? 400 : 200]).toContain(status)
        }
      }
    })
  }
})

const SECRETS = ['appSecret', 'callbackToken', 'aesKey', 'previousAesKey']

describe('secrets', () => {
  it.each(ROLES)('are in no answer to a %s, not even sealed', async (role) => {
    const one = await call(`/api/accounts/${account.id}?depth=2`, { as: tokens[role] })
    const list = await call('/api/accounts?depth=2&limit=0', { as: tokens[role] })
    for (const answer of [one, list]) {
      expect(answer.status).toBe(200)
      const text = JSON.stringify(answer.body)
      for (const secret of SECRETS) expect(text).not.toContain(`"${secret}"`)
      expect(text).not.toContain('the-app-secret')
    }
  })

  it.each([
    ['accounts', 'appSecret'],
    ['deliveries', 'account.appSecret'],
    ['users', 'hash'],
    ['users', 'salt'],
    ['users', 'resetPasswordToken'],
    ['users', 'sessions.id'],
  ])('of %s cannot be guessed by asking for %s', async (slug, path) => {
    const as = tokens.editor
    const guess = await call(`/api/${slug}?where[${path}][exists]=true`, { as })
    expect(guess.status === 200 ? guess.body.totalDocs : 'refused').toBe('refused')
  })

  it.each(ROLES)('of people: no hash, salt or reset token for a %s', async (role) => {
    const { body } = await call('/api/users?depth=2&limit=0&showHiddenFields=true', { as: tokens[role] })
    expect(JSON.stringify(body)).not.toMatch(/"(hash|salt|resetPasswordToken|password)"/)
  })

  it('stay in place when an administrator saves the form without them', async () => {
    const stored = () => payload.findByID({ collection: 'accounts', id: account.id, overrideAccess: true })
    const before = (await stored()).appSecret
    expect(before).toBeTruthy()
    expect(before).not.toContain('the-app-secret')
    await call(`/api/accounts/${account.id}`, {
      method: 'PATCH',
      body: { appSecret: '', name: '甲号' },
      as: tokens.administrator,
    })
    expect((await stored()).appSecret).toBe(before)
  })
})

describe('people', () => {
  const idOf = async (role: Who): Promise<string> => {
    const { docs } = await payload.find({
      collection: 'users',
      where: { email: { equals: `${role}@example.cn` } },
    })
    return String(docs[0]?.id)
  }

  it.each(['publisher', 'reviewer', 'editor'] as const)('a %s cannot raise himself', async (role) => {
    const id = await idOf(role)
    const answer = await call(`/api/users/${id}`, {
      method: 'PATCH',
      body: { role: 'administrator', name: '我' },
      as: tokens[role],
    })
    expect(answer.status).toBe(200)
    expect(await payload.findByID({ collection: 'users', id })).toMatchObject({ role, name: '我' })
    await call(`/api/users?where[id][equals]=${id}`, {
      method: 'PATCH',
      body: { role: 'administrator' },
      as: tokens[role],
    })
    expect((await payload.findByID({ collection: 'users', id })).role).toBe(role)
  })

  it('an editor cannot change another person, nor everybody at once', async () => {
    const body = { name: '改了', password: 'taken over' }
    const id = await idOf('administrator')
    expect(REFUSED).toContain(
      (await call(`/api/users/${id}`, { method: 'PATCH', body, as: tokens.editor })).status,
    )
    await call('/api/users?where[id][exists]=true', {
      method: 'PATCH',
      body: { name: '改了' },
      as: tokens.editor,
    })
    expect((await payload.findByID({ collection: 'users', id })).name).not.toBe('改了')
  })

  it('nobody registers as the first user twice', async () => {
    const body = { name: '我', email: 'x@example.cn', password: 'long enough', role: 'administrator' }
    expect((await call('/api/users/first-register', { method: 'POST', body })).status).toBe(403)
  })
})

describe('approval', () => {
  it.each(['create', 'update'])('is not written by a form on %s', async (operation) => {
    const review = { state: 'approved', approvedBy: '我' }
    const id = await make('activity-reports')
    const answer =
      operation === 'create'
        ? await call('/api/activity-reports', {
            method: 'POST',
            body: { ...DATA['activity-reports']?.(), review },
            as: tokens.administrator,
          })
        : await call(`/api/activity-reports/${id}`, {
            method: 'PATCH',
            body: { review },
            as: tokens.administrator,
          })
    const doc = await payload.findByID({ collection: 'activity-reports', id: answer.body.doc.id })
    expect(doc.review).toMatchObject({ state: 'draft' })
    expect(doc.review?.approvedBy ?? null).toBeNull()
  })

  it.each([
    ['editor', 403],
    ['stranger', 401],
  ] as const)('is not given by an %s', async (who, status) => {
    const id = await make('activity-reports')
    for (const kind of ['approve', 'return']) {
      const answer = await call(`/api/activity-reports/${id}/${kind}`, {
        method: 'POST',
        body: { reason: '因为' },
        as: tokens[who],
      })
      expect(answer.status).toBe(status)
    }
  })

  it.each([
    ['reviewer', 403],
    ['editor', 403],
    ['stranger', 401],
  ] as const)('and sending is not decided by a %s', async (who, status) => {
    const id = await make('deliveries')
    for (const kind of [
      'send-now',
      'move',
      'drop',
      'confirm-published',
      'confirm-not-sent',
      'confirm-not-wanted',
      'retry',
    ]) {
      const answer = await call(`/api/deliveries/${id}/${kind}`, {
        method: 'POST',
        body: {},
        as: tokens[who],
      })
      expect(answer.status).toBe(status)
    }
    expect(
      (await call(`/api/accounts/${account.id}/probe`, { method: 'POST', as: tokens[who] })).status,
    ).toBe(status)
  })
})

it('a stranger reads no version, no trash, no picture', async () => {
  for (const address of [
    '/api/activity-reports/versions',
    '/api/recruitment-footers/versions',
    '/api/activity-reports?trash=true',
    '/api/media?limit=0',
    '/api/media/file/f1.jpg',
    '/api/payload-locked-documents',
  ]) {
    const { status } = await call(address)
    expect({ address, isRefused: REFUSED.includes(status) }).toEqual({ address, isRefused: true })
  }
})
