-- +goose Up
-- create "medication_reconciliation" table
CREATE TABLE "medication_reconciliation" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "timeline_at" timestamptz NOT NULL, "sensitivity" character varying NULL, "status" character varying NOT NULL DEFAULT 'OPEN', "occasion" character varying NOT NULL, "completed_at" timestamptz NULL, "reason" character varying NOT NULL DEFAULT '', "patient_id" uuid NOT NULL, "encounter_id" uuid NULL, "opened_by_id" uuid NOT NULL, "completed_by_id" uuid NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "medication_reconciliation_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "medication_reconciliation_encounter_encounter" FOREIGN KEY ("organization_id", "encounter_id") REFERENCES "encounter" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "medication_reconciliation_practitioner_opened_by" FOREIGN KEY ("organization_id", "opened_by_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "medication_reconciliation_practitioner_completed_by" FOREIGN KEY ("organization_id", "completed_by_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION);
-- create index "medicationreconciliation_organ_5ff86798b35eef95c562fe7cc134611d" to table: "medication_reconciliation"
CREATE INDEX "medicationreconciliation_organ_5ff86798b35eef95c562fe7cc134611d" ON "medication_reconciliation" ("organization_id", "patient_id", "timeline_at", "id");
-- create index "medicationreconciliation_organization_id_patient_id" to table: "medication_reconciliation"
CREATE UNIQUE INDEX "medicationreconciliation_organization_id_patient_id" ON "medication_reconciliation" ("organization_id", "patient_id") WHERE ((status)::text = 'OPEN'::text);
-- create "medication_decision" table
CREATE TABLE "medication_decision" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "timeline_at" timestamptz NOT NULL, "sensitivity" character varying NULL, "medication" character varying NOT NULL, "display" character varying NOT NULL DEFAULT '', "codings" jsonb NULL, "decision" character varying NOT NULL, "dosage" character varying NOT NULL DEFAULT '', "reason" character varying NOT NULL DEFAULT '', "evidence" jsonb NULL, "patient_id" uuid NOT NULL, "medication_reconciliation_id" uuid NOT NULL, "decided_by_id" uuid NOT NULL, "prescriber_id" uuid NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "medication_decision_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "medication_decision_medication_a21d357801e9dd8a1b161552dd4da787" FOREIGN KEY ("organization_id", "medication_reconciliation_id") REFERENCES "medication_reconciliation" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "medication_decision_practitioner_decided_by" FOREIGN KEY ("organization_id", "decided_by_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "medication_decision_practitioner_prescriber" FOREIGN KEY ("organization_id", "prescriber_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION);
-- create index "medicationdecision_organization_id_patient_id_timeline_at_id" to table: "medication_decision"
CREATE INDEX "medicationdecision_organization_id_patient_id_timeline_at_id" ON "medication_decision" ("organization_id", "patient_id", "timeline_at", "id");
-- create index "medicationdecision_organizatio_011795d11c54ed2f67c0884dc8c64c88" to table: "medication_decision"
CREATE UNIQUE INDEX "medicationdecision_organizatio_011795d11c54ed2f67c0884dc8c64c88" ON "medication_decision" ("organization_id", "medication_reconciliation_id", "medication");
-- create "medication_override" table
CREATE TABLE "medication_override" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "timeline_at" timestamptz NOT NULL, "sensitivity" character varying NULL, "finding" character varying NOT NULL, "fingerprint" character varying NOT NULL, "reason" character varying NOT NULL, "patient_id" uuid NOT NULL, "overridden_by_id" uuid NOT NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "medication_override_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "medication_override_practitioner_overridden_by" FOREIGN KEY ("organization_id", "overridden_by_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION);
-- create index "medicationoverride_organization_id_patient_id_timeline_at_id" to table: "medication_override"
CREATE INDEX "medicationoverride_organization_id_patient_id_timeline_at_id" ON "medication_override" ("organization_id", "patient_id", "timeline_at", "id");
-- create "medication_statement" table
CREATE TABLE "medication_statement" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "code_system" character varying NOT NULL DEFAULT '', "code" character varying NOT NULL DEFAULT '', "display" character varying NOT NULL DEFAULT '', "codings" jsonb NULL, "effective_at" timestamptz NULL, "timeline_at" timestamptz NOT NULL, "sensitivity" character varying NULL, "note" character varying NOT NULL DEFAULT '', "status" character varying NOT NULL DEFAULT 'UNKNOWN', "information_source" character varying NOT NULL, "informant" character varying NOT NULL DEFAULT '', "dosage" character varying NOT NULL DEFAULT '', "problem" character varying NULL, "ended_at" timestamptz NULL, "patient_id" uuid NOT NULL, "performer_id" uuid NULL, "encounter_id" uuid NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "medication_statement_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "medication_statement_practitioner_performer" FOREIGN KEY ("organization_id", "performer_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "medication_statement_encounter_encounter" FOREIGN KEY ("organization_id", "encounter_id") REFERENCES "encounter" ("organization_id", "id") ON DELETE NO ACTION);
-- create index "medicationstatement_organization_id_patient_id_timeline_at_id" to table: "medication_statement"
CREATE INDEX "medicationstatement_organization_id_patient_id_timeline_at_id" ON "medication_statement" ("organization_id", "patient_id", "timeline_at", "id");
-- create index "medicationstatement_organization_id_encounter_id" to table: "medication_statement"
CREATE INDEX "medicationstatement_organization_id_encounter_id" ON "medication_statement" ("organization_id", "encounter_id");


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
          and pr.supervisor_id = (select viewer_practitioner()) and pr.active
          and (pr.starts_at is null or pr.starts_at <= now()) and (pr.ends_at is null or pr.ends_at > now())))
      and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now()))';
  name text;
begin
  foreach name in array array['medication_statement', 'medication_reconciliation', 'medication_decision', 'medication_override'] loop
    execute format('grant select, insert, update on %I to caseload_app', name);
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy health on %I
      using (%s and (select viewer_reads_clinical()) and (%s or
        (patient_id in %s and (sensitivity is null or viewer_consented(patient_id, sensitivity)))))
      with check (%s and (select viewer_reads_clinical()) and (%s or patient_id in %s))',
      name, tenant, whole, related, tenant, whole, related);
  end loop;
end $$;
-- +goose StatementEnd

-- +goose Down
-- reverse: create index "medicationstatement_organization_id_encounter_id" to table: "medication_statement"
DROP INDEX "medicationstatement_organization_id_encounter_id";
-- reverse: create index "medicationstatement_organization_id_patient_id_timeline_at_id" to table: "medication_statement"
DROP INDEX "medicationstatement_organization_id_patient_id_timeline_at_id";
-- reverse: create "medication_statement" table
DROP TABLE "medication_statement";
-- reverse: create index "medicationoverride_organization_id_patient_id_timeline_at_id" to table: "medication_override"
DROP INDEX "medicationoverride_organization_id_patient_id_timeline_at_id";
-- reverse: create "medication_override" table
DROP TABLE "medication_override";
-- reverse: create index "medicationdecision_organizatio_011795d11c54ed2f67c0884dc8c64c88" to table: "medication_decision"
DROP INDEX "medicationdecision_organizatio_011795d11c54ed2f67c0884dc8c64c88";
-- reverse: create index "medicationdecision_organization_id_patient_id_timeline_at_id" to table: "medication_decision"
DROP INDEX "medicationdecision_organization_id_patient_id_timeline_at_id";
-- reverse: create "medication_decision" table
DROP TABLE "medication_decision";
-- reverse: create index "medicationreconciliation_organization_id_patient_id" to table: "medication_reconciliation"
DROP INDEX "medicationreconciliation_organization_id_patient_id";
-- reverse: create index "medicationreconciliation_organ_5ff86798b35eef95c562fe7cc134611d" to table: "medication_reconciliation"
DROP INDEX "medicationreconciliation_organ_5ff86798b35eef95c562fe7cc134611d";
-- reverse: create "medication_reconciliation" table
DROP TABLE "medication_reconciliation";
