import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

import { carryDrafts } from './carry/carryDrafts'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  // By hand: what the dropped columns hold is carried over first.
  await carryDrafts(db)
  await db.run(sql`CREATE TABLE \`editions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`article_id\` text NOT NULL,
  	\`number\` numeric NOT NULL,
  	\`content\` text NOT NULL,
  	\`hash\` text NOT NULL,
  	\`words\` text NOT NULL,
  	\`submitted_by\` text,
  	\`submitted_at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`editions_key_idx\` ON \`editions\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`editions_article_id_idx\` ON \`editions\` (\`article_id\`);`)
  await db.run(sql`CREATE INDEX \`editions_updated_at_idx\` ON \`editions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`editions_created_at_idx\` ON \`editions\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`article_standings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`article_id\` text NOT NULL,
  	\`title\` text,
  	\`state\` text NOT NULL,
  	\`note\` text,
  	\`edition\` text,
  	\`edition_number\` numeric,
  	\`edition_hash\` text,
  	\`edition_words\` text,
  	\`approved_edition\` text,
  	\`approved_hash\` text,
  	\`approved_words\` text,
  	\`approved_by\` text,
  	\`approved_at\` text,
  	\`wishes\` text,
  	\`wished_at\` text,
  	\`todo\` text,
  	\`day\` text,
  	\`is_gone\` integer DEFAULT false,
  	\`revision\` numeric DEFAULT 0 NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`article_standings_key_idx\` ON \`article_standings\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`article_standings_article_id_idx\` ON \`article_standings\` (\`article_id\`);`)
  await db.run(sql`CREATE INDEX \`article_standings_state_idx\` ON \`article_standings\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`article_standings_todo_idx\` ON \`article_standings\` (\`todo\`);`)
  await db.run(sql`CREATE INDEX \`article_standings_day_idx\` ON \`article_standings\` (\`day\`);`)
  await db.run(sql`CREATE INDEX \`article_standings_updated_at_idx\` ON \`article_standings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`article_standings_created_at_idx\` ON \`article_standings\` (\`created_at\`);`)
  await db.run(sql`DROP INDEX \`activity_reports_review_review_planning_idx\`;`)
  await db.run(sql`DROP INDEX \`activity_reports__status_idx\`;`)
  await db.run(sql`ALTER TABLE \`activity_reports\` DROP COLUMN \`review_approved_hash\`;`)
  await db.run(sql`ALTER TABLE \`activity_reports\` DROP COLUMN \`review_planning\`;`)
  await db.run(sql`ALTER TABLE \`activity_reports\` DROP COLUMN \`_status\`;`)
  await db.run(sql`DROP INDEX \`_activity_reports_v_version_review_version_review_planni_idx\`;`)
  await db.run(sql`DROP INDEX \`_activity_reports_v_version_version__status_idx\`;`)
  await db.run(sql`DROP INDEX \`_activity_reports_v_latest_idx\`;`)
  await db.run(sql`ALTER TABLE \`_activity_reports_v\` DROP COLUMN \`version_review_approved_hash\`;`)
  await db.run(sql`ALTER TABLE \`_activity_reports_v\` DROP COLUMN \`version_review_planning\`;`)
  await db.run(sql`ALTER TABLE \`_activity_reports_v\` DROP COLUMN \`version__status\`;`)
  await db.run(sql`ALTER TABLE \`_activity_reports_v\` DROP COLUMN \`latest\`;`)
  await db.run(sql`DROP INDEX \`daily_posts_review_review_planning_idx\`;`)
  await db.run(sql`DROP INDEX \`daily_posts__status_idx\`;`)
  await db.run(sql`ALTER TABLE \`daily_posts\` DROP COLUMN \`review_approved_hash\`;`)
  await db.run(sql`ALTER TABLE \`daily_posts\` DROP COLUMN \`review_planning\`;`)
  await db.run(sql`ALTER TABLE \`daily_posts\` DROP COLUMN \`_status\`;`)
  await db.run(sql`DROP INDEX \`_daily_posts_v_version_review_version_review_planning_idx\`;`)
  await db.run(sql`DROP INDEX \`_daily_posts_v_version_version__status_idx\`;`)
  await db.run(sql`DROP INDEX \`_daily_posts_v_latest_idx\`;`)
  await db.run(sql`ALTER TABLE \`_daily_posts_v\` DROP COLUMN \`version_review_approved_hash\`;`)
  await db.run(sql`ALTER TABLE \`_daily_posts_v\` DROP COLUMN \`version_review_planning\`;`)
  await db.run(sql`ALTER TABLE \`_daily_posts_v\` DROP COLUMN \`version__status\`;`)
  await db.run(sql`ALTER TABLE \`_daily_posts_v\` DROP COLUMN \`latest\`;`)
  await db.run(sql`DROP INDEX \`livestreams_announcement_review_announcement_review_plan_idx\`;`)
  await db.run(sql`DROP INDEX \`livestreams_record_review_record_review_planning_idx\`;`)
  await db.run(sql`DROP INDEX \`livestreams__status_idx\`;`)
  await db.run(sql`ALTER TABLE \`livestreams\` DROP COLUMN \`announcement_review_approved_hash\`;`)
  await db.run(sql`ALTER TABLE \`livestreams\` DROP COLUMN \`announcement_review_planning\`;`)
  await db.run(sql`ALTER TABLE \`livestreams\` DROP COLUMN \`record_review_approved_hash\`;`)
  await db.run(sql`ALTER TABLE \`livestreams\` DROP COLUMN \`record_review_planning\`;`)
  await db.run(sql`ALTER TABLE \`livestreams\` DROP COLUMN \`_status\`;`)
  await db.run(sql`DROP INDEX \`_livestreams_v_version_announcement_review_version_ann_1_idx\`;`)
  await db.run(sql`DROP INDEX \`_livestreams_v_version_record_review_version_record_re_1_idx\`;`)
  await db.run(sql`DROP INDEX \`_livestreams_v_version_version__status_idx\`;`)
  await db.run(sql`DROP INDEX \`_livestreams_v_latest_idx\`;`)
  await db.run(sql`ALTER TABLE \`_livestreams_v\` DROP COLUMN \`version_announcement_review_approved_hash\`;`)
  await db.run(sql`ALTER TABLE \`_livestreams_v\` DROP COLUMN \`version_announcement_review_planning\`;`)
  await db.run(sql`ALTER TABLE \`_livestreams_v\` DROP COLUMN \`version_record_review_approved_hash\`;`)
  await db.run(sql`ALTER TABLE \`_livestreams_v\` DROP COLUMN \`version_record_review_planning\`;`)
  await db.run(sql`ALTER TABLE \`_livestreams_v\` DROP COLUMN \`version__status\`;`)
  await db.run(sql`ALTER TABLE \`_livestreams_v\` DROP COLUMN \`latest\`;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`editions_id\` text(36) REFERENCES editions(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`article_standings_id\` text(36) REFERENCES article_standings(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_editions_id_idx\` ON \`payload_locked_documents_rels\` (\`editions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_article_standings_id_idx\` ON \`payload_locked_documents_rels\` (\`article_standings_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`editions\`;`)
  await db.run(sql`DROP TABLE \`article_standings\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`activity_reports_id\` text(36),
  	\`daily_posts_id\` text(36),
  	\`livestreams_id\` text(36),
  	\`recruitment_footers_id\` text(36),
  	\`media_id\` text(36),
  	\`deliveries_id\` text(36),
  	\`accounts_id\` text(36),
  	\`article_stats_id\` text(36),
  	\`account_stats_id\` text(36),
  	\`columns_id\` text(36),
  	\`branches_id\` text(36),
  	\`name_list_id\` text(36),
  	\`users_id\` text(36),
  	\`wechat_tokens_id\` text(36),
  	\`uploaded_pictures_id\` text(36),
  	\`callback_events_id\` text(36),
  	\`leases_id\` text(36),
  	\`call_counts_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`activity_reports_id\`) REFERENCES \`activity_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`daily_posts_id\`) REFERENCES \`daily_posts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`livestreams_id\`) REFERENCES \`livestreams\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`recruitment_footers_id\`) REFERENCES \`recruitment_footers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`deliveries_id\`) REFERENCES \`deliveries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`accounts_id\`) REFERENCES \`accounts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`article_stats_id\`) REFERENCES \`article_stats\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`account_stats_id\`) REFERENCES \`account_stats\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`columns_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`branches_id\`) REFERENCES \`branches\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`name_list_id\`) REFERENCES \`name_list\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`wechat_tokens_id\`) REFERENCES \`wechat_tokens\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`uploaded_pictures_id\`) REFERENCES \`uploaded_pictures\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`callback_events_id\`) REFERENCES \`callback_events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`leases_id\`) REFERENCES \`leases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`call_counts_id\`) REFERENCES \`call_counts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "activity_reports_id", "daily_posts_id", "livestreams_id", "recruitment_footers_id", "media_id", "deliveries_id", "accounts_id", "article_stats_id", "account_stats_id", "columns_id", "branches_id", "name_list_id", "users_id", "wechat_tokens_id", "uploaded_pictures_id", "callback_events_id", "leases_id", "call_counts_id") SELECT "id", "order", "parent_id", "path", "activity_reports_id", "daily_posts_id", "livestreams_id", "recruitment_footers_id", "media_id", "deliveries_id", "accounts_id", "article_stats_id", "account_stats_id", "columns_id", "branches_id", "name_list_id", "users_id", "wechat_tokens_id", "uploaded_pictures_id", "callback_events_id", "leases_id", "call_counts_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_activity_reports_id_idx\` ON \`payload_locked_documents_rels\` (\`activity_reports_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_daily_posts_id_idx\` ON \`payload_locked_documents_rels\` (\`daily_posts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_livestreams_id_idx\` ON \`payload_locked_documents_rels\` (\`livestreams_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_recruitment_footers_id_idx\` ON \`payload_locked_documents_rels\` (\`recruitment_footers_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_deliveries_id_idx\` ON \`payload_locked_documents_rels\` (\`deliveries_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_accounts_id_idx\` ON \`payload_locked_documents_rels\` (\`accounts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_article_stats_id_idx\` ON \`payload_locked_documents_rels\` (\`article_stats_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_account_stats_id_idx\` ON \`payload_locked_documents_rels\` (\`account_stats_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_columns_id_idx\` ON \`payload_locked_documents_rels\` (\`columns_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_branches_id_idx\` ON \`payload_locked_documents_rels\` (\`branches_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_name_list_id_idx\` ON \`payload_locked_documents_rels\` (\`name_list_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_wechat_tokens_id_idx\` ON \`payload_locked_documents_rels\` (\`wechat_tokens_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_uploaded_pictures_id_idx\` ON \`payload_locked_documents_rels\` (\`uploaded_pictures_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_callback_events_id_idx\` ON \`payload_locked_documents_rels\` (\`callback_events_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_leases_id_idx\` ON \`payload_locked_documents_rels\` (\`leases_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_call_counts_id_idx\` ON \`payload_locked_documents_rels\` (\`call_counts_id\`);`)
  await db.run(sql`ALTER TABLE \`activity_reports\` ADD \`review_approved_hash\` text;`)
  await db.run(sql`ALTER TABLE \`activity_reports\` ADD \`review_planning\` text;`)
  await db.run(sql`ALTER TABLE \`activity_reports\` ADD \`_status\` text DEFAULT 'draft';`)
  await db.run(sql`CREATE INDEX \`activity_reports_review_review_planning_idx\` ON \`activity_reports\` (\`review_planning\`);`)
  await db.run(sql`CREATE INDEX \`activity_reports__status_idx\` ON \`activity_reports\` (\`_status\`);`)
  await db.run(sql`ALTER TABLE \`_activity_reports_v\` ADD \`version_review_approved_hash\` text;`)
  await db.run(sql`ALTER TABLE \`_activity_reports_v\` ADD \`version_review_planning\` text;`)
  await db.run(sql`ALTER TABLE \`_activity_reports_v\` ADD \`version__status\` text DEFAULT 'draft';`)
  await db.run(sql`ALTER TABLE \`_activity_reports_v\` ADD \`latest\` integer;`)
  await db.run(sql`CREATE INDEX \`_activity_reports_v_version_review_version_review_planni_idx\` ON \`_activity_reports_v\` (\`version_review_planning\`);`)
  await db.run(sql`CREATE INDEX \`_activity_reports_v_version_version__status_idx\` ON \`_activity_reports_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_activity_reports_v_latest_idx\` ON \`_activity_reports_v\` (\`latest\`);`)
  await db.run(sql`ALTER TABLE \`daily_posts\` ADD \`review_approved_hash\` text;`)
  await db.run(sql`ALTER TABLE \`daily_posts\` ADD \`review_planning\` text;`)
  await db.run(sql`ALTER TABLE \`daily_posts\` ADD \`_status\` text DEFAULT 'draft';`)
  await db.run(sql`CREATE INDEX \`daily_posts_review_review_planning_idx\` ON \`daily_posts\` (\`review_planning\`);`)
  await db.run(sql`CREATE INDEX \`daily_posts__status_idx\` ON \`daily_posts\` (\`_status\`);`)
  await db.run(sql`ALTER TABLE \`_daily_posts_v\` ADD \`version_review_approved_hash\` text;`)
  await db.run(sql`ALTER TABLE \`_daily_posts_v\` ADD \`version_review_planning\` text;`)
  await db.run(sql`ALTER TABLE \`_daily_posts_v\` ADD \`version__status\` text DEFAULT 'draft';`)
  await db.run(sql`ALTER TABLE \`_daily_posts_v\` ADD \`latest\` integer;`)
  await db.run(sql`CREATE INDEX \`_daily_posts_v_version_review_version_review_planning_idx\` ON \`_daily_posts_v\` (\`version_review_planning\`);`)
  await db.run(sql`CREATE INDEX \`_daily_posts_v_version_version__status_idx\` ON \`_daily_posts_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_daily_posts_v_latest_idx\` ON \`_daily_posts_v\` (\`latest\`);`)
  await db.run(sql`ALTER TABLE \`livestreams\` ADD \`announcement_review_approved_hash\` text;`)
  await db.run(sql`ALTER TABLE \`livestreams\` ADD \`announcement_review_planning\` text;`)
  await db.run(sql`ALTER TABLE \`livestreams\` ADD \`record_review_approved_hash\` text;`)
  await db.run(sql`ALTER TABLE \`livestreams\` ADD \`record_review_planning\` text;`)
  await db.run(sql`ALTER TABLE \`livestreams\` ADD \`_status\` text DEFAULT 'draft';`)
  await db.run(sql`CREATE INDEX \`livestreams_announcement_review_announcement_review_plan_idx\` ON \`livestreams\` (\`announcement_review_planning\`);`)
  await db.run(sql`CREATE INDEX \`livestreams_record_review_record_review_planning_idx\` ON \`livestreams\` (\`record_review_planning\`);`)
  await db.run(sql`CREATE INDEX \`livestreams__status_idx\` ON \`livestreams\` (\`_status\`);`)
  await db.run(sql`ALTER TABLE \`_livestreams_v\` ADD \`version_announcement_review_approved_hash\` text;`)
  await db.run(sql`ALTER TABLE \`_livestreams_v\` ADD \`version_announcement_review_planning\` text;`)
  await db.run(sql`ALTER TABLE \`_livestreams_v\` ADD \`version_record_review_approved_hash\` text;`)
  await db.run(sql`ALTER TABLE \`_livestreams_v\` ADD \`version_record_review_planning\` text;`)
  await db.run(sql`ALTER TABLE \`_livestreams_v\` ADD \`version__status\` text DEFAULT 'draft';`)
  await db.run(sql`ALTER TABLE \`_livestreams_v\` ADD \`latest\` integer;`)
  await db.run(sql`CREATE INDEX \`_livestreams_v_version_announcement_review_version_ann_1_idx\` ON \`_livestreams_v\` (\`version_announcement_review_planning\`);`)
  await db.run(sql`CREATE INDEX \`_livestreams_v_version_record_review_version_record_re_1_idx\` ON \`_livestreams_v\` (\`version_record_review_planning\`);`)
  await db.run(sql`CREATE INDEX \`_livestreams_v_version_version__status_idx\` ON \`_livestreams_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_livestreams_v_latest_idx\` ON \`_livestreams_v\` (\`latest\`);`)
}
