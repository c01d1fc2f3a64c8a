-- +goose Up
-- modify "consent" table
ALTER TABLE "consent" ADD COLUMN "stated_at" timestamptz NULL;

-- +goose Down
-- reverse: modify "consent" table
ALTER TABLE "consent" DROP COLUMN "stated_at";
