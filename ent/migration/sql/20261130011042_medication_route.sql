-- +goose Up
-- modify "medication_request" table
ALTER TABLE "medication_request" ADD COLUMN "route" character varying NOT NULL DEFAULT '';
-- modify "medication_statement" table
ALTER TABLE "medication_statement" ADD COLUMN "route" character varying NOT NULL DEFAULT '';

-- +goose Down
-- reverse: modify "medication_statement" table
ALTER TABLE "medication_statement" DROP COLUMN "route";
-- reverse: modify "medication_request" table
ALTER TABLE "medication_request" DROP COLUMN "route";
