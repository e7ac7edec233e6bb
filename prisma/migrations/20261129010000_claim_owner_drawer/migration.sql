-- Whoever drew a claim owns it until it is handed over: also the claims that were drawn before there were owners.
UPDATE "claims" SET "owner_id" = "created_by_id" WHERE "owner_id" IS NULL;
