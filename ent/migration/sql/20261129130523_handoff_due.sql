-- +goose Up
-- drop index "handoff_organization_id_due_at" from table: "handoff"
DROP INDEX "handoff_organization_id_due_at";
-- create index "handoff_organization_id_due_at" to table: "handoff"
CREATE INDEX "handoff_organization_id_due_at" ON "handoff" ("organization_id", "due_at");

-- +goose Down
-- reverse: create index "handoff_organization_id_due_at" to table: "handoff"
DROP INDEX "handoff_organization_id_due_at";
-- reverse: drop index "handoff_organization_id_due_at" from table: "handoff"
CREATE INDEX "handoff_organization_id_due_at" ON "handoff" ("organization_id", "due_at") WHERE (chased_at IS NULL);
