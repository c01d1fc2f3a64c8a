-- +goose Up
-- modify "home_visit" table
ALTER TABLE "home_visit" ADD COLUMN "submissions" jsonb NULL, ADD COLUMN "held_back" jsonb NULL, ADD COLUMN "submit_at" timestamptz NULL;
-- create index "home_visit_to_submit" to table: "home_visit"
CREATE INDEX "home_visit_to_submit" ON "home_visit" ("organization_id", "submit_at") WHERE submit_at IS NOT NULL;

-- +goose Down
-- reverse: create index "home_visit_to_submit" to table: "home_visit"
DROP INDEX "home_visit_to_submit";
-- reverse: modify "home_visit" table
ALTER TABLE "home_visit" DROP COLUMN "submit_at", DROP COLUMN "held_back", DROP COLUMN "submissions";
