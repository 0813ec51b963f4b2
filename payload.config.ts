import path from 'node:path'
import { en } from '@payloadcms/translations/languages/en'
import { zh } from '@payloadcms/translations/languages/zh'
import { buildConfig } from 'payload'
import { AccountStats } from './collections/AccountStats'
import { Accounts } from './collections/Accounts'
import { ActivityReports } from './collections/ActivityReports'
import { ArticleStats } from './collections/ArticleStats'
import { Branches } from './collections/Branches'
import { Columns } from './collections/Columns'
import { DailyPosts } from './collections/DailyPosts'
import { Deliveries } from './collections/Deliveries'
import { ArticleStandings, Editions } from './collections/Editions'
import { editor } from './collections/fields/editor'
import { answerRefusal } from './collections/hooks/answerRefusal'
import { keepRefusalWords } from './collections/hooks/keepRefusalWords'
import { withPlainData } from './collections/hooks/refuseOddData'
import { Livestreams } from './collections/Livestreams'
import {
  CallbackEvents,
  CallCounts,
  DoorMarks,
  Leases,
  UploadedPictures,
  WechatTokens,
} from './collections/Machinery'
import { Media } from './collections/Media'
import { NameList } from './collections/NameList'
import { RecruitmentFooters } from './collections/RecruitmentFooters'
import { Users } from './collections/Users'
import { screens } from './src/admin/screens'
import { translations } from './src/admin/translations'
import { databaseAdapter } from './src/db'
import { carryOverReviews } from './src/desk/carryOverStore'
import { QUERY_MAX } from './src/door/query'
import { refusalOf } from './src/door/refusalOf'
import { env } from './src/env'
import { createLogger } from './src/log'
import { mail } from './src/mail'

const root = process.cwd()

export default buildConfig({
  secret: env.secret,
  serverURL: '',
  telemetry: false,
  // On standard error: standard output belongs to the commands, and carries one document with --json.
  logger: createLogger({
    level: env.logLevel,
    isTerminal: process.stderr.isTTY === true,
    // collections/hooks/answerRefusal.ts writes its line: it knows who asked.
    isToldElsewhere: (error) => Boolean(refusalOf(error)),
  }),
  // A refusal with a sentence for the person is an answer, not an incident.
  loggingLevels: { APIError: 'debug', AuthenticationError: 'debug', LockedAuth: 'debug' },
  hooks: { afterError: [keepRefusalWords, answerRefusal] },
  maxDepth: QUERY_MAX.depth,
  graphQL: { disable: true },
  editor,
  i18n: { fallbackLanguage: 'zh', supportedLanguages: { zh, en }, translations },
  admin: {
    user: 'users',
    // The default asks an outside host for a picture of every user.
    avatar: 'default',
    dateFormat: 'yyyy-MM-dd HH:mm',
    ...screens,
    importMap: { baseDir: root, importMapFile: path.join(root, 'src/app/(payload)/admin/importMap.js') },
  },
  collections: [
    ActivityReports,
    DailyPosts,
    Livestreams,
    RecruitmentFooters,
    Media,
    Deliveries,
    Accounts,
    ArticleStats,
    AccountStats,
    Columns,
    Branches,
    NameList,
    Users,
    Editions,
    ArticleStandings,
    WechatTokens,
    UploadedPictures,
    CallbackEvents,
    Leases,
    CallCounts,
    DoorMarks,
  ],
  // After all migrations, because it reads documents as they are now.
  onInit: async (payload) => {
    await carryOverReviews(payload, env)
  },
  db: databaseAdapter(),
  email: mail,
  upload: { limits: { fileSize: 50 * 1024 * 1024 } },
  typescript: { outputFile: path.join(root, 'src/payload-types.ts') },
}).then(withPlainData)
