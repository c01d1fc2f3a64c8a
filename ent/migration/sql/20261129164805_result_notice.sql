-- +goose Up
-- create "diagnostic_report" table
CREATE TABLE "diagnostic_report" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "code_system" character varying NOT NULL DEFAULT '', "code" character varying NOT NULL DEFAULT '', "display" character varying NOT NULL DEFAULT '', "codings" jsonb NULL, "effective_at" timestamptz NULL, "timeline_at" timestamptz NOT NULL, "sensitivity" character varying NULL, "note" character varying NOT NULL DEFAULT '', "stated" jsonb NULL, "status" character varying NOT NULL DEFAULT 'UNKNOWN', "category" character varying NOT NULL DEFAULT '', "issued_at" timestamptz NULL, "conclusion" character varying NOT NULL DEFAULT '', "conclusion_codes" jsonb NULL, "results" jsonb NULL, "presented_forms" jsonb NULL, "patient_id" uuid NOT NULL, "performer_id" uuid NULL, "encounter_id" uuid NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "diagnostic_report_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "diagnostic_report_practitioner_performer" FOREIGN KEY ("organization_id", "performer_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "diagnostic_report_encounter_encounter" FOREIGN KEY ("organization_id", "encounter_id") REFERENCES "encounter" ("organization_id", "id") ON DELETE NO ACTION);
-- create index "diagnosticreport_organization_id_patient_id_timeline_at_id" to table: "diagnostic_report"
CREATE INDEX "diagnosticreport_organization_id_patient_id_timeline_at_id" ON "diagnostic_report" ("organization_id", "patient_id", "timeline_at", "id");
-- create index "diagnosticreport_organization_id_encounter_id" to table: "diagnostic_report"
CREATE INDEX "diagnosticreport_organization_id_encounter_id" ON "diagnostic_report" ("organization_id", "encounter_id");
-- modify "medication_statement" table
ALTER TABLE "medication_statement" ADD COLUMN "stated" jsonb NULL, ADD COLUMN "days_supply" bigint NULL, ADD COLUMN "quantity" character varying NOT NULL DEFAULT '', ADD COLUMN "evidence" character varying NOT NULL DEFAULT '', ADD COLUMN "prescriber_id" uuid NULL, ADD CONSTRAINT "medication_statement_practitioner_prescriber" FOREIGN KEY ("organization_id", "prescriber_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION;
-- modify "observation" table
ALTER TABLE "observation" ADD COLUMN "diagnostic_report_id" uuid NULL, ADD CONSTRAINT "observation_diagnostic_report_diagnostic_report" FOREIGN KEY ("organization_id", "diagnostic_report_id") REFERENCES "diagnostic_report" ("organization_id", "id") ON DELETE NO ACTION;
-- create index "observation_organization_id_diagnostic_report_id" to table: "observation"
CREATE INDEX "observation_organization_id_diagnostic_report_id" ON "observation" ("organization_id", "diagnostic_report_id") WHERE (diagnostic_report_id IS NOT NULL);
-- create "result_notice" table
CREATE TABLE "result_notice" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "timeline_at" timestamptz NOT NULL, "sensitivity" character varying NULL, "basis" character varying NOT NULL, "reasons" jsonb NOT NULL, "evidence" jsonb NULL, "severity" character varying NOT NULL, "status" character varying NOT NULL DEFAULT 'SENT', "told_count" bigint NOT NULL DEFAULT 1, "fingerprint" character varying NOT NULL DEFAULT '', "told_at" timestamptz NOT NULL, "due_at" timestamptz NOT NULL, "acknowledged_at" timestamptz NULL, "acted_at" timestamptz NULL, "action" character varying NOT NULL DEFAULT '', "reason" character varying NOT NULL DEFAULT '', "escalated_at" timestamptz NULL, "closed_at" timestamptz NULL, "patient_id" uuid NOT NULL, "observation_id" uuid NOT NULL, "recipient_id" uuid NOT NULL, "carrier_id" uuid NULL, "acknowledged_by_id" uuid NULL, "acted_by_id" uuid NULL, "handed_to_id" uuid NULL, "handed_from_id" uuid NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "result_notice_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "result_notice_observation_observation" FOREIGN KEY ("organization_id", "observation_id") REFERENCES "observation" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "result_notice_practitioner_recipient" FOREIGN KEY ("organization_id", "recipient_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "result_notice_practitioner_carrier" FOREIGN KEY ("organization_id", "carrier_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "result_notice_practitioner_acknowledged_by" FOREIGN KEY ("organization_id", "acknowledged_by_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "result_notice_practitioner_acted_by" FOREIGN KEY ("organization_id", "acted_by_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "result_notice_practitioner_handed_to" FOREIGN KEY ("organization_id", "handed_to_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "result_notice_practitioner_handed_from" FOREIGN KEY ("organization_id", "handed_from_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION);
-- create index "resultnotice_organization_id_patient_id_timeline_at_id" to table: "result_notice"
CREATE INDEX "resultnotice_organization_id_patient_id_timeline_at_id" ON "result_notice" ("organization_id", "patient_id", "timeline_at", "id");
-- create index "resultnotice_organization_id_observation_id_recipient_id" to table: "result_notice"
CREATE UNIQUE INDEX "resultnotice_organization_id_observation_id_recipient_id" ON "result_notice" ("organization_id", "observation_id", "recipient_id");
-- create index "resultnotice_organization_id_recipient_id_due_at_id" to table: "result_notice"
CREATE INDEX "resultnotice_organization_id_recipient_id_due_at_id" ON "result_notice" ("organization_id", "recipient_id", "due_at", "id");
-- create index "resultnotice_organization_id_carrier_id_due_at_id" to table: "result_notice"
CREATE INDEX "resultnotice_organization_id_carrier_id_due_at_id" ON "result_notice" ("organization_id", "carrier_id", "due_at", "id") WHERE (carrier_id IS NOT NULL);
-- create index "resultnotice_organization_id_due_at" to table: "result_notice"
CREATE INDEX "resultnotice_organization_id_due_at" ON "result_notice" ("organization_id", "due_at") WHERE ((closed_at IS NULL) AND (escalated_at IS NULL));

-- Messages of laboratories, each as it was sent. They are no part of anybody's chart: the results that they tell of are.
create table result_message (
  organization_id uuid not null,
  id uuid not null,
  sender text not null,
  control_id text not null,
  digest text not null,
  answer text not null check (answer in ('AA', 'AE', 'AR')),
  -- Places that could not be used, without any value out of them; the rest of the message is.
  faults text[] not null default '{}',
  content bytea not null,
  people text[] not null,
  -- The orders whose results it tells: all messages about an order are read together, whatever came first.
  orders text[] not null,
  received_at timestamptz not null,
  applied_at timestamptz,
  tried_at timestamptz,
  primary key (organization_id, id),
  unique (organization_id, sender, control_id, digest)
);
create index result_message_orders on result_message using gin (orders);
create index result_message_waiting on result_message (organization_id, id) where applied_at is null;

-- Who may see the rows: as in the migration of row security, whose words are repeated because a policy is inlined. The
-- server itself reads and writes the messages, nobody else.
grant select, insert, update on diagnostic_report, result_notice, result_message to caseload_app;
alter table diagnostic_report enable row level security;
alter table diagnostic_report force row level security;
alter table result_notice enable row level security;
alter table result_notice force row level security;
alter table result_message enable row level security;
alter table result_message force row level security;
create policy results on result_message using (organization_id = (select viewer_organization())
  and (select viewer_scope()) = 'organization' and (select viewer_reads_clinical()));
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
  guarded text;
begin
  foreach guarded in array array['diagnostic_report', 'result_notice'] loop
    execute format('create policy health on %I
      using (%s and (select viewer_reads_clinical()) and (%s or
        (patient_id in %s and (sensitivity is null or viewer_consented(patient_id, sensitivity)))))
      with check (%s and (select viewer_reads_clinical()) and (%s or patient_id in %s))',
      guarded, tenant, whole, related, tenant, whole, related);
  end loop;
end $$;
-- +goose StatementEnd

-- +goose Down
drop table result_message;
-- reverse: create index "resultnotice_organization_id_due_at" to table: "result_notice"
DROP INDEX "resultnotice_organization_id_due_at";
-- reverse: create index "resultnotice_organization_id_carrier_id_due_at_id" to table: "result_notice"
DROP INDEX "resultnotice_organization_id_carrier_id_due_at_id";
-- reverse: create index "resultnotice_organization_id_recipient_id_due_at_id" to table: "result_notice"
DROP INDEX "resultnotice_organization_id_recipient_id_due_at_id";
-- reverse: create index "resultnotice_organization_id_observation_id_recipient_id" to table: "result_notice"
DROP INDEX "resultnotice_organization_id_observation_id_recipient_id";
-- reverse: create index "resultnotice_organization_id_patient_id_timeline_at_id" to table: "result_notice"
DROP INDEX "resultnotice_organization_id_patient_id_timeline_at_id";
-- reverse: create "result_notice" table
DROP TABLE "result_notice";
-- reverse: create index "observation_organization_id_diagnostic_report_id" to table: "observation"
DROP INDEX "observation_organization_id_diagnostic_report_id";
-- reverse: modify "observation" table
ALTER TABLE "observation" DROP CONSTRAINT "observation_diagnostic_report_diagnostic_report", DROP COLUMN "diagnostic_report_id";
-- reverse: modify "medication_statement" table
ALTER TABLE "medication_statement" DROP CONSTRAINT "medication_statement_practitioner_prescriber", DROP COLUMN "prescriber_id", DROP COLUMN "evidence", DROP COLUMN "quantity", DROP COLUMN "days_supply", DROP COLUMN "stated";
-- reverse: create index "diagnosticreport_organization_id_encounter_id" to table: "diagnostic_report"
DROP INDEX "diagnosticreport_organization_id_encounter_id";
-- reverse: create index "diagnosticreport_organization_id_patient_id_timeline_at_id" to table: "diagnostic_report"
DROP INDEX "diagnosticreport_organization_id_patient_id_timeline_at_id";
-- reverse: create "diagnostic_report" table
DROP TABLE "diagnostic_report";
