import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { createFooterReviewStore } from '../../src/desk/footerReviewStore'
import { env } from '../../src/env'
import { bringPicture } from '../commands/pictures'
import type { Session } from '../commands/session'
import type { Sample, SampleFooter } from '../sample'
import { upsert } from './upsert'

export type House = { branches: Ids; columns: Ids; accounts: Ids }
type Ids = Map<string, string>

const idsOf = (ids: Ids, names: string[]): string[] => names.flatMap((name) => ids.get(name) ?? [])

const LIVESTREAM_KINDS = ['livestream-announcement', 'livestream-record'] as const
const kindsOf = (kinds: SampleFooter['rules']['kinds']) =>
  kinds.flatMap((kind) => (kind === 'livestream' ? LIVESTREAM_KINDS : [kind]))

const named = async (
  session: Session,
  collection: 'branches' | 'columns',
  rows: { name: string; about: string }[],
) => {
  const ids: Ids = new Map()
  for (const [index, { name, about }] of rows.entries()) {
    const data = {
      name,
      description: about,
      ...(collection === 'columns' ? { order: (index + 1) * 10 } : {}),
    }
    ids.set(name, await upsert(session, { collection, where: { name: { equals: name } }, data }))
  }
  return ids
}

const seedAccounts = async (session: Session, sample: Sample): Promise<Ids> => {
  const ids: Ids = new Map()
  for (const [index, account] of sample.newsroom.accounts.entries()) {
    const data = {
      name: account.name,
      appId: `wxrehearsal${String(index + 1).padStart(7, '0')}`,
      appSecret: randomBytes(16).toString('hex'),
      callbackToken: randomBytes(12).toString('hex'),
      aesKey: randomBytes(40)
        .toString('base64')
        .replace(/[^A-Za-z0-9]/g, 'x')
        .slice(0, 43),
      kind: account.kind,
      mode: account.mode,
      certified: account.certified,
      dailyTime: account.dailyAt ?? undefined,
      apiBase: `http://127.0.0.1:${env.sandboxPort}`,
    }
    ids.set(
      account.name,
      await upsert(session, { collection: 'accounts', where: { name: { equals: account.name } }, data }),
    )
  }
  return ids
}

const seedFooters = async (
  session: Session,
  { sample, pictures, house }: { sample: Sample; pictures: string; house: House },
) => {
  const reviews = createFooterReviewStore(session.payload, env)
  for (const footer of sample.footers) {
    const { rules } = footer
    const qr = footer.qr && path.join(pictures, path.basename(footer.qr))
    const data = {
      name: footer.name,
      title: footer.heading,
      conditions: [footer.intro, '', ...footer.conditions.map((line) => `- ${line}`)].join('\n'),
      steps: footer.steps.join('\n'),
      contact: footer.contact,
      qrPicture: qr ? await bringPicture(session, { file: qr, alt: footer.qrCaption ?? '' }) : undefined,
      order: footer.order,
      rules: {
        kinds: kindsOf(rules.kinds),
        columns: idsOf(house.columns, rules.columns),
        accounts: idsOf(house.accounts, rules.accounts),
        branches: idsOf(house.branches, rules.branches),
        from: rules.from,
        until: rules.to,
      },
    }
    const id = await upsert(session, {
      collection: 'recruitment-footers',
      where: { name: { equals: footer.name } },
      data,
    })
    await reviews.approve({ id, actor: { name: '示例编辑部', mayApprove: true }, at: session.clock() })
  }
}

/** Branches, columns, accounts and footers: what articles refer to. */
export const seedHouse = async (
  session: Session,
  { sample, pictures }: { sample: Sample; pictures: string },
): Promise<House> => {
  const house = {
    branches: await named(session, 'branches', sample.newsroom.branches),
    columns: await named(session, 'columns', sample.newsroom.columns),
    accounts: await seedAccounts(session, sample),
  }
  await seedFooters(session, { sample, pictures, house })
  return house
}
