ALTER TABLE "member" ADD COLUMN "address" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "member" ADD COLUMN "attribute_list" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "programme_settings" ADD COLUMN "points_valid_days" integer;--> statement-breakpoint
ALTER TABLE "programme_settings" ADD COLUMN "undo_minutes" integer DEFAULT 15 NOT NULL;--> statement-breakpoint
ALTER TABLE "programme_settings" ADD COLUMN "promised_languages" jsonb DEFAULT '["en-US","ms-MY","zh-CN","zh-TW","ar"]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "programme_settings" ADD COLUMN "sign_up_fields" jsonb DEFAULT '[{"fieldCode":"FIRST_NAME","required":true},{"fieldCode":"LAST_NAME","required":false},{"fieldCode":"USER_NAME","required":false},{"fieldCode":"EMAIL","required":false},{"fieldCode":"MOBILE_PHONE","required":false},{"fieldCode":"PASSWORD","required":true},{"fieldCode":"USER_SALUTATION","required":false},{"fieldCode":"GENDER","required":false},{"fieldCode":"BIRTH_DATE","required":false}]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "programme_settings" ADD COLUMN "minimum_age" integer;--> statement-breakpoint
ALTER TABLE "programme_settings" ADD COLUMN "asks_address" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "programme_settings" ADD COLUMN "attributes" jsonb DEFAULT '[]'::jsonb NOT NULL;