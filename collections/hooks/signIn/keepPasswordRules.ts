import { APIError, type CollectionBeforeOperationHook, type PayloadRequest, ValidationError } from 'payload'
import { isPassword, type Stored } from '../../../src/door/passwordHash'
import { type Whose, whyWeak } from '../../../src/door/passwords'
import { plainEmail, refusedAsTooMany } from './asked'

type Person = Whose & Stored & { id: string | number }
type Wanted = { password?: unknown; email?: unknown; name?: unknown; currentPassword?: unknown }
type Given = { data?: Wanted; id?: string | number; req: PayloadRequest; overrideAccess?: boolean }

const refuse = (path: 'password' | 'currentPassword', message: string): never => {
  throw new ValidationError({ collection: 'users', errors: [{ path, message }] })
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const personOf = async ({ id, req }: Given): Promise<Person | null> =>
  id === undefined
    ? null
    : ((await req.payload.db.findOne({
        collection: 'users',
        where: { id: { equals: id } },
      })) as Person | null)

/** Whoever changes his own password or address proves that he knows the present one: a borrowed screen is not enough. */
const askCurrentPassword = async ({ data, req }: Given, person: Person): Promise<void> => {
  const changesEmail = data?.email !== undefined && plainEmail(data.email) !== person.email
  if (!data?.password && !changesEmail) return
  const tooMany = await refusedAsTooMany(req, { deed: 'own-password', account: String(person.id) })
  if (tooMany) throw new APIError('试错密码的次数太多，没有保存。请过几分钟再试。', 429, null, true)
  if (!(await isPassword(text(data.currentPassword) ?? '', person)))
    refuse('currentPassword', '当前密码不对，没有保存。修改自己的密码或邮箱，要先填当前密码。')
}

/**
 * Before a person is made or changed: the password is none that everybody guesses, and one's own is changed only with the present
 * one. Commands on the server have no signed-in person and are not asked.
 */
export const keepPasswordRules: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const given = args as Given
  const { data, id } = given
  if ((operation !== 'create' && operation !== 'update') || !data) return args
  // A stranger is refused by the collection's own rule; he shall not learn here whose name a password is made of.
  if (operation === 'update' && req.payloadAPI === 'REST' && !req.user) return args
  const isBulk = operation === 'update' && id === undefined
  if (isBulk && req.user && (data.password || data.email))
    throw new APIError('密码和邮箱一次只能改一个人的，没有保存。', 400, null, true)
  const person = await personOf(given)
  if (person && req.user && String(person.id) === String(req.user.id)) await askCurrentPassword(given, person)
  if (data.password) {
    const email = text(data.email) ?? person?.email
    const why = whyWeak(String(data.password), { email, name: text(data.name) ?? person?.name })
    if (why) refuse('password', why)
  }
  delete data.currentPassword
  return args
}
