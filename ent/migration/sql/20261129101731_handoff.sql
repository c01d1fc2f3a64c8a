-- +goose Up
-- modify "encounter" table
ALTER TABLE "encounter" ADD COLUMN "class_history" jsonb NULL;
-- create index "encounter_stay_by_end" to table: "encounter"
CREATE INDEX "encounter_stay_by_end" ON "encounter" ("organization_id", "ends_at") WHERE ((class)::text = ANY (ARRAY[('IMP'::character varying)::text, ('ACUTE'::character varying)::text, ('NONAC'::character varying)::text, ('OBSENC'::character varying)::text, ('SNF'::character varying)::text]));
-- create "handoff" table
CREATE TABLE "handoff" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "timeline_at" timestamptz NOT NULL, "sensitivity" character varying NULL, "kind" character varying NOT NULL, "from_setting" character varying NOT NULL, "to_setting" character varying NOT NULL DEFAULT '', "status" character varying NOT NULL DEFAULT 'PREPARING', "giver_name" character varying NOT NULL DEFAULT '', "receiver_name" character varying NOT NULL DEFAULT '', "items" jsonb NOT NULL, "due_at" timestamptz NOT NULL, "question" character varying NOT NULL DEFAULT '', "sent_at" timestamptz NULL, "acknowledged_at" timestamptz NULL, "reason" character varying NOT NULL DEFAULT '', "chased_at" timestamptz NULL, "patient_id" uuid NOT NULL, "encounter_id" uuid NOT NULL, "giver_id" uuid NULL, "receiver_id" uuid NULL, "acknowledged_by_id" uuid NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "handoff_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "handoff_encounter_encounter" FOREIGN KEY ("organization_id", "encounter_id") REFERENCES "encounter" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "handoff_practitioner_giver" FOREIGN KEY ("organization_id", "giver_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "handoff_practitioner_receiver" FOREIGN KEY ("organization_id", "receiver_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "handoff_practitioner_acknowledged_by" FOREIGN KEY ("organization_id", "acknowledged_by_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION);
-- create index "handoff_organization_id_patient_id_timeline_at_id" to table: "handoff"
CREATE INDEX "handoff_organization_id_patient_id_timeline_at_id" ON "handoff" ("organization_id", "patient_id", "timeline_at", "id");
-- create index "handoff_organization_id_patient_id_encounter_id_kind" to table: "handoff"
CREATE UNIQUE INDEX "handoff_organization_id_patient_id_encounter_id_kind" ON "handoff" ("organization_id", "patient_id", "encounter_id", "kind") WHERE ((status)::text <> 'CANCELLED'::text);
-- create index "handoff_organization_id_due_at" to table: "handoff"
CREATE INDEX "handoff_organization_id_due_at" ON "handoff" ("organization_id", "due_at") WHERE (chased_at IS NULL);

-- Who may see the rows: as in the migration of row security, whose words are repeated because a policy is inlined.
grant select, insert, update on handoff to caseload_app;
alter table handoff enable row level security;
alter table handoff force row level security;
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
begin
  execute format('create policy health on handoff
    using (%s and (select viewer_reads_clinical()) and (%s or
      (patient_id in %s and (sensitivity is null or viewer_consented(patient_id, sensitivity)))))
    with check (%s and (select viewer_reads_clinical()) and (%s or patient_id in %s))',
    tenant, whole, related, tenant, whole, related);
end $$;
-- +goose StatementEnd

-- +goose Down
-- reverse: create index "handoff_organization_id_due_at" to table: "handoff"
DROP INDEX "handoff_organization_id_due_at";
-- reverse: create index "handoff_organization_id_patient_id_encounter_id_kind" to table: "handoff"
DROP INDEX "handoff_organization_id_patient_id_encounter_id_kind";
-- reverse: create index "handoff_organization_id_patient_id_timeline_at_id" to table: "handoff"
DROP INDEX "handoff_organization_id_patient_id_timeline_at_id";
-- reverse: create "handoff" table
DROP TABLE "handoff";
-- reverse: create index "encounter_stay_by_end" to table: "encounter"
DROP INDEX "encounter_stay_by_end";
-- reverse: modify "encounter" table
ALTER TABLE "encounter" DROP COLUMN "class_history";
