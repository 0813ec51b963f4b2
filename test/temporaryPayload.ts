import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { handleEndpoints, type Payload, type SanitizedConfig } from 'payload'

type Role = 'administrator' | 'publisher' | 'reviewer' | 'editor'
type Call = { method?: string; body?: unknown; as?: string | undefined }

/** An answer of the REST interface: status, and the body as it came. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into whatever came back
export type Answer = { status: number; body: any }

const PASSWORD = 'a long password for tests'

const rest =
  (config: SanitizedConfig) =>
  async (address: string, { method = 'GET', body, as }: Call = {}): Promise<Answer> => {
    const request = new Request(`http://localhost${address}`, {
      method,
      headers: { 'content-type': 'application/json', ...(as && { authorization: `JWT ${as}` }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const response = await handleEndpoints({ config, request })
    return { status: response.status, body: await response.json() }
  }

/** Signs somebody of that role in, the same each time. */
const signIn = (payload: Payload) => async (role: Role) => {
  const email = `${role}@example.cn`
  const data = { email, password: PASSWORD, name: `${role} 同志`, role }
  const { totalDocs } = await payload.count({ collection: 'users', where: { email: { equals: email } } })
  if (totalDocs === 0) await payload.create({ collection: 'users', data, overrideAccess: true, user: null })
  const { token } = await payload.login({ collection: 'users', data: { email, password: PASSWORD } })
  if (!token) throw new Error(`${role} could not sign in`)
  return token
}

/**
 * The whole configuration on a fresh database of its own, without web server: SQLite in a temporary folder, or `databaseUrl`.
 * One for each test file: Payload keeps its connection for the whole process.
 */
export const temporaryPayload = async ({
  databaseUrl,
  prepare,
}: {
  databaseUrl?: string
  /** Puts an older house into the data folder first. */
  prepare?: (folder: string) => Promise<void>
} = {}) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'xinghuo-'))
  await prepare?.(folder)
  process.env.DATA_DIR = folder
  if (databaseUrl) process.env.DATABASE_URL = databaseUrl
  const [{ default: config }, { getPayload }, { migrations }] = await Promise.all([
    import('../payload.config'),
    import('payload'),
    import('../src/migrations'),
  ])
  const payload = await getPayload({ config })
  if (payload.db.name === 'sqlite') await payload.db.migrate({ migrations: migrations as never })
  const [{ carryOverReviews }, { env }] = await Promise.all([
    import('../src/desk/carryOverStore'),
    import('../src/env'),
  ])
  if (prepare) await carryOverReviews(payload, env)
  return {
    payload,
    mediaDir: path.join(folder, 'media'),
    call: rest(await config),
    /** A stranger's request, and the answer as it is. */
    fetch: async (address: string): Promise<Response> =>
      handleEndpoints({ config: await config, request: new Request(`http://localhost${address}`) }),
    /** Makes a user of that role and returns his token. */
    signIn: signIn(payload),
    close: async () => {
      await payload.destroy()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
export type TemporaryPayload = Awaited<ReturnType<typeof temporaryPayload>>
