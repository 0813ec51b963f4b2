import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`callback_events\` RENAME COLUMN "account" TO "identity";`)
  await db.run(sql`DROP INDEX \`callback_events_account_idx\`;`)
  await db.run(sql`CREATE INDEX \`callback_events_identity_idx\` ON \`callback_events\` (\`identity\`);`)
  await db.run(sql`ALTER TABLE \`recruitment_footers\` ADD \`rules_given\` text;`)
  await db.run(sql`ALTER TABLE \`_recruitment_footers_v\` ADD \`version_rules_given\` text;`)
  await db.run(sql`ALTER TABLE \`deliveries\` ADD \`identity\` text;`)
  await db.run(sql`ALTER TABLE \`accounts\` DROP COLUMN \`rehearsal\`;`)
  // Remembered by account and by AppID alone, these may be another platform's: pictures go up once more, tokens are fetched.
  await db.run(sql`DELETE FROM \`uploaded_pictures\`;`)
  await db.run(sql`DELETE FROM \`wechat_tokens\`;`)
  await db.run(sql`UPDATE \`recruitment_footers\` SET \`rules_given\` = (SELECT group_concat(\`name\`, ' ') FROM (
    SELECT DISTINCT substr(\`path\`, 7) AS \`name\` FROM \`recruitment_footers_rels\`
    WHERE \`parent_id\` = \`recruitment_footers\`.\`id\` AND \`path\` IN ('rules.columns', 'rules.accounts', 'rules.branches')))`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`callback_events\` RENAME COLUMN "identity" TO "account";`)
  await db.run(sql`DROP INDEX \`callback_events_identity_idx\`;`)
  await db.run(sql`CREATE INDEX \`callback_events_account_idx\` ON \`callback_events\` (\`account\`);`)
  await db.run(sql`ALTER TABLE \`accounts\` ADD \`rehearsal\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`recruitment_footers\` DROP COLUMN \`rules_given\`;`)
  await db.run(sql`ALTER TABLE \`_recruitment_footers_v\` DROP COLUMN \`version_rules_given\`;`)
  await db.run(sql`ALTER TABLE \`deliveries\` DROP COLUMN \`identity\`;`)
}
