CREATE TABLE "one_time_code" (
	"proof_hash" "bytea" NOT NULL,
	"code_id" uuid NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "one_time_code_proof_hash_code_id_pk" PRIMARY KEY("proof_hash","code_id")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"message_id" uuid PRIMARY KEY NOT NULL,
	"channel" text NOT NULL,
	"kind" text NOT NULL,
	"sealed_to" "bytea" NOT NULL,
	"sealed_values" "bytea",
	"language" text NOT NULL,
	"proof_hash" "bytea",
	"state" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "proof" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"identity_type" text NOT NULL,
	"identity_key" text NOT NULL,
	"identity_no" text NOT NULL,
	"registration_id" uuid,
	"language" text NOT NULL,
	"wrong_tries" integer DEFAULT 0 NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"proved_at" timestamp with time zone,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "login_identity" ADD COLUMN "proved_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "registration" ADD COLUMN "language" text DEFAULT 'en' NOT NULL;--> statement-breakpoint
ALTER TABLE "registration" ADD COLUMN "inquiries" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "outbox_proof" ON "outbox" USING btree ("proof_hash");--> statement-breakpoint
CREATE INDEX "outbox_state" ON "outbox" USING btree ("state","created_at");--> statement-breakpoint
CREATE INDEX "proof_identity" ON "proof" USING btree ("identity_type","identity_key","started_at");