import { type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

type Db = MigrateUpArgs['db']

/** The collections that had Payload's drafts, the tables of their lists, and the groups that held their reviews. */
const DRAFTED = [
  {
    table: 'activity_reports',
    arrays: [],
    reviews: [['activity-report', 'review']],
  },
  {
    table: 'daily_posts',
    arrays: ['events'],
    reviews: [['daily-post', 'review']],
  },
  {
    table: 'livestreams',
    arrays: [],
    reviews: [
      ['livestream-announcement', 'announcement_review'],
      ['livestream-record', 'record_review'],
    ],
  },
] as const

const rowsOf = async (db: Db, text: string): Promise<Record<string, unknown>[]> =>
  (await db.all(sql.raw(text))) as Record<string, unknown>[]
const run = (db: Db, text: string) => db.run(sql.raw(text))

const columnsOf = async (db: Db, table: string): Promise<string[]> =>
  (await rowsOf(db, `SELECT name FROM pragma_table_info('${table}')`)).map(({ name }) => String(name))

/** The newest version of each document that was saved as a draft: the main row had stayed behind. */
const aheadOf = (table: string): string =>
  `SELECT id, parent_id FROM (
     SELECT id, parent_id, version__status AS status,
       row_number() OVER (PARTITION BY parent_id ORDER BY updated_at DESC, created_at DESC) AS place
     FROM _${table}_v WHERE latest = 1 AND parent_id IS NOT NULL
   ) WHERE place = 1 AND status = 'draft'`

const keptInPlace = ['id', 'created_at', 'deleted_at', '_status']

const catchUp = async (db: Db, { table, arrays }: (typeof DRAFTED)[number]) => {
  const ahead = aheadOf(table)
  const versioned = new Set(await columnsOf(db, `_${table}_v`))
  const columns = (await columnsOf(db, table)).filter(
    (name) => !keptInPlace.includes(name) && versioned.has(`version_${name}`),
  )
  const newest = `SELECT ${columns.map((name) => `v."version_${name}"`).join(', ')}
    FROM _${table}_v v JOIN (${ahead}) a ON a.id = v.id WHERE a.parent_id = ${table}.id`
  await run(
    db,
    `UPDATE ${table} SET (${columns.map((name) => `"${name}"`).join(', ')}) = (${newest})
     WHERE id IN (SELECT parent_id FROM (${ahead}))`,
  )
  for (const name of arrays) {
    const list = `${table}_${name}`
    const fields = (await columnsOf(db, list)).filter((one) => !['id', '_parent_id'].includes(one))
    const quoted = fields.map((one) => `"${one}"`).join(', ')
    await run(db, `DELETE FROM ${list} WHERE _parent_id IN (SELECT parent_id FROM (${ahead}))`)
    await run(
      db,
      `INSERT INTO ${list} (id, _parent_id, ${quoted})
       SELECT coalesce(e._uuid, e.id), a.parent_id, ${fields.map((one) => `e."${one}"`).join(', ')}
       FROM _${table}_v_version_${name} e JOIN (${ahead}) a ON a.id = e._parent_id`,
    )
  }
  const related = (await columnsOf(db, `${table}_rels`)).filter(
    (one) => !['id', 'parent_id', 'path'].includes(one),
  )
  const quoted = related.map((one) => `"${one}"`).join(', ')
  await run(db, `DELETE FROM ${table}_rels WHERE parent_id IN (SELECT parent_id FROM (${ahead}))`)
  await run(
    db,
    `INSERT INTO ${table}_rels (parent_id, path, ${quoted})
     SELECT a.parent_id, substr(r.path, length('version.') + 1), ${related.map((one) => `r."${one}"`).join(', ')}
     FROM _${table}_v_rels r JOIN (${ahead}) a ON a.id = r.parent_id`,
  )
}

/** Reviews as they stood, for `carryApprovals` (src/articles/carryOverStore.ts): it runs after all migrations. */
const keepReviews = async (db: Db, { table, reviews }: (typeof DRAFTED)[number]) => {
  for (const [kind, group] of reviews) {
    await run(
      db,
      `INSERT INTO carried_reviews
       SELECT '${kind}', m.id, m.${group}_state, m.${group}_note, m.${group}_approved_by, m.${group}_approved_at,
         CASE WHEN a.id IS NOT NULL AND v.version_${group}_approved_hash IS NULL THEN NULL ELSE m.${group}_approved_hash END,
         m.${group}_planning
       FROM ${table} m LEFT JOIN (${aheadOf(table)}) a ON a.parent_id = m.id LEFT JOIN _${table}_v v ON v.id = a.id
       WHERE m.${group}_state <> 'draft' OR m.${group}_note IS NOT NULL OR m.${group}_planning IS NOT NULL
         OR v.version_${group}_state <> 'draft'`,
    )
  }
}

/**
 * Brings every document to its newest saved words, and keeps the reviews aside before their columns go.
 * Safe to run again when it was cut off: it starts anew.
 */
export const carryDrafts = async (db: Db): Promise<void> => {
  await run(db, 'DROP TABLE IF EXISTS carried_reviews')
  await run(
    db,
    `CREATE TABLE carried_reviews (kind text, article_id text, state text, note text, approved_by text,
       approved_at text, approved_hash text, planning text)`,
  )
  for (const drafted of DRAFTED) {
    await keepReviews(db, drafted)
    await catchUp(db, drafted)
  }
  // Footers were used as they stood.
  await run(db, "INSERT INTO carried_reviews (kind, article_id, state) SELECT 'footer', id, 'approved' FROM recruitment_footers")
}
