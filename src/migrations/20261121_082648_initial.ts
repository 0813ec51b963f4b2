import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`activity_reports\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`summary\` text,
  	\`author\` text,
  	\`branch_id\` text(36),
  	\`source\` text,
  	\`cover_id\` text(36),
  	\`body_format\` text DEFAULT 'richtext',
  	\`body\` text,
  	\`body_markdown\` text,
  	\`source_url\` text,
  	\`column_id\` text(36),
  	\`publish_at\` text,
  	\`open_comments\` integer DEFAULT false,
  	\`review_state\` text DEFAULT 'draft',
  	\`review_note\` text,
  	\`review_approved_by\` text,
  	\`review_approved_at\` text,
  	\`review_approved_hash\` text,
  	\`review_planning\` text,
  	\`saved_by\` text,
  	\`origin\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`branch_id\`) REFERENCES \`branches\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`column_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`activity_reports_branch_idx\` ON \`activity_reports\` (\`branch_id\`);`)
  await db.run(sql`CREATE INDEX \`activity_reports_cover_idx\` ON \`activity_reports\` (\`cover_id\`);`)
  await db.run(sql`CREATE INDEX \`activity_reports_column_idx\` ON \`activity_reports\` (\`column_id\`);`)
  await db.run(sql`CREATE INDEX \`activity_reports_review_review_state_idx\` ON \`activity_reports\` (\`review_state\`);`)
  await db.run(sql`CREATE INDEX \`activity_reports_review_review_planning_idx\` ON \`activity_reports\` (\`review_planning\`);`)
  await db.run(sql`CREATE INDEX \`activity_reports_origin_idx\` ON \`activity_reports\` (\`origin\`);`)
  await db.run(sql`CREATE INDEX \`activity_reports_updated_at_idx\` ON \`activity_reports\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`activity_reports_created_at_idx\` ON \`activity_reports\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`activity_reports_deleted_at_idx\` ON \`activity_reports\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`activity_reports__status_idx\` ON \`activity_reports\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`activity_reports_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`accounts_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`activity_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`accounts_id\`) REFERENCES \`accounts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`activity_reports_rels_order_idx\` ON \`activity_reports_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`activity_reports_rels_parent_idx\` ON \`activity_reports_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`activity_reports_rels_path_idx\` ON \`activity_reports_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`activity_reports_rels_accounts_id_idx\` ON \`activity_reports_rels\` (\`accounts_id\`);`)
  await db.run(sql`CREATE TABLE \`_activity_reports_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_author\` text,
  	\`version_branch_id\` text(36),
  	\`version_source\` text,
  	\`version_cover_id\` text(36),
  	\`version_body_format\` text DEFAULT 'richtext',
  	\`version_body\` text,
  	\`version_body_markdown\` text,
  	\`version_source_url\` text,
  	\`version_column_id\` text(36),
  	\`version_publish_at\` text,
  	\`version_open_comments\` integer DEFAULT false,
  	\`version_review_state\` text DEFAULT 'draft',
  	\`version_review_note\` text,
  	\`version_review_approved_by\` text,
  	\`version_review_approved_at\` text,
  	\`version_review_approved_hash\` text,
  	\`version_review_planning\` text,
  	\`version_saved_by\` text,
  	\`version_origin\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`activity_reports\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_branch_id\`) REFERENCES \`branches\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_column_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_activity_reports_v_parent_idx\` ON \`_activity_reports_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_activity_reports_v_version_version_branch_idx\` ON \`_activity_reports_v\` (\`version_branch_id\`);`)
  await db.run(sql`CREATE INDEX \`_activity_reports_v_version_version_cover_idx\` ON \`_activity_reports_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_activity_reports_v_version_version_column_idx\` ON \`_activity_reports_v\` (\`version_column_id\`);`)
  await db.run(sql`CREATE INDEX \`_activity_reports_v_version_review_version_review_state_idx\` ON \`_activity_reports_v\` (\`version_review_state\`);`)
  await db.run(sql`CREATE INDEX \`_activity_reports_v_version_review_version_review_planni_idx\` ON \`_activity_reports_v\` (\`version_review_planning\`);`)
  await db.run(sql`CREATE INDEX \`_activity_reports_v_version_version_origin_idx\` ON \`_activity_reports_v\` (\`version_origin\`);`)
  await db.run(sql`CREATE INDEX \`_activity_reports_v_version_version_updated_at_idx\` ON \`_activity_reports_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_activity_reports_v_version_version_created_at_idx\` ON \`_activity_reports_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_activity_reports_v_version_version_deleted_at_idx\` ON \`_activity_reports_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_activity_reports_v_version_version__status_idx\` ON \`_activity_reports_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_activity_reports_v_created_at_idx\` ON \`_activity_reports_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_activity_reports_v_updated_at_idx\` ON \`_activity_reports_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_activity_reports_v_latest_idx\` ON \`_activity_reports_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_activity_reports_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`accounts_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_activity_reports_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`accounts_id\`) REFERENCES \`accounts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_activity_reports_v_rels_order_idx\` ON \`_activity_reports_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_activity_reports_v_rels_parent_idx\` ON \`_activity_reports_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_activity_reports_v_rels_path_idx\` ON \`_activity_reports_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_activity_reports_v_rels_accounts_id_idx\` ON \`_activity_reports_v_rels\` (\`accounts_id\`);`)
  await db.run(sql`CREATE TABLE \`daily_posts_events\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`year\` numeric,
  	\`text\` text,
  	\`picture_id\` text(36),
  	\`source\` text,
  	FOREIGN KEY (\`picture_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`daily_posts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`daily_posts_events_order_idx\` ON \`daily_posts_events\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`daily_posts_events_parent_id_idx\` ON \`daily_posts_events\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`daily_posts_events_picture_idx\` ON \`daily_posts_events\` (\`picture_id\`);`)
  await db.run(sql`CREATE TABLE \`daily_posts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`month\` numeric,
  	\`day\` numeric,
  	\`title\` text,
  	\`summary\` text,
  	\`author\` text,
  	\`branch_id\` text(36),
  	\`source\` text,
  	\`cover_id\` text(36),
  	\`body_format\` text DEFAULT 'richtext',
  	\`body\` text,
  	\`body_markdown\` text,
  	\`source_url\` text,
  	\`column_id\` text(36),
  	\`open_comments\` integer DEFAULT false,
  	\`review_state\` text DEFAULT 'draft',
  	\`review_note\` text,
  	\`review_approved_by\` text,
  	\`review_approved_at\` text,
  	\`review_approved_hash\` text,
  	\`review_planning\` text,
  	\`saved_by\` text,
  	\`origin\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`branch_id\`) REFERENCES \`branches\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`column_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`daily_posts_month_idx\` ON \`daily_posts\` (\`month\`);`)
  await db.run(sql`CREATE INDEX \`daily_posts_day_idx\` ON \`daily_posts\` (\`day\`);`)
  await db.run(sql`CREATE INDEX \`daily_posts_branch_idx\` ON \`daily_posts\` (\`branch_id\`);`)
  await db.run(sql`CREATE INDEX \`daily_posts_cover_idx\` ON \`daily_posts\` (\`cover_id\`);`)
  await db.run(sql`CREATE INDEX \`daily_posts_column_idx\` ON \`daily_posts\` (\`column_id\`);`)
  await db.run(sql`CREATE INDEX \`daily_posts_review_review_state_idx\` ON \`daily_posts\` (\`review_state\`);`)
  await db.run(sql`CREATE INDEX \`daily_posts_review_review_planning_idx\` ON \`daily_posts\` (\`review_planning\`);`)
  await db.run(sql`CREATE INDEX \`daily_posts_origin_idx\` ON \`daily_posts\` (\`origin\`);`)
  await db.run(sql`CREATE INDEX \`daily_posts_updated_at_idx\` ON \`daily_posts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`daily_posts_created_at_idx\` ON \`daily_posts\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`daily_posts_deleted_at_idx\` ON \`daily_posts\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`daily_posts__status_idx\` ON \`daily_posts\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`daily_posts_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`accounts_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`daily_posts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`accounts_id\`) REFERENCES \`accounts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`daily_posts_rels_order_idx\` ON \`daily_posts_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`daily_posts_rels_parent_idx\` ON \`daily_posts_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`daily_posts_rels_path_idx\` ON \`daily_posts_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`daily_posts_rels_accounts_id_idx\` ON \`daily_posts_rels\` (\`accounts_id\`);`)
  await db.run(sql`CREATE TABLE \`_daily_posts_v_version_events\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`year\` numeric,
  	\`text\` text,
  	\`picture_id\` text(36),
  	\`source\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`picture_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_daily_posts_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_daily_posts_v_version_events_order_idx\` ON \`_daily_posts_v_version_events\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_daily_posts_v_version_events_parent_id_idx\` ON \`_daily_posts_v_version_events\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_daily_posts_v_version_events_picture_idx\` ON \`_daily_posts_v_version_events\` (\`picture_id\`);`)
  await db.run(sql`CREATE TABLE \`_daily_posts_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_month\` numeric,
  	\`version_day\` numeric,
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_author\` text,
  	\`version_branch_id\` text(36),
  	\`version_source\` text,
  	\`version_cover_id\` text(36),
  	\`version_body_format\` text DEFAULT 'richtext',
  	\`version_body\` text,
  	\`version_body_markdown\` text,
  	\`version_source_url\` text,
  	\`version_column_id\` text(36),
  	\`version_open_comments\` integer DEFAULT false,
  	\`version_review_state\` text DEFAULT 'draft',
  	\`version_review_note\` text,
  	\`version_review_approved_by\` text,
  	\`version_review_approved_at\` text,
  	\`version_review_approved_hash\` text,
  	\`version_review_planning\` text,
  	\`version_saved_by\` text,
  	\`version_origin\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`daily_posts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_branch_id\`) REFERENCES \`branches\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_column_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_daily_posts_v_parent_idx\` ON \`_daily_posts_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_daily_posts_v_version_version_month_idx\` ON \`_daily_posts_v\` (\`version_month\`);`)
  await db.run(sql`CREATE INDEX \`_daily_posts_v_version_version_day_idx\` ON \`_daily_posts_v\` (\`version_day\`);`)
  await db.run(sql`CREATE INDEX \`_daily_posts_v_version_version_branch_idx\` ON \`_daily_posts_v\` (\`version_branch_id\`);`)
  await db.run(sql`CREATE INDEX \`_daily_posts_v_version_version_cover_idx\` ON \`_daily_posts_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_daily_posts_v_version_version_column_idx\` ON \`_daily_posts_v\` (\`version_column_id\`);`)
  await db.run(sql`CREATE INDEX \`_daily_posts_v_version_review_version_review_state_idx\` ON \`_daily_posts_v\` (\`version_review_state\`);`)
  await db.run(sql`CREATE INDEX \`_daily_posts_v_version_review_version_review_planning_idx\` ON \`_daily_posts_v\` (\`version_review_planning\`);`)
  await db.run(sql`CREATE INDEX \`_daily_posts_v_version_version_origin_idx\` ON \`_daily_posts_v\` (\`version_origin\`);`)
  await db.run(sql`CREATE INDEX \`_daily_posts_v_version_version_updated_at_idx\` ON \`_daily_posts_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_daily_posts_v_version_version_created_at_idx\` ON \`_daily_posts_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_daily_posts_v_version_version_deleted_at_idx\` ON \`_daily_posts_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_daily_posts_v_version_version__status_idx\` ON \`_daily_posts_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_daily_posts_v_created_at_idx\` ON \`_daily_posts_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_daily_posts_v_updated_at_idx\` ON \`_daily_posts_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_daily_posts_v_latest_idx\` ON \`_daily_posts_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_daily_posts_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`accounts_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_daily_posts_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`accounts_id\`) REFERENCES \`accounts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_daily_posts_v_rels_order_idx\` ON \`_daily_posts_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_daily_posts_v_rels_parent_idx\` ON \`_daily_posts_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_daily_posts_v_rels_path_idx\` ON \`_daily_posts_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_daily_posts_v_rels_accounts_id_idx\` ON \`_daily_posts_v_rels\` (\`accounts_id\`);`)
  await db.run(sql`CREATE TABLE \`livestreams\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`summary\` text,
  	\`author\` text,
  	\`branch_id\` text(36),
  	\`source\` text,
  	\`cover_id\` text(36),
  	\`announcement_topic\` text,
  	\`announcement_speaker\` text,
  	\`announcement_venue\` text,
  	\`announcement_time\` text,
  	\`announcement_link\` text,
  	\`announcement_body_format\` text DEFAULT 'richtext',
  	\`announcement_body\` text,
  	\`announcement_body_markdown\` text,
  	\`record_title\` text,
  	\`record_start\` text,
  	\`record_end\` text,
  	\`record_peak_viewers\` numeric,
  	\`record_total_viewers\` numeric,
  	\`record_hall_count\` numeric,
  	\`record_comments\` numeric,
  	\`record_replay_link\` text,
  	\`record_summary\` text,
  	\`record_body_format\` text DEFAULT 'richtext',
  	\`record_body\` text,
  	\`record_body_markdown\` text,
  	\`source_url\` text,
  	\`column_id\` text(36),
  	\`announce_at\` text,
  	\`record_at\` text,
  	\`open_comments\` integer DEFAULT false,
  	\`announcement_review_state\` text DEFAULT 'draft',
  	\`announcement_review_note\` text,
  	\`announcement_review_approved_by\` text,
  	\`announcement_review_approved_at\` text,
  	\`announcement_review_approved_hash\` text,
  	\`announcement_review_planning\` text,
  	\`record_review_state\` text DEFAULT 'draft',
  	\`record_review_note\` text,
  	\`record_review_approved_by\` text,
  	\`record_review_approved_at\` text,
  	\`record_review_approved_hash\` text,
  	\`record_review_planning\` text,
  	\`saved_by\` text,
  	\`origin\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`branch_id\`) REFERENCES \`branches\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`column_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`livestreams_branch_idx\` ON \`livestreams\` (\`branch_id\`);`)
  await db.run(sql`CREATE INDEX \`livestreams_cover_idx\` ON \`livestreams\` (\`cover_id\`);`)
  await db.run(sql`CREATE INDEX \`livestreams_column_idx\` ON \`livestreams\` (\`column_id\`);`)
  await db.run(sql`CREATE INDEX \`livestreams_announcement_review_announcement_review_stat_idx\` ON \`livestreams\` (\`announcement_review_state\`);`)
  await db.run(sql`CREATE INDEX \`livestreams_announcement_review_announcement_review_plan_idx\` ON \`livestreams\` (\`announcement_review_planning\`);`)
  await db.run(sql`CREATE INDEX \`livestreams_record_review_record_review_state_idx\` ON \`livestreams\` (\`record_review_state\`);`)
  await db.run(sql`CREATE INDEX \`livestreams_record_review_record_review_planning_idx\` ON \`livestreams\` (\`record_review_planning\`);`)
  await db.run(sql`CREATE INDEX \`livestreams_origin_idx\` ON \`livestreams\` (\`origin\`);`)
  await db.run(sql`CREATE INDEX \`livestreams_updated_at_idx\` ON \`livestreams\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`livestreams_created_at_idx\` ON \`livestreams\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`livestreams_deleted_at_idx\` ON \`livestreams\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`livestreams__status_idx\` ON \`livestreams\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`livestreams_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` text(36),
  	\`accounts_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`livestreams\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`accounts_id\`) REFERENCES \`accounts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`livestreams_rels_order_idx\` ON \`livestreams_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`livestreams_rels_parent_idx\` ON \`livestreams_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`livestreams_rels_path_idx\` ON \`livestreams_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`livestreams_rels_media_id_idx\` ON \`livestreams_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`livestreams_rels_accounts_id_idx\` ON \`livestreams_rels\` (\`accounts_id\`);`)
  await db.run(sql`CREATE TABLE \`_livestreams_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_author\` text,
  	\`version_branch_id\` text(36),
  	\`version_source\` text,
  	\`version_cover_id\` text(36),
  	\`version_announcement_topic\` text,
  	\`version_announcement_speaker\` text,
  	\`version_announcement_venue\` text,
  	\`version_announcement_time\` text,
  	\`version_announcement_link\` text,
  	\`version_announcement_body_format\` text DEFAULT 'richtext',
  	\`version_announcement_body\` text,
  	\`version_announcement_body_markdown\` text,
  	\`version_record_title\` text,
  	\`version_record_start\` text,
  	\`version_record_end\` text,
  	\`version_record_peak_viewers\` numeric,
  	\`version_record_total_viewers\` numeric,
  	\`version_record_hall_count\` numeric,
  	\`version_record_comments\` numeric,
  	\`version_record_replay_link\` text,
  	\`version_record_summary\` text,
  	\`version_record_body_format\` text DEFAULT 'richtext',
  	\`version_record_body\` text,
  	\`version_record_body_markdown\` text,
  	\`version_source_url\` text,
  	\`version_column_id\` text(36),
  	\`version_announce_at\` text,
  	\`version_record_at\` text,
  	\`version_open_comments\` integer DEFAULT false,
  	\`version_announcement_review_state\` text DEFAULT 'draft',
  	\`version_announcement_review_note\` text,
  	\`version_announcement_review_approved_by\` text,
  	\`version_announcement_review_approved_at\` text,
  	\`version_announcement_review_approved_hash\` text,
  	\`version_announcement_review_planning\` text,
  	\`version_record_review_state\` text DEFAULT 'draft',
  	\`version_record_review_note\` text,
  	\`version_record_review_approved_by\` text,
  	\`version_record_review_approved_at\` text,
  	\`version_record_review_approved_hash\` text,
  	\`version_record_review_planning\` text,
  	\`version_saved_by\` text,
  	\`version_origin\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`livestreams\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_branch_id\`) REFERENCES \`branches\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_column_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_livestreams_v_parent_idx\` ON \`_livestreams_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_livestreams_v_version_version_branch_idx\` ON \`_livestreams_v\` (\`version_branch_id\`);`)
  await db.run(sql`CREATE INDEX \`_livestreams_v_version_version_cover_idx\` ON \`_livestreams_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_livestreams_v_version_version_column_idx\` ON \`_livestreams_v\` (\`version_column_id\`);`)
  await db.run(sql`CREATE INDEX \`_livestreams_v_version_announcement_review_version_annou_idx\` ON \`_livestreams_v\` (\`version_announcement_review_state\`);`)
  await db.run(sql`CREATE INDEX \`_livestreams_v_version_announcement_review_version_ann_1_idx\` ON \`_livestreams_v\` (\`version_announcement_review_planning\`);`)
  await db.run(sql`CREATE INDEX \`_livestreams_v_version_record_review_version_record_revi_idx\` ON \`_livestreams_v\` (\`version_record_review_state\`);`)
  await db.run(sql`CREATE INDEX \`_livestreams_v_version_record_review_version_record_re_1_idx\` ON \`_livestreams_v\` (\`version_record_review_planning\`);`)
  await db.run(sql`CREATE INDEX \`_livestreams_v_version_version_origin_idx\` ON \`_livestreams_v\` (\`version_origin\`);`)
  await db.run(sql`CREATE INDEX \`_livestreams_v_version_version_updated_at_idx\` ON \`_livestreams_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_livestreams_v_version_version_created_at_idx\` ON \`_livestreams_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_livestreams_v_version_version_deleted_at_idx\` ON \`_livestreams_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_livestreams_v_version_version__status_idx\` ON \`_livestreams_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_livestreams_v_created_at_idx\` ON \`_livestreams_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_livestreams_v_updated_at_idx\` ON \`_livestreams_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_livestreams_v_latest_idx\` ON \`_livestreams_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_livestreams_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` text(36),
  	\`accounts_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_livestreams_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`accounts_id\`) REFERENCES \`accounts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_livestreams_v_rels_order_idx\` ON \`_livestreams_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_livestreams_v_rels_parent_idx\` ON \`_livestreams_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_livestreams_v_rels_path_idx\` ON \`_livestreams_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_livestreams_v_rels_media_id_idx\` ON \`_livestreams_v_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`_livestreams_v_rels_accounts_id_idx\` ON \`_livestreams_v_rels\` (\`accounts_id\`);`)
  await db.run(sql`CREATE TABLE \`recruitment_footers_rules_kinds\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`recruitment_footers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`recruitment_footers_rules_kinds_order_idx\` ON \`recruitment_footers_rules_kinds\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`recruitment_footers_rules_kinds_parent_idx\` ON \`recruitment_footers_rules_kinds\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`recruitment_footers\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`title\` text DEFAULT '欢迎加入我们',
  	\`conditions\` text,
  	\`steps\` text,
  	\`contact\` text,
  	\`qr_picture_id\` text(36),
  	\`rules_from\` text,
  	\`rules_until\` text,
  	\`order\` numeric DEFAULT 100 NOT NULL,
  	\`enabled\` integer DEFAULT true,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	FOREIGN KEY (\`qr_picture_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`recruitment_footers_qr_picture_idx\` ON \`recruitment_footers\` (\`qr_picture_id\`);`)
  await db.run(sql`CREATE INDEX \`recruitment_footers_order_idx\` ON \`recruitment_footers\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`recruitment_footers_updated_at_idx\` ON \`recruitment_footers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`recruitment_footers_created_at_idx\` ON \`recruitment_footers\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`recruitment_footers_deleted_at_idx\` ON \`recruitment_footers\` (\`deleted_at\`);`)
  await db.run(sql`CREATE TABLE \`recruitment_footers_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`columns_id\` text(36),
  	\`accounts_id\` text(36),
  	\`branches_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`recruitment_footers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`columns_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`accounts_id\`) REFERENCES \`accounts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`branches_id\`) REFERENCES \`branches\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`recruitment_footers_rels_order_idx\` ON \`recruitment_footers_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`recruitment_footers_rels_parent_idx\` ON \`recruitment_footers_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`recruitment_footers_rels_path_idx\` ON \`recruitment_footers_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`recruitment_footers_rels_columns_id_idx\` ON \`recruitment_footers_rels\` (\`columns_id\`);`)
  await db.run(sql`CREATE INDEX \`recruitment_footers_rels_accounts_id_idx\` ON \`recruitment_footers_rels\` (\`accounts_id\`);`)
  await db.run(sql`CREATE INDEX \`recruitment_footers_rels_branches_id_idx\` ON \`recruitment_footers_rels\` (\`branches_id\`);`)
  await db.run(sql`CREATE TABLE \`_recruitment_footers_v_version_rules_kinds\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_recruitment_footers_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_recruitment_footers_v_version_rules_kinds_order_idx\` ON \`_recruitment_footers_v_version_rules_kinds\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_recruitment_footers_v_version_rules_kinds_parent_idx\` ON \`_recruitment_footers_v_version_rules_kinds\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_recruitment_footers_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text NOT NULL,
  	\`version_title\` text DEFAULT '欢迎加入我们',
  	\`version_conditions\` text,
  	\`version_steps\` text,
  	\`version_contact\` text,
  	\`version_qr_picture_id\` text(36),
  	\`version_rules_from\` text,
  	\`version_rules_until\` text,
  	\`version_order\` numeric DEFAULT 100 NOT NULL,
  	\`version_enabled\` integer DEFAULT true,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`recruitment_footers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_qr_picture_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_recruitment_footers_v_parent_idx\` ON \`_recruitment_footers_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_recruitment_footers_v_version_version_qr_picture_idx\` ON \`_recruitment_footers_v\` (\`version_qr_picture_id\`);`)
  await db.run(sql`CREATE INDEX \`_recruitment_footers_v_version_version_order_idx\` ON \`_recruitment_footers_v\` (\`version_order\`);`)
  await db.run(sql`CREATE INDEX \`_recruitment_footers_v_version_version_updated_at_idx\` ON \`_recruitment_footers_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_recruitment_footers_v_version_version_created_at_idx\` ON \`_recruitment_footers_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_recruitment_footers_v_version_version_deleted_at_idx\` ON \`_recruitment_footers_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_recruitment_footers_v_created_at_idx\` ON \`_recruitment_footers_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_recruitment_footers_v_updated_at_idx\` ON \`_recruitment_footers_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_recruitment_footers_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`columns_id\` text(36),
  	\`accounts_id\` text(36),
  	\`branches_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_recruitment_footers_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`columns_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`accounts_id\`) REFERENCES \`accounts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`branches_id\`) REFERENCES \`branches\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_recruitment_footers_v_rels_order_idx\` ON \`_recruitment_footers_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_recruitment_footers_v_rels_parent_idx\` ON \`_recruitment_footers_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_recruitment_footers_v_rels_path_idx\` ON \`_recruitment_footers_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_recruitment_footers_v_rels_columns_id_idx\` ON \`_recruitment_footers_v_rels\` (\`columns_id\`);`)
  await db.run(sql`CREATE INDEX \`_recruitment_footers_v_rels_accounts_id_idx\` ON \`_recruitment_footers_v_rels\` (\`accounts_id\`);`)
  await db.run(sql`CREATE INDEX \`_recruitment_footers_v_rels_branches_id_idx\` ON \`_recruitment_footers_v_rels\` (\`branches_id\`);`)
  await db.run(sql`CREATE TABLE \`media\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`alt\` text,
  	\`credit\` text,
  	\`sha256\` text,
  	\`origin\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	\`sizes_small_url\` text,
  	\`sizes_small_width\` numeric,
  	\`sizes_small_height\` numeric,
  	\`sizes_small_mime_type\` text,
  	\`sizes_small_filesize\` numeric,
  	\`sizes_small_filename\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`media_sha256_idx\` ON \`media\` (\`sha256\`);`)
  await db.run(sql`CREATE INDEX \`media_origin_idx\` ON \`media\` (\`origin\`);`)
  await db.run(sql`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`media_deleted_at_idx\` ON \`media\` (\`deleted_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_filename_idx\` ON \`media\` (\`filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_small_sizes_small_filename_idx\` ON \`media\` (\`sizes_small_filename\`);`)
  await db.run(sql`CREATE TABLE \`deliveries\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`account_id\` text(36) NOT NULL,
  	\`article_kind\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`due_at\` text,
  	\`published_at\` text,
  	\`key\` text NOT NULL,
  	\`article_id\` text NOT NULL,
  	\`slot\` text,
  	\`planned_for\` text,
  	\`also_carries\` text,
  	\`carries\` text,
  	\`wake_at\` text,
  	\`revision\` numeric DEFAULT 0 NOT NULL,
  	\`approved_hash\` text,
  	\`lease_owner\` text,
  	\`lease_until\` text,
  	\`started_at\` text,
  	\`mode\` text,
  	\`drafting_at\` text,
  	\`draft_id\` text,
  	\`mark\` text,
  	\`html_hash\` text,
  	\`prepared_hash\` text,
  	\`client_msg_id\` text,
  	\`attempt_group\` numeric DEFAULT 0,
  	\`submitted_at\` text,
  	\`sent_on\` text,
  	\`due_on\` text,
  	\`publish_id\` text,
  	\`msg_id\` text,
  	\`msg_data_id\` text,
  	\`wechat_article_id\` text,
  	\`article_url\` text,
  	\`attempts\` numeric DEFAULT 0,
  	\`footer_id\` text,
  	\`footer_version\` text,
  	\`results\` text,
  	\`trouble\` text,
  	\`timeline\` text,
  	\`notices\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`account_id\`) REFERENCES \`accounts\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`deliveries_account_idx\` ON \`deliveries\` (\`account_id\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_state_idx\` ON \`deliveries\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_due_at_idx\` ON \`deliveries\` (\`due_at\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_published_at_idx\` ON \`deliveries\` (\`published_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`deliveries_key_idx\` ON \`deliveries\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_article_id_idx\` ON \`deliveries\` (\`article_id\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_wake_at_idx\` ON \`deliveries\` (\`wake_at\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_sent_on_idx\` ON \`deliveries\` (\`sent_on\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_due_on_idx\` ON \`deliveries\` (\`due_on\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_publish_id_idx\` ON \`deliveries\` (\`publish_id\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_msg_id_idx\` ON \`deliveries\` (\`msg_id\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_msg_data_id_idx\` ON \`deliveries\` (\`msg_data_id\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_updated_at_idx\` ON \`deliveries\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_created_at_idx\` ON \`deliveries\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`accounts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`app_id\` text NOT NULL,
  	\`app_secret\` text,
  	\`kind\` text DEFAULT 'subscription' NOT NULL,
  	\`mode\` text DEFAULT 'publish' NOT NULL,
  	\`certified\` integer DEFAULT true,
  	\`daily_time\` text,
  	\`late_after_minutes\` numeric DEFAULT 60,
  	\`time_zone\` text DEFAULT 'Asia/Shanghai',
  	\`theme_report\` text DEFAULT 'solemn-red',
  	\`theme_daily\` text DEFAULT 'calendar-leaf',
  	\`theme_livestream\` text DEFAULT 'livestream',
  	\`callback_token\` text,
  	\`aes_key\` text,
  	\`previous_aes_key\` text,
  	\`api_base\` text,
  	\`gh_id\` text,
  	\`rehearsal\` integer DEFAULT false,
  	\`pause_state\` text DEFAULT 'running',
  	\`pause_reason\` text,
  	\`pause_next_probe_at\` text,
  	\`pause_attempts\` numeric DEFAULT 0,
  	\`pause_scope\` text,
  	\`capabilities\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`accounts_name_idx\` ON \`accounts\` (\`name\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`accounts_app_id_idx\` ON \`accounts\` (\`app_id\`);`)
  await db.run(sql`CREATE INDEX \`accounts_pause_pause_state_idx\` ON \`accounts\` (\`pause_state\`);`)
  await db.run(sql`CREATE INDEX \`accounts_updated_at_idx\` ON \`accounts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`accounts_created_at_idx\` ON \`accounts\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`accounts_deleted_at_idx\` ON \`accounts\` (\`deleted_at\`);`)
  await db.run(sql`CREATE TABLE \`article_stats\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`title\` text,
  	\`account_id\` text(36) NOT NULL,
  	\`delivery_id\` text(36),
  	\`article_kind\` text,
  	\`article_id\` text,
  	\`msgid\` text,
  	\`published_on\` text,
  	\`stat_date\` text NOT NULL,
  	\`read_user\` numeric DEFAULT 0,
  	\`share_user\` numeric DEFAULT 0,
  	\`collection_user\` numeric DEFAULT 0,
  	\`like_user\` numeric DEFAULT 0,
  	\`zaikan_user\` numeric DEFAULT 0,
  	\`comment_count\` numeric DEFAULT 0,
  	\`read_subscribe_user\` numeric DEFAULT 0,
  	\`raw\` text,
  	\`is_delayed\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`account_id\`) REFERENCES \`accounts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`delivery_id\`) REFERENCES \`deliveries\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`article_stats_key_idx\` ON \`article_stats\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`article_stats_account_idx\` ON \`article_stats\` (\`account_id\`);`)
  await db.run(sql`CREATE INDEX \`article_stats_delivery_idx\` ON \`article_stats\` (\`delivery_id\`);`)
  await db.run(sql`CREATE INDEX \`article_stats_article_id_idx\` ON \`article_stats\` (\`article_id\`);`)
  await db.run(sql`CREATE INDEX \`article_stats_msgid_idx\` ON \`article_stats\` (\`msgid\`);`)
  await db.run(sql`CREATE INDEX \`article_stats_published_on_idx\` ON \`article_stats\` (\`published_on\`);`)
  await db.run(sql`CREATE INDEX \`article_stats_stat_date_idx\` ON \`article_stats\` (\`stat_date\`);`)
  await db.run(sql`CREATE INDEX \`article_stats_updated_at_idx\` ON \`article_stats\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`article_stats_created_at_idx\` ON \`article_stats\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`account_stats\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`account_id\` text(36) NOT NULL,
  	\`stat_date\` text NOT NULL,
  	\`read_user\` numeric DEFAULT 0,
  	\`share_user\` numeric DEFAULT 0,
  	\`collection_user\` numeric DEFAULT 0,
  	\`like_user\` numeric DEFAULT 0,
  	\`zaikan_user\` numeric DEFAULT 0,
  	\`comment_count\` numeric DEFAULT 0,
  	\`send_page_count\` numeric DEFAULT 0,
  	\`redirect_ori_page_user\` numeric DEFAULT 0,
  	\`new_user\` numeric DEFAULT 0,
  	\`cancel_user\` numeric DEFAULT 0,
  	\`cumulate_user\` numeric DEFAULT 0,
  	\`is_delayed\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`account_id\`) REFERENCES \`accounts\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`account_stats_key_idx\` ON \`account_stats\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`account_stats_account_idx\` ON \`account_stats\` (\`account_id\`);`)
  await db.run(sql`CREATE INDEX \`account_stats_stat_date_idx\` ON \`account_stats\` (\`stat_date\`);`)
  await db.run(sql`CREATE INDEX \`account_stats_updated_at_idx\` ON \`account_stats\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`account_stats_created_at_idx\` ON \`account_stats\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`columns\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`description\` text,
  	\`order\` numeric DEFAULT 10,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`columns_name_idx\` ON \`columns\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`columns_updated_at_idx\` ON \`columns\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`columns_created_at_idx\` ON \`columns\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`columns_deleted_at_idx\` ON \`columns\` (\`deleted_at\`);`)
  await db.run(sql`CREATE TABLE \`branches\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`contact\` text,
  	\`description\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`branches_name_idx\` ON \`branches\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`branches_updated_at_idx\` ON \`branches\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`branches_created_at_idx\` ON \`branches\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`branches_deleted_at_idx\` ON \`branches\` (\`deleted_at\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`role\` text DEFAULT 'editor' NOT NULL,
  	\`branch_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`reset_password_requested_at\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text,
  	FOREIGN KEY (\`branch_id\`) REFERENCES \`branches\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`users_branch_idx\` ON \`users\` (\`branch_id\`);`)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`wechat_tokens\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`token\` text,
  	\`expires_at\` text,
  	\`revision\` numeric DEFAULT 0 NOT NULL,
  	\`lease_owner\` text,
  	\`lease_until\` text,
  	\`forced\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`wechat_tokens_key_idx\` ON \`wechat_tokens\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`wechat_tokens_updated_at_idx\` ON \`wechat_tokens\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`wechat_tokens_created_at_idx\` ON \`wechat_tokens\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`uploaded_pictures\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`value\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`uploaded_pictures_key_idx\` ON \`uploaded_pictures\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`uploaded_pictures_updated_at_idx\` ON \`uploaded_pictures\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`uploaded_pictures_created_at_idx\` ON \`uploaded_pictures\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`callback_events\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`account\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`reference\` text,
  	\`event\` text NOT NULL,
  	\`matched\` integer DEFAULT false,
  	\`received_at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`callback_events_key_idx\` ON \`callback_events\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`callback_events_account_idx\` ON \`callback_events\` (\`account\`);`)
  await db.run(sql`CREATE INDEX \`callback_events_reference_idx\` ON \`callback_events\` (\`reference\`);`)
  await db.run(sql`CREATE INDEX \`callback_events_matched_idx\` ON \`callback_events\` (\`matched\`);`)
  await db.run(sql`CREATE INDEX \`callback_events_received_at_idx\` ON \`callback_events\` (\`received_at\`);`)
  await db.run(sql`CREATE INDEX \`callback_events_updated_at_idx\` ON \`callback_events\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`callback_events_created_at_idx\` ON \`callback_events\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`leases\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`owner\` text,
  	\`until\` text,
  	\`revision\` numeric DEFAULT 0 NOT NULL,
  	\`facts\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`leases_key_idx\` ON \`leases\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`leases_updated_at_idx\` ON \`leases\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`leases_created_at_idx\` ON \`leases\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`call_counts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`count\` numeric DEFAULT 0 NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`call_counts_key_idx\` ON \`call_counts\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`call_counts_updated_at_idx\` ON \`call_counts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`call_counts_created_at_idx\` ON \`call_counts\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`global_slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents_rels\` (
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
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`wechat_tokens_id\`) REFERENCES \`wechat_tokens\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`uploaded_pictures_id\`) REFERENCES \`uploaded_pictures\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`callback_events_id\`) REFERENCES \`callback_events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`leases_id\`) REFERENCES \`leases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`call_counts_id\`) REFERENCES \`call_counts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
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
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_wechat_tokens_id_idx\` ON \`payload_locked_documents_rels\` (\`wechat_tokens_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_uploaded_pictures_id_idx\` ON \`payload_locked_documents_rels\` (\`uploaded_pictures_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_callback_events_id_idx\` ON \`payload_locked_documents_rels\` (\`callback_events_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_leases_id_idx\` ON \`payload_locked_documents_rels\` (\`leases_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_call_counts_id_idx\` ON \`payload_locked_documents_rels\` (\`call_counts_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`activity_reports\`;`)
  await db.run(sql`DROP TABLE \`activity_reports_rels\`;`)
  await db.run(sql`DROP TABLE \`_activity_reports_v\`;`)
  await db.run(sql`DROP TABLE \`_activity_reports_v_rels\`;`)
  await db.run(sql`DROP TABLE \`daily_posts_events\`;`)
  await db.run(sql`DROP TABLE \`daily_posts\`;`)
  await db.run(sql`DROP TABLE \`daily_posts_rels\`;`)
  await db.run(sql`DROP TABLE \`_daily_posts_v_version_events\`;`)
  await db.run(sql`DROP TABLE \`_daily_posts_v\`;`)
  await db.run(sql`DROP TABLE \`_daily_posts_v_rels\`;`)
  await db.run(sql`DROP TABLE \`livestreams\`;`)
  await db.run(sql`DROP TABLE \`livestreams_rels\`;`)
  await db.run(sql`DROP TABLE \`_livestreams_v\`;`)
  await db.run(sql`DROP TABLE \`_livestreams_v_rels\`;`)
  await db.run(sql`DROP TABLE \`recruitment_footers_rules_kinds\`;`)
  await db.run(sql`DROP TABLE \`recruitment_footers\`;`)
  await db.run(sql`DROP TABLE \`recruitment_footers_rels\`;`)
  await db.run(sql`DROP TABLE \`_recruitment_footers_v_version_rules_kinds\`;`)
  await db.run(sql`DROP TABLE \`_recruitment_footers_v\`;`)
  await db.run(sql`DROP TABLE \`_recruitment_footers_v_rels\`;`)
  await db.run(sql`DROP TABLE \`media\`;`)
  await db.run(sql`DROP TABLE \`deliveries\`;`)
  await db.run(sql`DROP TABLE \`accounts\`;`)
  await db.run(sql`DROP TABLE \`article_stats\`;`)
  await db.run(sql`DROP TABLE \`account_stats\`;`)
  await db.run(sql`DROP TABLE \`columns\`;`)
  await db.run(sql`DROP TABLE \`branches\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`wechat_tokens\`;`)
  await db.run(sql`DROP TABLE \`uploaded_pictures\`;`)
  await db.run(sql`DROP TABLE \`callback_events\`;`)
  await db.run(sql`DROP TABLE \`leases\`;`)
  await db.run(sql`DROP TABLE \`call_counts\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
}
