import { type Command, Option } from 'commander'
import { ACCOUNT_TYPES } from '../../collections/Accounts'
import { ACCOUNT_MODES } from '../../src/accounts/account'
import { env } from '../../src/env'
import { table, UsageError } from './output'
import type { Register } from './register'
import { saveAccount } from './saveAccount'
import { type Session, withSession } from './session'

type AddOptions = {
  name: string
  appId: string
  appSecret: string
  kind: keyof typeof ACCOUNT_TYPES
  certified?: boolean
  uncertified?: boolean
  mode: keyof typeof ACCOUNT_MODES
  apiBase?: string
  callbackToken?: string
  aesKey?: string
  daily?: string
  yes?: boolean
}

/** The address to enter under 消息推送 in WeChat's console. */
const callbackUrl = (appId: string): string => `${env.publicUrl}/wechat/${appId}`

const add = (account: Command, act: Parameters<Register>[1]) =>
  account
    .command('add')
    .description('添加公众号；同一个 AppID 再添加一次是更新')
    .requiredOption('--name <名称>', '公众号名称')
    .requiredOption('--app-id <AppID>', 'AppID')
    .requiredOption('--app-secret <AppSecret>', 'AppSecret（加密保存）')
    .addOption(new Option('--kind <类型>', '类型').choices(Object.keys(ACCOUNT_TYPES)).makeOptionMandatory())
    .option('--uncertified', '未认证')
    .addOption(
      new Option('--mode <方式>', '推送方式').choices(Object.keys(ACCOUNT_MODES)).makeOptionMandatory(),
    )
    .option('--api-base <地址>', '接口地址；不填用环境变量 WECHAT_API_BASE_URL，再不然是微信正式接口')
    .option('--callback-token <Token>', '消息推送的 Token')
    .option('--aes-key <Key>', '消息推送的 EncodingAESKey（43 位）')
    .option('--yes', '确认：从演练改为正式推送（或反过来），或在有排着的推送时改变推送方式')
    .option('--daily <时间>', '每天推送「党史今天」的时间，如 07:00')
    .action((options: AddOptions) =>
      act(() =>
        withSession(async (session) => {
          const { doc, isNew } = await saveAccount(session, options)
          const url = callbackUrl(options.appId)
          return {
            text: `${isNew ? '已添加' : '已更新'}公众号「${doc.name}」（${ACCOUNT_MODES[doc.mode]}）。\n消息推送地址：${url}`,
            data: { id: doc.id, name: doc.name, appId: doc.appId, isNew, callbackUrl: url },
          }
        }),
      ),
    )

const list = (account: Command, act: Parameters<Register>[1]) =>
  account
    .command('list')
    .description('列出公众号')
    .action(() =>
      act(() =>
        withSession(async ({ payload }) => {
          const { docs } = await payload.find({ collection: 'accounts', limit: 200, depth: 0, sort: 'name' })
          const rows = docs.map((doc) => ({
            id: doc.id,
            name: doc.name,
            appId: doc.appId,
            kind: doc.kind,
            certified: doc.certified !== false,
            mode: doc.mode,
            daily: doc.dailyTime ?? null,
            rehearsal: doc.rehearsal === true,
            paused: doc.pause?.state === 'paused' ? (doc.pause.reason ?? '') : null,
            callbackUrl: callbackUrl(doc.appId),
          }))
          const lines = rows.map((row) => [
            row.name + (row.rehearsal ? '（演练）' : ''),
            row.appId,
            ACCOUNT_TYPES[row.kind],
            row.certified ? '已认证' : '未认证',
            ACCOUNT_MODES[row.mode],
            row.daily ?? '—',
            row.paused === null ? '正常' : `已暂停：${row.paused}`,
            row.callbackUrl,
          ])
          return {
            text:
              lines.length === 0
                ? '还没有公众号。添加：npm run cli -- account add --help'
                : table([
                    ['名称', 'AppID', '类型', '认证', '推送方式', '党史今天', '状态', '消息推送地址'],
                    ...lines,
                  ]),
            data: rows,
          }
        }),
      ),
    )

const idOf = async ({ payload }: Session, name: string): Promise<string> => {
  const { docs } = await payload.find({
    collection: 'accounts',
    where: { or: [{ name: { equals: name } }, { appId: { equals: name } }] },
    limit: 1,
    depth: 0,
  })
  if (!docs[0]) throw new UsageError(`没有「${name}」这个公众号。看看有哪些：npm run cli -- account list`)
  return docs[0].id
}

const probe = (account: Command, act: Parameters<Register>[1]) =>
  account
    .command('probe <name>')
    .description('检查公众号：能否取得凭证、IP 是否在白名单、哪些接口可用；不通的给出办法')
    .action((name: string) =>
      act(() =>
        withSession(async (session) => {
          const result = await session.newsroom.probe(await idOf(session, name))
          const lines = result.checks.map((check) => [
            check.ok ? '✓' : '✗',
            check.label,
            check.ok ? '' : (check.cure ?? ''),
          ])
          return { text: table(lines), data: result, exitCode: result.ok ? 0 : 1 }
        }),
      ),
    )

export const accountCommands: Register = (program, act) => {
  const account = program.command('account').description('公众号')
  add(account, act)
  list(account, act)
  probe(account, act)
}
