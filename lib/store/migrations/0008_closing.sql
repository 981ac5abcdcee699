ALTER TABLE "outbox" ADD COLUMN "account_id" uuid;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "address_hash" "bytea";--> statement-breakpoint
CREATE INDEX "account_closes" ON "account" USING btree ("closes_at") WHERE "account"."closes_at" is not null;--> statement-breakpoint
CREATE INDEX "outbox_account" ON "outbox" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "outbox_address" ON "outbox" USING btree ("address_hash");--> statement-breakpoint
SELECT pgboss.create_queue('choices', '{"policy":"standard","retryLimit":16,"retryDelay":5,"retryBackoff":true,"expireInSeconds":60,"retentionMinutes":20160}');
