-- +goose Up
-- Vaccines are kept as they were sent, and close gaps in care: they may be read as work for the patient may. They
-- carry no label.
create policy immunization on raw_resource for select using (
  resource_type = 'Immunization' and organization_id = (select viewer_organization()) and (select viewer_reads_clinical())
  and ((select viewer_scope()) = 'organization' or patient_id in (
    select r.patient_id from relationship r
    where r.organization_id = (select viewer_organization())
      and r.practitioner_id = any (array(
        select viewer_practitioner()
        union all
        select pr.practitioner_id from practitioner_role pr
        where pr.organization_id = (select viewer_organization())
          and pr.supervisor_id = (select viewer_practitioner()) and pr.active))
      and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now()))));

-- Where a phone wants to be woken, and for what. The address is the phone's own secret: nobody else reads it but the
-- server, as the one that sends. What is sent says that something changed, and never what or about whom.
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

-- +goose Down
drop table push_subscription;
drop policy immunization on raw_resource;
