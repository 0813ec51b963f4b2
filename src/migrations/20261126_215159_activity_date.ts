import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`activity_reports\` ADD \`activity_date\` text;`)
  await db.run(sql`ALTER TABLE \`_activity_reports_v\` ADD \`version_activity_date\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`activity_reports\` DROP COLUMN \`activity_date\`;`)
  await db.run(sql`ALTER TABLE \`_activity_reports_v\` DROP COLUMN \`version_activity_date\`;`)
}
