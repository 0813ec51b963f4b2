import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import { ROLES, type Role } from '../../collections/access/roles'
import { doorBooksOf } from '../../src/door/doorStore'
import { whyWeak } from '../../src/door/passwords'
import { env } from '../../src/env'
import { UsageError } from './output'
import type { Register } from './register'
import { withSession } from './session'

/** 96 random bits, easy to type: no look-alikes of other letters matter in base64url at this length. */
export const randomPassword = (): string => randomBytes(12).toString('base64url')

const roleOf = (text: string): Role => {
  if (!(text in ROLES))
    throw new UsageError(`没有「${text}」这个角色。可用：${Object.keys(ROLES).join('、')}`)
  return text as Role
}

type NewUser = { email: string; name?: string; password?: string }

const refuseBadUser = async (payload: Payload, { email, name, password }: NewUser) => {
  const why = password === undefined ? undefined : whyWeak(password, { email, name })
  if (why) throw new UsageError(`${why}没有建立用户。`)
  const { totalDocs } = await payload.count({
    collection: 'users',
    where: { email: { equals: email.toLowerCase() } },
  })
  if (totalDocs > 0)
    throw new UsageError(`${email} 已经有用户了，没有再建立。换密码：npm run cli -- user password ${email}`)
}

export const userCommands: Register = (program, act) => {
  const user = program.command('user').description('用户')
  user
    .command('create')
    .description('新建用户；不给密码则随机生成一个')
    .requiredOption('--email <邮箱>', '登录邮箱')
    .option('--name <姓名>', '姓名（不填用邮箱）')
    .option(
      '--role <角色>',
      Object.entries(ROLES)
        .map(([role, zh]) => `${role}=${zh}`)
        .join('，'),
      'editor',
    )
    .option('--password <密码>', '密码')
    .option('--branch <党支部>', '所在党支部的名称')
    .action((options: { email: string; name?: string; role: string; password?: string; branch?: string }) =>
      act(() =>
        withSession(async ({ payload }) => {
          const role = roleOf(options.role)
          await refuseBadUser(payload, options)
          const password = options.password ?? randomPassword()
          const branches = options.branch
            ? await payload.find({
                collection: 'branches',
                where: { name: { equals: options.branch } },
                limit: 1,
              })
            : null
          if (branches && branches.docs.length === 0)
            throw new UsageError(`没有「${options.branch}」这个党支部，没有建立用户。`)
          const made = await payload.create({
            collection: 'users',
            data: {
              email: options.email,
              name: options.name ?? options.email,
              role,
              password,
              branch: branches?.docs[0]?.id,
            },
          })
          const shown = options.password ? '（您给定的密码）' : password
          return {
            text: `已建立用户 ${made.email}，角色：${ROLES[role]}，密码：${shown}`,
            data: { id: made.id, email: made.email, role, ...(options.password ? {} : { password }) },
          }
        }),
      ),
    )
  user
    .command('password <email>')
    .description('给用户换一个随机密码')
    .action((email: string) =>
      act(() =>
        withSession(async ({ payload, clock }) => {
          const password = randomPassword()
          const { docs } = await payload.update({
            collection: 'users',
            where: { email: { equals: email.toLowerCase() } },
            data: { password },
          })
          if (docs.length === 0) throw new UsageError(`没有邮箱为 ${email} 的用户，没有改动。`)
          // Whoever needs a new password has probably tried the old one too often.
          await doorBooksOf({ payload, secret: env.secret, clock }).attempts.unlock(email.toLowerCase())
          return { text: `新密码：${password}`, data: { email, password } }
        }),
      ),
    )
}
