-- +goose Up
-- One log of every write that a phone could care about. The position is taken
-- from the organization's counter row as the last statement of the writing
-- transaction, so that the order of positions is the order of commits.
create table change_counter (
  organization_id uuid primary key,
  position bigint not null
);

create table change (
  organization_id uuid not null,
  position bigint not null,
  patient_id uuid,
  entity_type text not null,
  entity_id uuid not null,
  kind text not null check (kind in ('CREATED', 'UPDATED', 'RESOLVED', 'DELETED')),
  revision int not null,
  actor_id uuid,
  device text not null default '',
  at timestamptz not null default now(),
  severity text check (severity in ('INFO', 'ACTION', 'URGENT', 'EMERGENT')),
  reason text not null default '',
  primary key (organization_id, position),
  foreign key (organization_id, patient_id) references patient (organization_id, id)
);
create index change_entity on change (organization_id, entity_id, position);
create index change_patient on change (organization_id, patient_id, position);
create index change_severity on change (organization_id, position) where severity is not null;

-- What each act of a client answered, so that a repeated one answers the same
-- and does nothing twice.
create table act_outcome (
  organization_id uuid not null,
  practitioner_id uuid not null,
  client_mutation_id uuid not null,
  act text not null,
  input_hash bytea not null,
  outcome jsonb not null,
  at timestamptz not null default now(),
  primary key (organization_id, practitioner_id, client_mutation_id)
);

-- +goose Down
drop table act_outcome;
drop table change;
drop table change_counter;
