-- +goose Up
-- The table that was here was never written to. One address may be registered by two people now, one after the other:
-- nobody can end the row of another, so that the server does when it sends.
drop table push_subscription;

-- Where somebody hears of what concerns them: an address of a push service, or the token of a device, with how far the
-- change log was told there, apart for what is urgent. It lies beside ent as what acts answered does, since nobody reads
-- it but who registered it and the server that sends.
create table push_subscription (
  organization_id uuid not null,
  id uuid not null,
  practitioner_id uuid not null,
  channel text not null check (channel in ('WEB_PUSH', 'APNS', 'FCM')),
  endpoint text not null,
  p256dh text not null default '',
  auth text not null default '',
  time_zone text not null,
  quiet_from text not null default '',
  quiet_until text not null default '',
  position bigint not null,
  urgent_position bigint not null,
  failures int not null default 0,
  retry_at timestamptz,
  leased_until timestamptz,
  registered_at timestamptz not null,
  removed_at timestamptz,
  removed_because text not null default '' check (removed_because in ('', 'ASKED', 'GONE', 'REPLACED', 'FAILED')),
  primary key (organization_id, id),
  foreign key (organization_id, practitioner_id) references practitioner (organization_id, id)
);
create index push_subscription_own on push_subscription (organization_id, practitioner_id) where removed_at is null;
create index push_subscription_endpoint on push_subscription (organization_id, md5(endpoint)) where removed_at is null;
grant select, insert, update on push_subscription to caseload_app;
alter table push_subscription enable row level security, force row level security;
-- Everybody's own, and the server's work, which has no practitioner: a privacy officer sees the whole organization, but
-- not where others are told.
create policy own on push_subscription using (
  organization_id = (select viewer_organization()) and (practitioner_id = (select viewer_practitioner())
    or (select viewer_scope()) = 'organization' and (select viewer_practitioner()) = '00000000-0000-0000-0000-000000000000'));

-- +goose Down
drop table push_subscription;

create table push_subscription (
  organization_id uuid not null,
  id uuid not null,
  practitioner_id uuid not null,
  roles text[] not null,
  device text not null default '',
  channel text not null check (channel in ('WEB_PUSH', 'APNS', 'FCM')),
  address text not null,
  public_key text not null default '',
  secret text not null default '',
  position bigint not null,
  created_at timestamptz not null,
  failed_count int not null default 0,
  ended_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, practitioner_id) references practitioner (organization_id, id)
);
create unique index push_subscription_address on push_subscription (organization_id, address) where ended_at is null;
create index push_subscription_practitioner on push_subscription (organization_id, practitioner_id) where ended_at is null;
grant select, insert, update on push_subscription to caseload_app;
alter table push_subscription enable row level security, force row level security;
create policy own on push_subscription using (organization_id = (select viewer_organization())
  and (practitioner_id = (select viewer_practitioner())
    -- The server itself is nobody's practitioner; a privacy officer sees the organization, and not this.
    or (select viewer_scope()) = 'organization' and (select viewer_practitioner()) = '00000000-0000-0000-0000-000000000000'));
