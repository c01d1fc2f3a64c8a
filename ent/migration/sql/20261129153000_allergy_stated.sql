-- +goose Up
-- modify "allergy_intolerance" table
ALTER TABLE "allergy_intolerance" ADD COLUMN "stated" jsonb NULL;

-- +goose Down
-- reverse: modify "allergy_intolerance" table
ALTER TABLE "allergy_intolerance" DROP COLUMN "stated";
