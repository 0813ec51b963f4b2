import { APIError, type Endpoint, type PayloadRequest, registerFirstUserOperation } from 'payload'
import { FIRST_USER_CODE, isFirstUserCode } from '../../../src/door/firstUserCode'
import { booksFor, readForm, refusedAsTooMany, signedIn } from './asked'

const NO_CODE =
  '一次性口令不对，没有创建管理员。口令在服务器上启动星火时显示；也可以在服务器上运行：npm run cli -- user create --email <邮箱> --role administrator'

const refuseWithoutCode = async (req: PayloadRequest, code: string): Promise<void> => {
  const kept = await booksFor(req).marks.read(FIRST_USER_CODE)
  if (!kept || !isFirstUserCode(code, kept)) throw new APIError(NO_CODE, 403, null, true)
}

/** `POST /api/users/first-register`: the first person, who knows the code that the console printed. */
export const firstRegister: Endpoint = {
  path: '/first-register',
  method: 'post',
  handler: async (req) => {
    const form = await readForm(req, ['email', 'password', 'firstUserCode'])
    const tooMany = await refusedAsTooMany(req, { deed: 'first-register' })
    if (tooMany) return tooMany
    const { totalDocs } = await req.payload.count({ collection: 'users' })
    if (totalDocs > 0) throw new APIError('已经有管理员了，没有再创建。请登录。', 403, null, true)
    await refuseWithoutCode(req, form.firstUserCode)
    const { firstUserCode: _, ...data } = { ...(req.data as object), ...form }
    const collection = req.payload.collections.users
    const result = await registerFirstUserOperation({ collection, data: data as never, req })
    await booksFor(req).marks.refill(FIRST_USER_CODE)
    return signedIn(req, { message: req.t('authentication:successfullyRegisteredFirstUser'), ...result })
  },
}
