-- +goose Up
-- create "sync_conflict" table
CREATE TABLE "sync_conflict" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "timeline_at" timestamptz NOT NULL, "sensitivity" character varying NULL, "cause" character varying NOT NULL, "status" character varying NOT NULL DEFAULT 'OPEN', "act" character varying NOT NULL, "input" jsonb NOT NULL, "problems" jsonb NOT NULL, "client_mutation_id" uuid NOT NULL, "about_id" uuid NULL, "device" character varying NOT NULL DEFAULT '', "done_at" timestamptz NOT NULL, "resolution" character varying NULL, "resolved_at" timestamptz NULL, "note" character varying NOT NULL DEFAULT '', "patient_id" uuid NOT NULL, "sender_id" uuid NOT NULL, "performer_id" uuid NOT NULL, "resolved_by_id" uuid NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "sync_conflict_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "sync_conflict_practitioner_sender" FOREIGN KEY ("organization_id", "sender_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "sync_conflict_practitioner_performer" FOREIGN KEY ("organization_id", "performer_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "sync_conflict_practitioner_resolved_by" FOREIGN KEY ("organization_id", "resolved_by_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION);
-- create index "syncconflict_organization_id_patient_id_timeline_at_id" to table: "sync_conflict"
CREATE INDEX "syncconflict_organization_id_patient_id_timeline_at_id" ON "sync_conflict" ("organization_id", "patient_id", "timeline_at", "id");
-- create index "syncconflict_organization_id_sender_id_client_mutation_id" to table: "sync_conflict"
CREATE UNIQUE INDEX "syncconflict_organization_id_sender_id_client_mutation_id" ON "sync_conflict" ("organization_id", "sender_id", "client_mutation_id");
-- create index "syncconflict_organization_id_timeline_at_id" to table: "sync_conflict"
CREATE INDEX "syncconflict_organization_id_timeline_at_id" ON "sync_conflict" ("organization_id", "timeline_at", "id") WHERE ((status)::text = 'OPEN'::text);

-- What phones have sent: who did it, who was signed in when it arrived, and what came of it. Nothing of patients.
create table sync_operation (
  organization_id uuid not null,
  practitioner_id uuid not null,
  client_mutation_id uuid not null,
  performer_id uuid not null,
  device text not null,
  sequence bigint not null,
  act text not null,
  status text not null check (status in ('APPLIED', 'MERGED', 'CONFLICT', 'REJECTED', 'QUARANTINED')),
  done_at timestamptz not null,
  skew_seconds int not null,
  received_at timestamptz not null,
  primary key (organization_id, practitioner_id, client_mutation_id)
);
create index sync_operation_received on sync_operation (organization_id, received_at);

-- Phones that are not to be trusted any more.
create table sync_device (
  organization_id uuid not null,
  practitioner_id uuid not null,
  device text not null,
  revoked_at timestamptz not null,
  revoked_by_id uuid not null,
  reason text not null,
  primary key (organization_id, practitioner_id, device),
  foreign key (organization_id, practitioner_id) references practitioner (organization_id, id)
);

-- Who may see the rows: as in the migration of row security, whose words are repeated because a policy is inlined.
grant select, insert, update on sync_conflict, sync_operation, sync_device to caseload_app;
alter table sync_conflict enable row level security;
alter table sync_conflict force row level security;
alter table sync_operation enable row level security;
alter table sync_operation force row level security;
alter table sync_device enable row level security;
alter table sync_device force row level security;
-- +goose StatementBegin
do $$
declare
  tenant constant text := 'organization_id = (select viewer_organization())';
  whole constant text := '(select viewer_scope()) = ''organization''';
  related constant text := '(select r.patient_id from relationship r
    where r.organization_id = (select viewer_organization())
      and r.practitioner_id = any (array(
        select viewer_practitioner()
        union all
        select pr.practitioner_id from practitioner_role pr
        where pr.organization_id = (select viewer_organization())
          and pr.supervisor_id = (select viewer_practitioner()) and pr.active
          and (pr.starts_at is null or pr.starts_at <= now()) and (pr.ends_at is null or pr.ends_at > now())))
      and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now()))';
  -- Of the viewer, and of whom the viewer supervises.
  staff constant text := 'practitioner_id = any (array(
        select viewer_practitioner()
        union all
        select pr.practitioner_id from practitioner_role pr
        where pr.organization_id = (select viewer_organization())
          and pr.supervisor_id = (select viewer_practitioner()) and pr.active
          and (pr.starts_at is null or pr.starts_at <= now()) and (pr.ends_at is null or pr.ends_at > now())))';
begin
  execute format('create policy health on sync_conflict
    using (%s and (select viewer_reads_clinical()) and (%s or
      (patient_id in %s and (sensitivity is null or viewer_consented(patient_id, sensitivity)))))
    with check (%s and (select viewer_reads_clinical()) and (%s or patient_id in %s))',
    tenant, whole, related, tenant, whole, related);
  execute format('create policy staff on sync_operation using (%s and (%s or %s))', tenant, whole, staff);
  execute format('create policy staff on sync_device using (%s and (%s or %s))', tenant, whole, staff);
end $$;
-- +goose StatementEnd

-- +goose Down
drop table sync_device;
drop table sync_operation;
-- reverse: create index "syncconflict_organization_id_timeline_at_id" to table: "sync_conflict"
DROP INDEX "syncconflict_organization_id_timeline_at_id";
-- reverse: create index "syncconflict_organization_id_sender_id_client_mutation_id" to table: "sync_conflict"
DROP INDEX "syncconflict_organization_id_sender_id_client_mutation_id";
-- reverse: create index "syncconflict_organization_id_patient_id_timeline_at_id" to table: "sync_conflict"
DROP INDEX "syncconflict_organization_id_patient_id_timeline_at_id";
-- reverse: create "sync_conflict" table
DROP TABLE "sync_conflict";
