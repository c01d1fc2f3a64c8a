-- +goose Up
-- create index "task_organization_id_intervention_id_due_at_id" to table: "task"
CREATE INDEX "task_organization_id_intervention_id_due_at_id" ON "task" ("organization_id", "intervention_id", "due_at", "id") WHERE (intervention_id IS NOT NULL);

-- +goose Down
-- reverse: create index "task_organization_id_intervention_id_due_at_id" to table: "task"
DROP INDEX "task_organization_id_intervention_id_due_at_id";
