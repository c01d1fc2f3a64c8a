-- +goose Up
-- create "time_entry" table
CREATE TABLE "time_entry" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "timeline_at" timestamptz NOT NULL, "sensitivity" character varying NULL, "actor" character varying NOT NULL, "family" character varying NOT NULL, "activity" character varying NOT NULL DEFAULT 'OTHER', "starts_at" timestamptz NOT NULL, "ends_at" timestamptz NOT NULL, "note" character varying NOT NULL DEFAULT '', "status" character varying NOT NULL DEFAULT 'IN_EFFECT', "reason" character varying NOT NULL DEFAULT '', "withdrawn_at" timestamptz NULL, "patient_id" uuid NOT NULL, "worker_id" uuid NOT NULL, "withdrawn_by_id" uuid NULL, "corrects_id" uuid NULL, "task_id" uuid NULL, "appointment_id" uuid NULL, "encounter_id" uuid NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "time_entry_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "time_entry_practitioner_worker" FOREIGN KEY ("organization_id", "worker_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "time_entry_practitioner_withdrawn_by" FOREIGN KEY ("organization_id", "withdrawn_by_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "time_entry_time_entry_corrections" FOREIGN KEY ("organization_id", "corrects_id") REFERENCES "time_entry" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "time_entry_task_task" FOREIGN KEY ("organization_id", "task_id") REFERENCES "task" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "time_entry_appointment_appointment" FOREIGN KEY ("organization_id", "appointment_id") REFERENCES "appointment" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "time_entry_encounter_encounter" FOREIGN KEY ("organization_id", "encounter_id") REFERENCES "encounter" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "time_entry_ends_after_its_start" CHECK (ends_at > starts_at));
-- create index "timeentry_organization_id_patient_id_timeline_at_id" to table: "time_entry"
CREATE INDEX "timeentry_organization_id_patient_id_timeline_at_id" ON "time_entry" ("organization_id", "patient_id", "timeline_at", "id");

-- A worker's time counts once: no two entries that are in effect overlap, whatever the patient. Ranges of ids stand for
-- equality, which Postgres indexes beside ranges of time without any extension.
create type uuid_range as range (subtype = uuid);
alter table time_entry add constraint time_entry_once exclude using gist (
  uuid_range(organization_id, organization_id, '[]') with &&, uuid_range(worker_id, worker_id, '[]') with &&,
  tstzrange(starts_at, ends_at) with &&) where (status = 'IN_EFFECT');

-- When a worker has logged time, for whoever logs or corrects theirs: of whom it was for nothing is told. So it looks
-- past the rows that the viewer may see, within the organization.
create function worker_logged(who uuid, earliest timestamptz, latest timestamptz)
returns table (id uuid, starts_at timestamptz, ends_at timestamptz)
language sql stable set app.scope = 'organization' set app.clinical = 'on' as
$$
  select e.id, e.starts_at, e.ends_at from time_entry e
  where e.status = 'IN_EFFECT'
    and uuid_range(e.organization_id, e.organization_id, '[]') && uuid_range(viewer_organization(), viewer_organization(), '[]')
    and uuid_range(e.worker_id, e.worker_id, '[]') && uuid_range(who, who, '[]')
    and tstzrange(e.starts_at, e.ends_at) && tstzrange(earliest, latest)
$$;

-- Who may see the rows: as everything clinical, through a relationship, and with consent where they carry a label.
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
          and pr.supervisor_id = (select viewer_practitioner())
          and (pr.active and (pr.starts_at is null or pr.starts_at <= now()) and (pr.ends_at is null or pr.ends_at > now()))))
      and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now()))';
begin
  execute 'grant select, insert, update on time_entry to caseload_app';
  execute 'alter table time_entry enable row level security, force row level security';
  execute format('create policy health on time_entry
    using (%s and (select viewer_reads_clinical()) and (%s or
      (patient_id in %s and (sensitivity is null or viewer_consented(patient_id, sensitivity)))))
    with check (%s and (select viewer_reads_clinical()) and (%s or patient_id in %s))',
    tenant, whole, related, tenant, whole, related);
end $$;
-- +goose StatementEnd

-- +goose Down
drop function worker_logged;
-- reverse: create index "timeentry_organization_id_patient_id_timeline_at_id" to table: "time_entry"
DROP INDEX "timeentry_organization_id_patient_id_timeline_at_id";
-- reverse: create "time_entry" table
DROP TABLE "time_entry";
drop type uuid_range;
