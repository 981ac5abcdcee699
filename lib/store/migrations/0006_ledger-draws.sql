-- What is left of each award, and from which awards each entry took: for ledgers that were written before either was kept,
-- by the rule of lib/store/ledger.ts. Entries themselves stay as they are.
DO $$
DECLARE
  entry record;
  award record;
  missing bigint;
  taken bigint;
  drawn jsonb;
BEGIN
  FOR entry IN SELECT * FROM "ledger_entry" ORDER BY "member_id", "asset", "entry_no" LOOP
    IF least(entry.change, entry.balance_after) > 0 THEN
      INSERT INTO "open_award" ("member_id", "asset", "entry_no", "remaining", "expires_at")
      VALUES (entry.member_id, entry.asset, entry.entry_no, least(entry.change, entry.balance_after), entry.expires_at);
    END IF;
    missing := -entry.change;
    drawn := '[]';
    FOR award IN SELECT * FROM "open_award" WHERE "member_id" = entry.member_id AND "asset" = entry.asset
      ORDER BY "expires_at" ASC NULLS LAST, "entry_no" LOOP
      EXIT WHEN missing <= 0;
      taken := least(missing, award.remaining);
      missing := missing - taken;
      drawn := drawn || jsonb_build_object('entryNo', award.entry_no, 'amount', taken);
      DELETE FROM "open_award" WHERE "member_id" = award.member_id AND "asset" = award.asset
        AND "entry_no" = award.entry_no AND "remaining" = taken;
      UPDATE "open_award" SET "remaining" = "remaining" - taken WHERE "member_id" = award.member_id
        AND "asset" = award.asset AND "entry_no" = award.entry_no;
    END LOOP;
    IF drawn <> '[]' THEN
      UPDATE "ledger_entry" SET "draws" = drawn WHERE "member_id" = entry.member_id AND "asset" = entry.asset
        AND "entry_no" = entry.entry_no;
    END IF;
  END LOOP;
END $$;
