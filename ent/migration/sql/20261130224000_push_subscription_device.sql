-- +goose Up
-- The phone from which an address was registered: with that one it is removed.
alter table push_subscription add column device text not null default '';
alter table push_subscription drop constraint push_subscription_removed_because_check;
alter table push_subscription add constraint push_subscription_removed_because_check
  check (removed_because in ('', 'ASKED', 'GONE', 'REPLACED', 'FAILED', 'REVOKED'));

-- +goose Down
update push_subscription set removed_because = 'ASKED' where removed_because = 'REVOKED';
alter table push_subscription drop constraint push_subscription_removed_because_check;
alter table push_subscription add constraint push_subscription_removed_because_check
  check (removed_because in ('', 'ASKED', 'GONE', 'REPLACED', 'FAILED'));
alter table push_subscription drop column device;
