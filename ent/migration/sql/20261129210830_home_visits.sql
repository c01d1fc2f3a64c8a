-- +goose Up
-- modify "appointment" table
ALTER TABLE "appointment" ADD COLUMN "purpose" character varying NULL, ADD COLUMN "skills" jsonb NULL, ADD COLUMN "language" character varying NOT NULL DEFAULT '', ADD COLUMN "window_starts_at" timestamptz NULL, ADD COLUMN "window_ends_at" timestamptz NULL, ADD COLUMN "position" jsonb NULL, ADD COLUMN "missed_reason" character varying NULL;
-- create "home_visit" table
CREATE TABLE "home_visit" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "timeline_at" timestamptz NOT NULL, "sensitivity" character varying NULL, "status" character varying NOT NULL DEFAULT 'IN_PROGRESS', "purpose" character varying NOT NULL DEFAULT 'ROUTINE', "checklist_version" character varying NOT NULL DEFAULT '', "service_code" character varying NOT NULL DEFAULT '', "service_modifier" character varying NOT NULL DEFAULT '', "started_at" timestamptz NOT NULL, "ended_at" timestamptz NULL, "check_in" jsonb NOT NULL, "check_out" jsonb NULL, "live_in_caregiver" boolean NOT NULL DEFAULT false, "live_in_attested_on" character varying NOT NULL DEFAULT '', "notes" jsonb NULL, "signatures" jsonb NULL, "exceptions" jsonb NULL, "needs_review" boolean NOT NULL DEFAULT false, "reviewed_at" timestamptz NULL, "review_note" character varying NOT NULL DEFAULT '', "after_hand_over" boolean NOT NULL DEFAULT false, "minutes_missing" character varying NOT NULL DEFAULT '', "cancellation_reason" character varying NOT NULL DEFAULT '', "patient_id" uuid NOT NULL, "appointment_id" uuid NULL, "worker_id" uuid NOT NULL, "recorded_by_id" uuid NOT NULL, "reviewed_by_id" uuid NULL, "time_entry_id" uuid NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "home_visit_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "home_visit_appointment_appointment" FOREIGN KEY ("organization_id", "appointment_id") REFERENCES "appointment" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "home_visit_practitioner_worker" FOREIGN KEY ("organization_id", "worker_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "home_visit_practitioner_recorded_by" FOREIGN KEY ("organization_id", "recorded_by_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "home_visit_practitioner_reviewed_by" FOREIGN KEY ("organization_id", "reviewed_by_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "home_visit_time_entry_time_entry" FOREIGN KEY ("organization_id", "time_entry_id") REFERENCES "time_entry" ("organization_id", "id") ON DELETE NO ACTION);
-- create index "homevisit_organization_id_patient_id_timeline_at_id" to table: "home_visit"
CREATE INDEX "homevisit_organization_id_patient_id_timeline_at_id" ON "home_visit" ("organization_id", "patient_id", "timeline_at", "id");
-- create index "homevisit_organization_id_appointment_id" to table: "home_visit"
CREATE INDEX "homevisit_organization_id_appointment_id" ON "home_visit" ("organization_id", "appointment_id");
-- create index "homevisit_organization_id_worker_id_started_at" to table: "home_visit"
CREATE INDEX "homevisit_organization_id_worker_id_started_at" ON "home_visit" ("organization_id", "worker_id", "started_at");
-- create index "home_visit_to_review" to table: "home_visit"
CREATE INDEX "home_visit_to_review" ON "home_visit" ("organization_id", "timeline_at", "id") WHERE needs_review;
-- modify "attachment" table
ALTER TABLE "attachment" ADD COLUMN "home_visit_id" uuid NULL, ADD CONSTRAINT "attachment_home_visit_home_visit" FOREIGN KEY ("organization_id", "home_visit_id") REFERENCES "home_visit" ("organization_id", "id") ON DELETE NO ACTION;
-- create index "attachment_organization_id_home_visit_id" to table: "attachment"
CREATE INDEX "attachment_organization_id_home_visit_id" ON "attachment" ("organization_id", "home_visit_id");
-- create "visit_correction" table
CREATE TABLE "visit_correction" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "timeline_at" timestamptz NOT NULL, "sensitivity" character varying NULL, "element" character varying NOT NULL, "before" character varying NOT NULL DEFAULT '', "after" character varying NOT NULL DEFAULT '', "reason_code" character varying NOT NULL DEFAULT '', "resolution_code" character varying NOT NULL DEFAULT '', "note" character varying NOT NULL DEFAULT '', "approved_at" timestamptz NULL, "patient_id" uuid NOT NULL, "home_visit_id" uuid NOT NULL, "author_id" uuid NOT NULL, "approved_by_id" uuid NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "visit_correction_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "visit_correction_home_visit_home_visit" FOREIGN KEY ("organization_id", "home_visit_id") REFERENCES "home_visit" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "visit_correction_practitioner_author" FOREIGN KEY ("organization_id", "author_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "visit_correction_practitioner_approved_by" FOREIGN KEY ("organization_id", "approved_by_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION);
-- create index "visitcorrection_organization_id_patient_id_timeline_at_id" to table: "visit_correction"
CREATE INDEX "visitcorrection_organization_id_patient_id_timeline_at_id" ON "visit_correction" ("organization_id", "patient_id", "timeline_at", "id");
-- create index "visitcorrection_organization_id_home_visit_id_timeline_at_id" to table: "visit_correction"
CREATE INDEX "visitcorrection_organization_id_home_visit_id_timeline_at_id" ON "visit_correction" ("organization_id", "home_visit_id", "timeline_at", "id");
-- create "visit_finding" table
CREATE TABLE "visit_finding" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "timeline_at" timestamptz NOT NULL, "sensitivity" character varying NULL, "item" character varying NOT NULL, "kind" character varying NOT NULL, "status" character varying NOT NULL, "quantity" jsonb NULL, "answer" boolean NULL, "note" character varying NOT NULL DEFAULT '', "patient_id" uuid NOT NULL, "home_visit_id" uuid NOT NULL, "author_id" uuid NOT NULL, "observation_id" uuid NULL, "questionnaire_response_id" uuid NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "visit_finding_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "visit_finding_home_visit_home_visit" FOREIGN KEY ("organization_id", "home_visit_id") REFERENCES "home_visit" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "visit_finding_practitioner_author" FOREIGN KEY ("organization_id", "author_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "visit_finding_observation_observation" FOREIGN KEY ("organization_id", "observation_id") REFERENCES "observation" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "visit_finding_questionnaire_response_questionnaire_response" FOREIGN KEY ("organization_id", "questionnaire_response_id") REFERENCES "questionnaire_response" ("organization_id", "id") ON DELETE NO ACTION);
-- create index "visitfinding_organization_id_patient_id_timeline_at_id" to table: "visit_finding"
CREATE INDEX "visitfinding_organization_id_patient_id_timeline_at_id" ON "visit_finding" ("organization_id", "patient_id", "timeline_at", "id");
-- create index "visitfinding_organization_id_home_visit_id_timeline_at_id" to table: "visit_finding"
CREATE INDEX "visitfinding_organization_id_home_visit_id_timeline_at_id" ON "visit_finding" ("organization_id", "home_visit_id", "timeline_at", "id");

-- Who may see the rows: health, as all that is clinical.
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
  foreach name in array array['home_visit', 'visit_finding', 'visit_correction'] loop
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

grant select, insert, update on home_visit to caseload_app;
-- What was found stays as it was found, and of a correction only who approved it is added. A merge of two records of one person changes
-- whose a row is.
grant select, insert, update (patient_id, revision) on visit_finding to caseload_app;
grant select, insert, update (patient_id, revision, recorded_at, approved_by_id, approved_at) on visit_correction to caseload_app;

-- +goose Down
-- reverse: create index "visitfinding_organization_id_home_visit_id_timeline_at_id" to table: "visit_finding"
DROP INDEX "visitfinding_organization_id_home_visit_id_timeline_at_id";
-- reverse: create index "visitfinding_organization_id_patient_id_timeline_at_id" to table: "visit_finding"
DROP INDEX "visitfinding_organization_id_patient_id_timeline_at_id";
-- reverse: create "visit_finding" table
DROP TABLE "visit_finding";
-- reverse: create index "visitcorrection_organization_id_home_visit_id_timeline_at_id" to table: "visit_correction"
DROP INDEX "visitcorrection_organization_id_home_visit_id_timeline_at_id";
-- reverse: create index "visitcorrection_organization_id_patient_id_timeline_at_id" to table: "visit_correction"
DROP INDEX "visitcorrection_organization_id_patient_id_timeline_at_id";
-- reverse: create "visit_correction" table
DROP TABLE "visit_correction";
-- reverse: create index "attachment_organization_id_home_visit_id" to table: "attachment"
DROP INDEX "attachment_organization_id_home_visit_id";
-- reverse: modify "attachment" table
ALTER TABLE "attachment" DROP CONSTRAINT "attachment_home_visit_home_visit", DROP COLUMN "home_visit_id";
-- reverse: create index "home_visit_to_review" to table: "home_visit"
DROP INDEX "home_visit_to_review";
-- reverse: create index "homevisit_organization_id_worker_id_started_at" to table: "home_visit"
DROP INDEX "homevisit_organization_id_worker_id_started_at";
-- reverse: create index "homevisit_organization_id_appointment_id" to table: "home_visit"
DROP INDEX "homevisit_organization_id_appointment_id";
-- reverse: create index "homevisit_organization_id_patient_id_timeline_at_id" to table: "home_visit"
DROP INDEX "homevisit_organization_id_patient_id_timeline_at_id";
-- reverse: create "home_visit" table
DROP TABLE "home_visit";
-- reverse: modify "appointment" table
ALTER TABLE "appointment" DROP COLUMN "missed_reason", DROP COLUMN "position", DROP COLUMN "window_ends_at", DROP COLUMN "window_starts_at", DROP COLUMN "language", DROP COLUMN "skills", DROP COLUMN "purpose";
