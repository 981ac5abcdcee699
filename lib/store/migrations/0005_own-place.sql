CREATE TABLE "open_award" (
	"member_id" uuid NOT NULL,
	"asset" text NOT NULL,
	"entry_no" integer NOT NULL,
	"remaining" bigint NOT NULL,
	"expires_at" timestamp with time zone,
	CONSTRAINT "open_award_member_id_asset_entry_no_pk" PRIMARY KEY("member_id","asset","entry_no"),
	CONSTRAINT "open_award_remaining" CHECK ("open_award"."remaining" > 0)
);
--> statement-breakpoint
CREATE TABLE "redemption" (
	"member_id" uuid NOT NULL,
	"redemption_id" uuid NOT NULL,
	"benefit_instance_id" text NOT NULL,
	"state" text NOT NULL,
	"sealed_code" "bytea",
	"started_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"accepted_by" uuid,
	"undone_at" timestamp with time zone,
	CONSTRAINT "redemption_member_id_redemption_id_pk" PRIMARY KEY("member_id","redemption_id")
);
--> statement-breakpoint
CREATE TABLE "redemption_code" (
	"code_hash" "bytea" PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"redemption_id" uuid NOT NULL
);
--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "closes_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "reminded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "statement_month" text;--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD COLUMN "draws" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "programme_settings" ADD COLUMN "card_number" text DEFAULT 'externalRefNo' NOT NULL;--> statement-breakpoint
ALTER TABLE "programme_settings" ADD COLUMN "card_code" text DEFAULT 'both' NOT NULL;--> statement-breakpoint
ALTER TABLE "programme_settings" ADD COLUMN "closing_days" integer DEFAULT 14 NOT NULL;--> statement-breakpoint
CREATE INDEX "open_award_expires" ON "open_award" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "redemption_one_live" ON "redemption" USING btree ("member_id","benefit_instance_id") WHERE "redemption"."state" in ('open', 'accepted');--> statement-breakpoint
CREATE INDEX "ledger_entry_at" ON "ledger_entry" USING btree ("member_id","at");