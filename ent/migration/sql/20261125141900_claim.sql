-- +goose Up
-- Claims as payers deliver them. They are read by the server's own work only: scores and cohorts.
create table claim (
  organization_id uuid not null,
  id uuid not null,
  source text not null,          -- where it was read: CCLF, BFD, CARIN, SYNTHEA or FHIR
  delivery text not null,        -- names this version of the claim: the same again replaces itself
  key text not null,             -- equal for all versions of one claim
  number text not null,          -- the payer's for this version; with the three that follow, by what it is netted
  adjustment text not null,      -- 0 original, 1 cancellation, 2 correction
  effective date,
  amount text not null,          -- what a cancellation has to equal
  beneficiary text not null,     -- the payer's number for the person, the current one
  patient_id uuid,               -- null until a patient has that number, or one of those names
  patient_names text[] not null default '{}', -- by which an import of patients may know the person
  kind text not null,            -- IP, SNF, HHA, HOP, CARRIER, DME, HOSPICE, PDE
  from_day date not null,
  thru_day date not null,
  final boolean not null,        -- what is left once adjustments and cancellations are netted
  denied boolean not null,
  choice boolean not null,       -- another version could have been final as well
  sensitivity text,
  fingerprint bytea not null,    -- of what was read: tells a version that says something new
  facts jsonb not null,          -- as the rules read it
  body jsonb not null,           -- as it was read, money included
  received_at timestamptz not null,
  primary key (organization_id, id),
  unique (organization_id, delivery, source), -- what is looked up leads, so that no other index is as good before rows are counted
  foreign key (organization_id, patient_id) references patient (organization_id, id)
);
create index claim_organization_id_patient_id_from_day on claim (organization_id, patient_id, from_day);
create index claim_organization_id_key on claim (organization_id, key, source);
create index claim_organization_id_beneficiary on claim (organization_id, beneficiary);

-- Whom a payer's delivery is about.
create table claim_beneficiary (
  organization_id uuid not null,
  source text not null,
  beneficiary text not null,
  patient_id uuid,               -- null until a patient has that number
  body jsonb not null,
  received_at timestamptz not null,
  primary key (organization_id, source, beneficiary),
  foreign key (organization_id, patient_id) references patient (organization_id, id)
);
create index claim_beneficiary_organization_id_patient_id on claim_beneficiary (organization_id, patient_id);

-- Numbers that people had before.
create table claim_alias (
  organization_id uuid not null,
  source text not null,
  former text not null,
  body jsonb not null,
  received_at timestamptz not null,
  primary key (organization_id, source, former)
);

-- What could not be used, kept with its place. The same line again is the same fault.
create table claim_fault (
  organization_id uuid not null,
  id uuid not null,
  file text not null,
  line bigint not null,          -- from 1; 0 for what is the whole file's
  place text not null,           -- within a FHIR file
  field text not null,
  effect text not null,          -- unread, partly read, passed over or notice
  reason text not null,
  raw bytea,
  received_at timestamptz not null,
  primary key (organization_id, id),
  unique (organization_id, file, line, place, field, reason)
);

-- Three times as fast as the older compression, where Postgres was built with it.
-- +goose StatementBegin
do $$
begin
  alter table claim alter column body set compression lz4, alter column facts set compression lz4;
exception when feature_not_supported then
  null;
end $$;
-- +goose StatementEnd

-- +goose StatementBegin
do $$
declare
  name text;
begin
  foreach name in array array['claim', 'claim_beneficiary', 'claim_alias', 'claim_fault'] loop
    execute format('grant select, insert, update on %I to caseload_app', name);
    execute format('alter table %I enable row level security, force row level security', name);
    execute format('create policy payment on %I using (organization_id = (select viewer_organization())
      and (select viewer_scope()) = ''organization'' and (select viewer_reads_clinical()) and (select viewer_reads_coverage()))', name);
  end loop;
end $$;
-- +goose StatementEnd

-- +goose Down
drop table claim_fault;
drop table claim_alias;
drop table claim_beneficiary;
drop table claim;
