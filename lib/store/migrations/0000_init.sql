CREATE TABLE "account" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"member_id" text,
	"password_hash" text,
	"language" text NOT NULL,
	"card" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "account_member_id_unique" UNIQUE("member_id")
);
--> statement-breakpoint
CREATE TABLE "benefit" (
	"member_id" uuid NOT NULL,
	"benefit_instance_id" text NOT NULL,
	"template_id" uuid NOT NULL,
	"status" text NOT NULL,
	"amount_currency" text,
	"amount_value" integer,
	"created_time" timestamp with time zone NOT NULL,
	"expire_time" timestamp with time zone NOT NULL,
	CONSTRAINT "benefit_member_id_benefit_instance_id_pk" PRIMARY KEY("member_id","benefit_instance_id"),
	CONSTRAINT "benefit_amount_value" CHECK ("benefit"."amount_value" >= 0)
);
--> statement-breakpoint
CREATE TABLE "benefit_template" (
	"template_id" uuid PRIMARY KEY NOT NULL,
	"benefit_title" jsonb NOT NULL,
	"use_rules" jsonb NOT NULL,
	"use_scenarios" jsonb NOT NULL,
	"icon_url" text NOT NULL,
	"benefit_url" text
);
--> statement-breakpoint
CREATE TABLE "consent" (
	"account_id" uuid NOT NULL,
	"consent_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"granted" boolean NOT NULL,
	"terms_version" text,
	"language" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "consent_account_id_consent_id_pk" PRIMARY KEY("account_id","consent_id")
);
--> statement-breakpoint
CREATE TABLE "ledger_entry" (
	"member_id" uuid NOT NULL,
	"asset" text NOT NULL,
	"entry_no" integer NOT NULL,
	"kind" text NOT NULL,
	"change" bigint NOT NULL,
	"balance_after" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone,
	CONSTRAINT "ledger_entry_member_id_asset_entry_no_pk" PRIMARY KEY("member_id","asset","entry_no")
);
--> statement-breakpoint
CREATE TABLE "login_identity" (
	"identity_type" text NOT NULL,
	"identity_key" text NOT NULL,
	"account_id" uuid NOT NULL,
	CONSTRAINT "login_identity_identity_type_identity_key_pk" PRIMARY KEY("identity_type","identity_key")
);
--> statement-breakpoint
CREATE TABLE "member" (
	"member_id" uuid PRIMARY KEY NOT NULL,
	"request_id" uuid NOT NULL,
	"card_no" text NOT NULL,
	"external_ref_no" text,
	"first_name" text NOT NULL,
	"last_name" text,
	"user_name" text NOT NULL,
	"user_salutation" text,
	"gender" text,
	"birth_date" date,
	"mobile_phone" text,
	"email" text,
	"notification" integer NOT NULL,
	"allow_redeem" boolean DEFAULT true NOT NULL,
	"level" text NOT NULL,
	"growth" text DEFAULT '0' NOT NULL,
	"start_date" timestamp with time zone NOT NULL,
	"end_date" timestamp with time zone,
	CONSTRAINT "member_request_id_unique" UNIQUE("request_id"),
	CONSTRAINT "member_card_no_unique" UNIQUE("card_no"),
	CONSTRAINT "member_external_ref_no_unique" UNIQUE("external_ref_no")
);
--> statement-breakpoint
CREATE TABLE "member_identity" (
	"identity_type" text NOT NULL,
	"identity_key" text NOT NULL,
	"member_id" uuid NOT NULL,
	CONSTRAINT "member_identity_identity_type_identity_key_pk" PRIMARY KEY("identity_type","identity_key")
);
--> statement-breakpoint
CREATE TABLE "programme_settings" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"name" text NOT NULL,
	"accent" text NOT NULL,
	"currency" text NOT NULL,
	"zone" text NOT NULL,
	"default_calling_code" text NOT NULL,
	"points_per_unit" integer NOT NULL,
	"unit_amount" integer NOT NULL,
	"growth_kind" text NOT NULL,
	"terms_version" text NOT NULL,
	CONSTRAINT "programme_settings_only" CHECK ("programme_settings"."only")
);
--> statement-breakpoint
CREATE TABLE "registration" (
	"registration_id" uuid PRIMARY KEY NOT NULL,
	"request_id" uuid NOT NULL,
	"fingerprint" "bytea" NOT NULL,
	"state" text NOT NULL,
	"submission" jsonb,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "registration_request_id_unique" UNIQUE("request_id")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"device" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone NOT NULL,
	"idle_deadline" timestamp with time zone NOT NULL,
	"absolute_deadline" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"staff_id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"password_hash" text,
	"totp_secret" "bytea",
	"totp_last_step" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "staff_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "staff_invitation" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"staff_id" uuid NOT NULL,
	"totp_secret" "bytea" NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "tier" (
	"level" text PRIMARY KEY NOT NULL,
	"rank" integer NOT NULL,
	"name" jsonb NOT NULL,
	"threshold" bigint NOT NULL,
	CONSTRAINT "tier_rank_unique" UNIQUE("rank")
);
--> statement-breakpoint
CREATE TABLE "upstream_session" (
	"upstream" text PRIMARY KEY NOT NULL,
	"sealed_session_id" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "login_identity_account" ON "login_identity" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "session_subject" ON "session" USING btree ("subject_id");