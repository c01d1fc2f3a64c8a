-- +goose Up
-- Messages of admissions, discharges and transfers, each as it was sent, and what it says. They are no part of anybody's
-- chart: the stays that they tell of are.
create table admission_message (
  organization_id uuid not null,
  id uuid not null,
  sender text not null,
  control_id text not null,
  digest text not null,
  answer text not null check (answer in ('AA', 'AE', 'AR')),
  reason text not null,
  content bytea not null,
  events jsonb not null,
  people text[] not null,
  received_at timestamptz not null,
  applied_at timestamptz,
  -- When a message about somebody whom nobody knew was tried last, so that many that wait do not cost every round.
  tried_at timestamptz,
  primary key (organization_id, id),
  -- Senders use control ids again for other messages, so that what a message says is part of its name.
  unique (organization_id, sender, control_id, digest)
);
create index admission_message_people on admission_message using gin (people);
create index admission_message_waiting on admission_message (organization_id, id) where applied_at is null;

-- The stays as they were brought into the chart last, and about whom: one that later messages leave no trace of is taken
-- back.
create table admission_stay (
  organization_id uuid not null,
  id text not null,
  resource text not null,
  people text[] not null,
  primary key (organization_id, id)
);
create index admission_stay_people on admission_stay using gin (people);

-- The server itself reads and writes them, nobody else.
-- +goose StatementBegin
do $$
declare
  name text;
begin
  foreach name in array array['admission_message', 'admission_stay'] loop
    execute format('grant select, insert, update on %I to caseload_app', name);
    execute format('alter table %I enable row level security, force row level security', name);
    execute format('create policy admission on %I using (organization_id = (select viewer_organization())
      and (select viewer_scope()) = ''organization'' and (select viewer_reads_clinical()))', name);
  end loop;
end $$;
-- +goose StatementEnd

-- +goose Down
drop table admission_stay;
drop table admission_message;
