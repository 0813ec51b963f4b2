import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`door_marks\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`about\` text,
  	\`until\` numeric NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`door_marks_key_idx\` ON \`door_marks\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`door_marks_about_idx\` ON \`door_marks\` (\`about\`);`)
  await db.run(sql`CREATE INDEX \`door_marks_until_idx\` ON \`door_marks\` (\`until\`);`)
  await db.run(sql`CREATE INDEX \`door_marks_updated_at_idx\` ON \`door_marks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`door_marks_created_at_idx\` ON \`door_marks\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`door_marks_id\` text(36) REFERENCES door_marks(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_door_marks_id_idx\` ON \`payload_locked_documents_rels\` (\`door_marks_id\`);`)
  // Lay there in clear; from now on only digests do.
  await db.run(sql`UPDATE \`users\` SET \`reset_password_token\` = NULL;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`login_attempts\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`lock_until\`;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`door_marks\`;`)
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
  await db.run(sql`ALTER TABLE \`users\` ADD \`login_attempts\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`lock_until\` text;`)
}
