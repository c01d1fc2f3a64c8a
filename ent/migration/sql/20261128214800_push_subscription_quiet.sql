-- +goose Up
-- When a device whose owner wants quiet is looked at again for what is not urgent. Without it, every device that is quiet
-- costs every round, all night, as what waits for the morning is news each time.
alter table push_subscription add column quiet_over_at timestamptz;

-- +goose Down
alter table push_subscription drop column quiet_over_at;
