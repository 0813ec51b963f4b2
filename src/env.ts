import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { LOG_LEVELS } from './logLevels'

const absolute = (folder: string) => path.resolve(process.cwd(), folder)
const optionalUrl = z.preprocess((value) => value || undefined, z.url().optional())

/** What may be set from outside. Everything has a default: an empty environment is a working newsroom. */
const Environment = z.object({
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  DATA_DIR: z.string().default('data').transform(absolute),
  DATABASE_URL: z.preprocess((value) => value || undefined, z.string().optional()),
  PAYLOAD_SECRET: z.preprocess((value) => value || undefined, z.string().min(16).optional()),
  PUBLIC_URL: optionalUrl,
  /** Proxies in front of the web process whose X-Forwarded-For is believed; 0 believes nobody. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(9).default(0),
  /** smtps://user:password@host:465 */
  SMTP_URL: optionalUrl,
  MAIL_FROM: z.preprocess((value) => value || undefined, z.email().optional()),
  WECHAT_API_BASE_URL: optionalUrl,
  /** Further hosts that lead to WeChat, such as a relay with a fixed address: `relay.example.cn, 127.0.0.1:8443`. */
  WECHAT_API_HOSTS: z
    .string()
    .default('')
    .transform((hosts) =>
      hosts
        .toLowerCase()
        .split(/[\s,]+/)
        .filter(Boolean),
    ),
  SANDBOX_PORT: z.coerce.number().int().min(0).max(65535).optional(),
  LOG_LEVEL: z.preprocess((value) => value || undefined, z.enum(LOG_LEVELS).optional()),
  XINGHUO_SAMPLE: z.enum(['on', 'off']).default('on'),
  /** Crash tests only: the worker kills itself at the n-th step it takes. Never set it in production. */
  XINGHUO_DIE_AT_STEP: z.coerce.number().int().positive().optional(),
  NODE_ENV: z.string().default('production'),
})

/** The installation's own secret: made once, kept in the data folder, readable by its owner only. */
const ownSecret = (dataDir: string): string => {
  const file = path.join(dataDir, 'secret')
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  try {
    // `wx` fails when the file is there: of two processes starting at once only one writes.
    writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8').trim()
}

/** Most mail servers take letters only from the address that signs in. */
const mailFrom = ({
  MAIL_FROM: from,
  SMTP_URL: server,
}: {
  MAIL_FROM?: string
  SMTP_URL?: string
}): string => {
  const user = server ? decodeURIComponent(new URL(server).username) : ''
  return from ?? (user.includes('@') ? user : 'noreply@localhost')
}

const parse = () => {
  const outcome = Environment.safeParse(process.env)
  if (!outcome.success) {
    const lines = outcome.error.issues.map((issue) => `  ${issue.path.join('.')}：${issue.message}`)
    throw new Error(`环境变量有误，未启动：\n${lines.join('\n')}`)
  }
  const given = outcome.data
  const dataDir = given.DATA_DIR
  return {
    dataDir,
    // Uploads follow the data folder where one is named, so that a second newsroom never shares the first one's pictures.
    mediaDir: process.env.DATA_DIR ? path.join(dataDir, 'media') : absolute('media'),
    databaseUrl: given.DATABASE_URL ?? `file:${path.join(dataDir, 'xinghuo.db')}`,
    dieAtStep: given.XINGHUO_DIE_AT_STEP,
    host: given.HOST,
    mailFrom: mailFrom({
      ...(given.MAIL_FROM && { MAIL_FROM: given.MAIL_FROM }),
      ...(given.SMTP_URL && { SMTP_URL: given.SMTP_URL }),
    }),
    smtpUrl: given.SMTP_URL,
    isTest: given.NODE_ENV === 'test',
    // A test tells what it expects; the log would only drown it.
    logLevel: given.LOG_LEVEL ?? (given.NODE_ENV === 'test' ? 'fatal' : 'info'),
    port: given.PORT,
    publicUrl: given.PUBLIC_URL ?? `http://localhost:${given.PORT}`,
    sample: given.XINGHUO_SAMPLE,
    sandboxPort: given.SANDBOX_PORT ?? given.PORT + 1,
    trustProxy: given.TRUST_PROXY,
    secret: given.PAYLOAD_SECRET ?? ownSecret(dataDir),
    wechatBaseUrl: given.WECHAT_API_BASE_URL,
    wechatHosts: given.WECHAT_API_HOSTS,
  }
}

/** The environment, parsed once. The only place that reads `process.env`. */
export const env = parse()
export type Env = typeof env
