import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

// Columns that nothing writes any more: thumbnails are no part of a picture's row.
const OLD = [
  ['origin', 'text'],
  ['sizes_small_url', 'text'],
  ['sizes_small_width', 'numeric'],
  ['sizes_small_height', 'numeric'],
  ['sizes_small_mime_type', 'text'],
  ['sizes_small_filesize', 'numeric'],
  ['sizes_small_filename', 'text'],
] as const

const NEW = ['original_name', 'links_revoked_at'] as const

// SQLite runs these statements one by one; a migration that was cut off is run again from the start.
const columnsOf = async (db: MigrateUpArgs['db']): Promise<string[]> =>
  (await db.all<{ name: string }>(sql`SELECT name FROM pragma_table_info('media');`)).map(({ name }) => name)

export async function up({ db }: MigrateUpArgs): Promise<void> {
  const columns = await columnsOf(db)
  await db.run(sql`DROP INDEX IF EXISTS \`media_origin_idx\`;`)
  await db.run(sql`DROP INDEX IF EXISTS \`media_sizes_small_sizes_small_filename_idx\`;`)
  for (const name of NEW) {
    if (!columns.includes(name)) await db.run(sql.raw(`ALTER TABLE \`media\` ADD \`${name}\` text;`))
  }
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`media_original_name_idx\` ON \`media\` (\`original_name\`);`)
  for (const [name] of OLD) {
    if (columns.includes(name)) await db.run(sql.raw(`ALTER TABLE \`media\` DROP COLUMN \`${name}\`;`))
  }
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  const columns = await columnsOf(db)
  await db.run(sql`DROP INDEX IF EXISTS \`media_original_name_idx\`;`)
  for (const [name, type] of OLD) {
    if (!columns.includes(name)) await db.run(sql.raw(`ALTER TABLE \`media\` ADD \`${name}\` ${type};`))
  }
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`media_origin_idx\` ON \`media\` (\`origin\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`media_sizes_small_sizes_small_filename_idx\` ON \`media\` (\`sizes_small_filename\`);`)
  for (const name of NEW) {
    if (columns.includes(name)) await db.run(sql.raw(`ALTER TABLE \`media\` DROP COLUMN \`${name}\`;`))
  }
}
