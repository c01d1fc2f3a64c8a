-- +goose Up
-- When a message about somebody whom nobody knew was tried last, so that many that wait do not cost every round.
alter table admission_message add column tried_at timestamptz;

-- +goose Down
alter table admission_message drop column tried_at;
