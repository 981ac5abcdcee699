CREATE TABLE "preview_answer" (
	"share_id" uuid NOT NULL,
	"answer_id" uuid NOT NULL,
	"verdict" text NOT NULL,
	"name" text NOT NULL,
	"comment" text NOT NULL,
	"language" text NOT NULL,
	"answered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "preview_answer_share_id_answer_id_pk" PRIMARY KEY("share_id","answer_id")
);
--> statement-breakpoint
CREATE TABLE "preview_share" (
	"share_id" uuid PRIMARY KEY NOT NULL,
	"template_id" uuid NOT NULL,
	"benefit_title" jsonb NOT NULL,
	"use_rules" jsonb NOT NULL,
	"use_scenarios" jsonb NOT NULL,
	"icon_url" text NOT NULL,
	"benefit_url" text,
	"shared_by" uuid NOT NULL,
	"shared_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE INDEX "preview_share_template" ON "preview_share" USING btree ("template_id","share_id");