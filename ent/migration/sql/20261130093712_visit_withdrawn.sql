-- +goose Up
-- modify "visit_finding" table
ALTER TABLE "visit_finding" ADD COLUMN "entered_in_error" boolean NOT NULL DEFAULT false;
-- modify "home_visit" table
ALTER TABLE "home_visit" ADD COLUMN "withdrawal_reason" character varying NOT NULL DEFAULT '', ADD COLUMN "withdrawn_at" timestamptz NULL, ADD COLUMN "withdrawn_by_id" uuid NULL, ADD CONSTRAINT "home_visit_practitioner_withdrawn_by" FOREIGN KEY ("organization_id", "withdrawn_by_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION;

-- What was found stays as it was found; that its visit was entered in error is said beside it.
grant update (entered_in_error, recorded_at) on visit_finding to caseload_app;

-- +goose Down
revoke update (entered_in_error, recorded_at) on visit_finding from caseload_app;
-- reverse: modify "home_visit" table
ALTER TABLE "home_visit" DROP CONSTRAINT "home_visit_practitioner_withdrawn_by", DROP COLUMN "withdrawn_by_id", DROP COLUMN "withdrawn_at", DROP COLUMN "withdrawal_reason";
-- reverse: modify "visit_finding" table
ALTER TABLE "visit_finding" DROP COLUMN "entered_in_error";
