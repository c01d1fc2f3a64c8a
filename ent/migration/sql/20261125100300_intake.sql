-- +goose Up
-- What an import has to remember so that the same input, imported again, changes
-- nothing. None of it is part of anybody's chart.

-- The names by which records are known to the systems they came from: type and
-- id within a source, business identifiers, addresses.
create table resource_name (
  organization_id uuid not null,
  name text not null,
  resource_type text not null,
  id uuid not null,
  primary key (organization_id, name)
);

-- Every version of a record that was taken in, as a hash of what is kept of it.
create table resource_content (
  organization_id uuid not null,
  id uuid not null,
  hash bytea not null,
  primary key (organization_id, id, hash)
);

-- Resources that have no table of their own, as they were sent.
create table raw_resource (
  organization_id uuid not null,
  id uuid not null,
  resource_type text not null,
  patient_id uuid,
  source text not null,
  content jsonb not null,
  received_at timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, patient_id) references patient (organization_id, id)
);
create index raw_resource_patient on raw_resource (organization_id, patient_id, resource_type);

-- Three times as fast as the older compression, where Postgres was built with it.
-- +goose StatementBegin
do $$
begin
  alter table raw_resource alter column content set compression lz4;
exception when feature_not_supported then
  null;
end $$;
-- +goose StatementEnd

-- Entries that could not be taken, with the reason, for somebody to look at.
create table rejected_entry (
  organization_id uuid not null,
  id uuid not null,
  source text not null,
  file text not null,
  entry text not null,
  resource_type text not null,
  reason text not null,
  content text not null,
  received_at timestamptz not null,
  accepted_at timestamptz,
  primary key (organization_id, id),
  unique (organization_id, source, file, entry)
);

-- The server's own imports read and write them, nobody else.
-- +goose StatementBegin
do $$
declare
  name text;
begin
  foreach name in array array['resource_name', 'resource_content', 'raw_resource', 'rejected_entry'] loop
    execute format('grant select, insert, update on %I to caseload_app', name);
    execute format('alter table %I enable row level security, force row level security', name);
    execute format('create policy import on %I using (organization_id = (select viewer_organization())
      and (select viewer_scope()) = ''organization'' and (select viewer_reads_clinical()))', name);
  end loop;
end $$;
-- +goose StatementEnd

-- +goose Down
drop table rejected_entry;
drop table raw_resource;
drop table resource_content;
drop table resource_name;
