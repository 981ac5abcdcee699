CREATE TABLE "benefit_draft" (
	"template_id" uuid PRIMARY KEY NOT NULL,
	"benefit_title" jsonb NOT NULL,
	"use_rules" jsonb NOT NULL,
	"use_scenarios" jsonb NOT NULL,
	"icon_url" text NOT NULL,
	"benefit_url" text,
	"edited_by" uuid NOT NULL,
	"edited_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "benefit_version" (
	"template_id" uuid NOT NULL,
	"version_no" integer NOT NULL,
	"benefit_title" jsonb NOT NULL,
	"use_rules" jsonb NOT NULL,
	"use_scenarios" jsonb NOT NULL,
	"icon_url" text NOT NULL,
	"benefit_url" text,
	"published_by" uuid,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "benefit_version_template_id_version_no_pk" PRIMARY KEY("template_id","version_no")
);
--> statement-breakpoint
INSERT INTO "benefit_version" ("template_id", "version_no", "benefit_title", "use_rules", "use_scenarios", "icon_url", "benefit_url", "published_at")
SELECT "template_id", 1, "benefit_title", "use_rules", "use_scenarios", "icon_url", "benefit_url", now() FROM "benefit_template";
