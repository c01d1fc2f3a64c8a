-- +goose Up
-- modify "goal" table
ALTER TABLE "goal" ADD COLUMN "patient_words" character varying NOT NULL DEFAULT '', ADD COLUMN "priority" character varying NULL, ADD COLUMN "ended_at" timestamptz NULL, ADD COLUMN "template_key" character varying NOT NULL DEFAULT '', ADD COLUMN "template_item" character varying NOT NULL DEFAULT '', ADD COLUMN "annotations" jsonb NULL;
-- modify "outreach_attempt" table
ALTER TABLE "outreach_attempt" ALTER COLUMN "episode_of_care_id" DROP NOT NULL;
-- create "absence" table
CREATE TABLE "absence" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "starts_at" timestamptz NOT NULL, "ends_at" timestamptz NOT NULL, "reason" character varying NOT NULL DEFAULT '', "practitioner_id" uuid NOT NULL, "covered_by_id" uuid NOT NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "absence_practitioner_practitioner" FOREIGN KEY ("organization_id", "practitioner_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "absence_practitioner_covered_by" FOREIGN KEY ("organization_id", "covered_by_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION);
-- create index "absence_organization_id_practitioner_id_ends_at" to table: "absence"
CREATE INDEX "absence_organization_id_practitioner_id_ends_at" ON "absence" ("organization_id", "practitioner_id", "ends_at");
-- create index "absence_organization_id_covered_by_id_ends_at" to table: "absence"
CREATE INDEX "absence_organization_id_covered_by_id_ends_at" ON "absence" ("organization_id", "covered_by_id", "ends_at");
-- modify "care_plan" table
ALTER TABLE "care_plan" ADD COLUMN "program" character varying NOT NULL DEFAULT '', ADD COLUMN "approval" character varying NOT NULL DEFAULT 'NOT_REQUIRED', ADD COLUMN "templates" jsonb NULL, ADD COLUMN "closed_reason" character varying NOT NULL DEFAULT '', ADD COLUMN "episode_of_care_id" uuid NULL, ADD CONSTRAINT "care_plan_episode_of_care_episode_of_care" FOREIGN KEY ("organization_id", "episode_of_care_id") REFERENCES "episode_of_care" ("organization_id", "id") ON DELETE NO ACTION;
-- create index "careplan_organization_id_episode_of_care_id" to table: "care_plan"
CREATE UNIQUE INDEX "careplan_organization_id_episode_of_care_id" ON "care_plan" ("organization_id", "episode_of_care_id") WHERE ((status)::text = ANY (ARRAY[('DRAFT'::character varying)::text, ('ACTIVE'::character varying)::text, ('ON_HOLD'::character varying)::text]));
-- create "healthcare_service" table
CREATE TABLE "healthcare_service" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "name" character varying NOT NULL, "provided_by" character varying NOT NULL DEFAULT '', "categories" jsonb NOT NULL, "languages" jsonb NULL, "eligibility" character varying NOT NULL DEFAULT '', "payers" jsonb NULL, "minimum_age" bigint NULL, "maximum_age" bigint NULL, "latitude" double precision NULL, "longitude" double precision NULL, "radius_kilometers" double precision NULL, "telecom" jsonb NULL, "address" jsonb NULL, "active" boolean NOT NULL DEFAULT true, "note" character varying NOT NULL DEFAULT '', PRIMARY KEY ("organization_id", "id"));
-- create index "healthcareservice_organization_id_name_id" to table: "healthcare_service"
CREATE INDEX "healthcareservice_organization_id_name_id" ON "healthcare_service" ("organization_id", "name", "id");
-- modify "service_request" table
ALTER TABLE "service_request" ADD COLUMN "category" character varying NOT NULL DEFAULT 'CASE_MANAGEMENT', ADD COLUMN "loop" character varying NULL, ADD COLUMN "loop_history" jsonb NULL, ADD COLUMN "loop_due_at" timestamptz NOT NULL DEFAULT '9999-12-31 00:00:00+00', ADD COLUMN "quantity" double precision NULL, ADD COLUMN "documents" jsonb NULL, ADD COLUMN "note" character varying NOT NULL DEFAULT '', ADD COLUMN "care_plan_id" uuid NULL, ADD COLUMN "healthcare_service_id" uuid NULL, ADD COLUMN "signed_by_id" uuid NULL, ADD CONSTRAINT "service_request_care_plan_care_plan" FOREIGN KEY ("organization_id", "care_plan_id") REFERENCES "care_plan" ("organization_id", "id") ON DELETE NO ACTION, ADD CONSTRAINT "service_request_healthcare_service_healthcare_service" FOREIGN KEY ("organization_id", "healthcare_service_id") REFERENCES "healthcare_service" ("organization_id", "id") ON DELETE NO ACTION, ADD CONSTRAINT "service_request_practitioner_signed_by" FOREIGN KEY ("organization_id", "signed_by_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION;
ALTER TABLE "service_request" ALTER COLUMN "loop_due_at" DROP DEFAULT;
-- create index "servicerequest_organization_id_loop_due_at_id" to table: "service_request"
CREATE INDEX "servicerequest_organization_id_loop_due_at_id" ON "service_request" ("organization_id", "loop_due_at", "id");
-- create "appointment" table
CREATE TABLE "appointment" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "timeline_at" timestamptz NOT NULL, "status" character varying NOT NULL DEFAULT 'BOOKED', "kind" character varying NOT NULL DEFAULT 'OTHER', "title" character varying NOT NULL, "starts_at" timestamptz NOT NULL, "ends_at" timestamptz NOT NULL, "location" character varying NOT NULL DEFAULT '', "travel_minutes" bigint NOT NULL DEFAULT 0, "reminders" jsonb NULL, "cancellation_reason" character varying NOT NULL DEFAULT '', "note" character varying NOT NULL DEFAULT '', "patient_id" uuid NOT NULL, "practitioner_id" uuid NULL, "service_request_id" uuid NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "appointment_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "appointment_practitioner_practitioner" FOREIGN KEY ("organization_id", "practitioner_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "appointment_service_request_service_request" FOREIGN KEY ("organization_id", "service_request_id") REFERENCES "service_request" ("organization_id", "id") ON DELETE NO ACTION);
-- create index "appointment_organization_id_patient_id_timeline_at_id" to table: "appointment"
CREATE INDEX "appointment_organization_id_patient_id_timeline_at_id" ON "appointment" ("organization_id", "patient_id", "timeline_at", "id");
-- create index "appointment_organization_id_practitioner_id_starts_at_id" to table: "appointment"
CREATE INDEX "appointment_organization_id_practitioner_id_starts_at_id" ON "appointment" ("organization_id", "practitioner_id", "starts_at", "id");
-- create "communication" table
CREATE TABLE "communication" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "timeline_at" timestamptz NOT NULL, "sensitivity" character varying NULL, "thread_id" uuid NOT NULL, "topic" character varying NOT NULL DEFAULT '', "text" character varying NOT NULL, "priority" character varying NOT NULL DEFAULT 'ROUTINE', "acknowledgement_required" boolean NOT NULL DEFAULT false, "mentions" jsonb NULL, "patient_id" uuid NOT NULL, "sender_id" uuid NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "communication_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "communication_practitioner_sender" FOREIGN KEY ("organization_id", "sender_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION);
-- create index "communication_organization_id_patient_id_timeline_at_id" to table: "communication"
CREATE INDEX "communication_organization_id_patient_id_timeline_at_id" ON "communication" ("organization_id", "patient_id", "timeline_at", "id");
-- create index "communication_organization_id_thread_id_timeline_at_id" to table: "communication"
CREATE INDEX "communication_organization_id_thread_id_timeline_at_id" ON "communication" ("organization_id", "thread_id", "timeline_at", "id");
-- create "attachment" table
CREATE TABLE "attachment" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "timeline_at" timestamptz NOT NULL, "sensitivity" character varying NULL, "title" character varying NOT NULL, "content_type" character varying NOT NULL, "size" bigint NOT NULL, "sha256" character varying NOT NULL, "uploaded_at" timestamptz NULL, "patient_id" uuid NOT NULL, "communication_id" uuid NULL, "author_id" uuid NOT NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "attachment_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "attachment_communication_communication" FOREIGN KEY ("organization_id", "communication_id") REFERENCES "communication" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "attachment_practitioner_author" FOREIGN KEY ("organization_id", "author_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION);
-- create index "attachment_organization_id_patient_id_timeline_at_id" to table: "attachment"
CREATE INDEX "attachment_organization_id_patient_id_timeline_at_id" ON "attachment" ("organization_id", "patient_id", "timeline_at", "id");
-- create index "attachment_organization_id_communication_id" to table: "attachment"
CREATE INDEX "attachment_organization_id_communication_id" ON "attachment" ("organization_id", "communication_id");
-- create "barrier" table
CREATE TABLE "barrier" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "timeline_at" timestamptz NOT NULL, "sensitivity" character varying NULL, "goal_ids" jsonb NULL, "category" character varying NOT NULL DEFAULT 'OTHER', "status" character varying NOT NULL DEFAULT 'ACTIVE', "title" character varying NOT NULL, "resolution" character varying NOT NULL DEFAULT '', "template_key" character varying NOT NULL DEFAULT '', "template_item" character varying NOT NULL DEFAULT '', "annotations" jsonb NULL, "patient_id" uuid NOT NULL, "care_plan_id" uuid NOT NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "barrier_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "barrier_care_plan_care_plan" FOREIGN KEY ("organization_id", "care_plan_id") REFERENCES "care_plan" ("organization_id", "id") ON DELETE NO ACTION);
-- create index "barrier_organization_id_patient_id_timeline_at_id" to table: "barrier"
CREATE INDEX "barrier_organization_id_patient_id_timeline_at_id" ON "barrier" ("organization_id", "patient_id", "timeline_at", "id");
-- create index "barrier_organization_id_care_plan_id" to table: "barrier"
CREATE INDEX "barrier_organization_id_care_plan_id" ON "barrier" ("organization_id", "care_plan_id");
-- create "care_plan_agreement" table
CREATE TABLE "care_plan_agreement" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "timeline_at" timestamptz NOT NULL, "plan_revision" bigint NOT NULL, "kind" character varying NOT NULL, "party" character varying NOT NULL, "method" character varying NOT NULL, "party_name" character varying NOT NULL DEFAULT '', "items" jsonb NULL, "note" character varying NOT NULL DEFAULT '', "patient_id" uuid NOT NULL, "care_plan_id" uuid NOT NULL, "practitioner_id" uuid NULL, "witness_id" uuid NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "care_plan_agreement_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "care_plan_agreement_care_plan_care_plan" FOREIGN KEY ("organization_id", "care_plan_id") REFERENCES "care_plan" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "care_plan_agreement_practitioner_practitioner" FOREIGN KEY ("organization_id", "practitioner_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "care_plan_agreement_practitioner_witness" FOREIGN KEY ("organization_id", "witness_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION);
-- create index "careplanagreement_organization_id_patient_id_timeline_at_id" to table: "care_plan_agreement"
CREATE INDEX "careplanagreement_organization_id_patient_id_timeline_at_id" ON "care_plan_agreement" ("organization_id", "patient_id", "timeline_at", "id");
-- create index "careplanagreement_organization_id_care_plan_id_plan_revision" to table: "care_plan_agreement"
CREATE INDEX "careplanagreement_organization_id_care_plan_id_plan_revision" ON "care_plan_agreement" ("organization_id", "care_plan_id", "plan_revision");
-- create "care_plan_revision" table
CREATE TABLE "care_plan_revision" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "timeline_at" timestamptz NOT NULL, "number" bigint NOT NULL, "device" character varying NOT NULL DEFAULT '', "reason" character varying NOT NULL DEFAULT '', "changes" jsonb NULL, "snapshot" jsonb NOT NULL, "patient_id" uuid NOT NULL, "care_plan_id" uuid NOT NULL, "author_id" uuid NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "care_plan_revision_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "care_plan_revision_care_plan_care_plan" FOREIGN KEY ("organization_id", "care_plan_id") REFERENCES "care_plan" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "care_plan_revision_practitioner_author" FOREIGN KEY ("organization_id", "author_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION);
-- create index "careplanrevision_organization_id_patient_id_timeline_at_id" to table: "care_plan_revision"
CREATE INDEX "careplanrevision_organization_id_patient_id_timeline_at_id" ON "care_plan_revision" ("organization_id", "patient_id", "timeline_at", "id");
-- create index "careplanrevision_organization_id_care_plan_id_number" to table: "care_plan_revision"
CREATE UNIQUE INDEX "careplanrevision_organization_id_care_plan_id_number" ON "care_plan_revision" ("organization_id", "care_plan_id", "number");
-- create "communication_receipt" table
CREATE TABLE "communication_receipt" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "timeline_at" timestamptz NOT NULL, "sensitivity" character varying NULL, "read_at" timestamptz NULL, "acknowledged_at" timestamptz NULL, "patient_id" uuid NOT NULL, "communication_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "communication_receipt_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "communication_receipt_communication_communication" FOREIGN KEY ("organization_id", "communication_id") REFERENCES "communication" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "communication_receipt_practitioner_practitioner" FOREIGN KEY ("organization_id", "practitioner_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION);
-- create index "communicationreceipt_organization_id_patient_id_timeline_at_id" to table: "communication_receipt"
CREATE INDEX "communicationreceipt_organization_id_patient_id_timeline_at_id" ON "communication_receipt" ("organization_id", "patient_id", "timeline_at", "id");
-- create index "communicationreceipt_organizat_a887c1c9534bfcbee6bfb010a89c931c" to table: "communication_receipt"
CREATE UNIQUE INDEX "communicationreceipt_organizat_a887c1c9534bfcbee6bfb010a89c931c" ON "communication_receipt" ("organization_id", "communication_id", "practitioner_id");
-- create "intervention" table
CREATE TABLE "intervention" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "timeline_at" timestamptz NOT NULL, "sensitivity" character varying NULL, "goal_ids" jsonb NULL, "kind" character varying NOT NULL DEFAULT 'OTHER', "status" character varying NOT NULL DEFAULT 'NOT_STARTED', "title" character varying NOT NULL, "description" character varying NOT NULL DEFAULT '', "code_system" character varying NOT NULL DEFAULT '', "code" character varying NOT NULL DEFAULT '', "display" character varying NOT NULL DEFAULT '', "owner_role" character varying NOT NULL DEFAULT '', "recurrence" character varying NOT NULL DEFAULT '', "due_at" timestamptz NOT NULL, "template_key" character varying NOT NULL DEFAULT '', "template_item" character varying NOT NULL DEFAULT '', "annotations" jsonb NULL, "patient_id" uuid NOT NULL, "care_plan_id" uuid NOT NULL, "owner_id" uuid NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "intervention_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "intervention_care_plan_care_plan" FOREIGN KEY ("organization_id", "care_plan_id") REFERENCES "care_plan" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "intervention_practitioner_owner" FOREIGN KEY ("organization_id", "owner_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION);
-- create index "intervention_organization_id_patient_id_timeline_at_id" to table: "intervention"
CREATE INDEX "intervention_organization_id_patient_id_timeline_at_id" ON "intervention" ("organization_id", "patient_id", "timeline_at", "id");
-- create index "intervention_organization_id_care_plan_id" to table: "intervention"
CREATE INDEX "intervention_organization_id_care_plan_id" ON "intervention" ("organization_id", "care_plan_id");
-- modify "task" table
ALTER TABLE "task" ADD COLUMN "pool" character varying NOT NULL DEFAULT '', ADD COLUMN "starts_at" timestamptz NULL, ADD COLUMN "priority_reasons" jsonb NULL, ADD COLUMN "checklist" jsonb NULL, ADD COLUMN "recurrence" character varying NOT NULL DEFAULT '', ADD COLUMN "claim_expires_at" timestamptz NULL, ADD COLUMN "escalation_level" bigint NOT NULL DEFAULT 0, ADD COLUMN "escalated_at" timestamptz NULL, ADD COLUMN "snoozed_until" timestamptz NULL, ADD COLUMN "snooze_reason" character varying NOT NULL DEFAULT '', ADD COLUMN "cause" character varying NOT NULL DEFAULT '', ADD COLUMN "care_plan_id" uuid NULL, ADD COLUMN "intervention_id" uuid NULL, ADD COLUMN "service_request_id" uuid NULL, ADD COLUMN "claimed_by_id" uuid NULL, ADD COLUMN "handed_over_by_id" uuid NULL, ADD CONSTRAINT "task_care_plan_care_plan" FOREIGN KEY ("organization_id", "care_plan_id") REFERENCES "care_plan" ("organization_id", "id") ON DELETE NO ACTION, ADD CONSTRAINT "task_intervention_intervention" FOREIGN KEY ("organization_id", "intervention_id") REFERENCES "intervention" ("organization_id", "id") ON DELETE NO ACTION, ADD CONSTRAINT "task_service_request_service_request" FOREIGN KEY ("organization_id", "service_request_id") REFERENCES "service_request" ("organization_id", "id") ON DELETE NO ACTION, ADD CONSTRAINT "task_practitioner_claimed_by" FOREIGN KEY ("organization_id", "claimed_by_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, ADD CONSTRAINT "task_practitioner_handed_over_by" FOREIGN KEY ("organization_id", "handed_over_by_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION;
-- create index "task_open_by_owner" to table: "task"
CREATE INDEX "task_open_by_owner" ON "task" ("organization_id", "owner_id", "due_at", "id") WHERE ((status)::text = ANY (ARRAY[('REQUESTED'::character varying)::text, ('RECEIVED'::character varying)::text, ('ACCEPTED'::character varying)::text, ('READY'::character varying)::text, ('IN_PROGRESS'::character varying)::text, ('ON_HOLD'::character varying)::text]));
-- create index "task_open_in_pool" to table: "task"
CREATE INDEX "task_open_in_pool" ON "task" ("organization_id", "pool", "due_at", "id") WHERE (((status)::text = ANY (ARRAY[('REQUESTED'::character varying)::text, ('RECEIVED'::character varying)::text, ('ACCEPTED'::character varying)::text, ('READY'::character varying)::text, ('IN_PROGRESS'::character varying)::text, ('ON_HOLD'::character varying)::text])) AND (owner_id IS NULL));
-- create index "task_open_cause" to table: "task"
CREATE UNIQUE INDEX "task_open_cause" ON "task" ("organization_id", "patient_id", "cause") WHERE (((status)::text = ANY (ARRAY[('REQUESTED'::character varying)::text, ('RECEIVED'::character varying)::text, ('ACCEPTED'::character varying)::text, ('READY'::character varying)::text, ('IN_PROGRESS'::character varying)::text, ('ON_HOLD'::character varying)::text])) AND ((cause)::text <> ''::text));
-- create index "task_organization_id_care_plan_id" to table: "task"
CREATE INDEX "task_organization_id_care_plan_id" ON "task" ("organization_id", "care_plan_id") WHERE (care_plan_id IS NOT NULL);
-- create "detected_issue" table
CREATE TABLE "detected_issue" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "timeline_at" timestamptz NOT NULL, "sensitivity" character varying NULL, "rule" character varying NOT NULL, "rule_version" character varying NOT NULL DEFAULT '', "kind" character varying NOT NULL, "severity" character varying NOT NULL, "status" character varying NOT NULL DEFAULT 'OPEN', "cause" character varying NOT NULL, "title" character varying NOT NULL, "reasons" jsonb NULL, "evidence" jsonb NULL, "evidence_count" bigint NOT NULL DEFAULT 0, "suppressed_count" bigint NOT NULL DEFAULT 0, "last_seen_at" timestamptz NOT NULL, "snoozed_until" timestamptz NULL, "snooze_reason" character varying NOT NULL DEFAULT '', "resolved_at" timestamptz NULL, "resolution" character varying NOT NULL DEFAULT '', "patient_id" uuid NOT NULL, "task_id" uuid NULL, "resolved_by_id" uuid NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "detected_issue_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "detected_issue_task_task" FOREIGN KEY ("organization_id", "task_id") REFERENCES "task" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "detected_issue_practitioner_resolved_by" FOREIGN KEY ("organization_id", "resolved_by_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION);
-- create index "detectedissue_organization_id_patient_id_timeline_at_id" to table: "detected_issue"
CREATE INDEX "detectedissue_organization_id_patient_id_timeline_at_id" ON "detected_issue" ("organization_id", "patient_id", "timeline_at", "id");
-- create index "detectedissue_organization_id_patient_id_cause" to table: "detected_issue"
CREATE UNIQUE INDEX "detectedissue_organization_id_patient_id_cause" ON "detected_issue" ("organization_id", "patient_id", "cause") WHERE ((status)::text <> 'RESOLVED'::text);
-- create "share_link" table
CREATE TABLE "share_link" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "timeline_at" timestamptz NOT NULL, "secret_hash" bytea NOT NULL, "recipient" character varying NOT NULL, "purpose" character varying NOT NULL DEFAULT '', "scope" jsonb NOT NULL, "expires_at" timestamptz NOT NULL, "revoked_at" timestamptz NULL, "last_opened_at" timestamptz NULL, "open_count" bigint NOT NULL DEFAULT 0, "patient_id" uuid NOT NULL, "care_plan_id" uuid NOT NULL, "created_by_id" uuid NOT NULL, "revoked_by_id" uuid NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "share_link_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "share_link_care_plan_care_plan" FOREIGN KEY ("organization_id", "care_plan_id") REFERENCES "care_plan" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "share_link_practitioner_created_by" FOREIGN KEY ("organization_id", "created_by_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "share_link_practitioner_revoked_by" FOREIGN KEY ("organization_id", "revoked_by_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION);
-- create index "sharelink_organization_id_patient_id_timeline_at_id" to table: "share_link"
CREATE INDEX "sharelink_organization_id_patient_id_timeline_at_id" ON "share_link" ("organization_id", "patient_id", "timeline_at", "id");
-- create index "sharelink_secret_hash" to table: "share_link"
CREATE UNIQUE INDEX "sharelink_secret_hash" ON "share_link" ("secret_hash");
-- create index "sharelink_organization_id_care_plan_id" to table: "share_link"
CREATE INDEX "sharelink_organization_id_care_plan_id" ON "share_link" ("organization_id", "care_plan_id");

-- Who may see the rows: as in the migration of row security, whose words are repeated because a policy is inlined.
-- The revisions of a plan carry the labels of their items inside: see care/plan.
-- +goose StatementBegin
do $$
declare
  name text;
  tenant constant text := 'organization_id = (select viewer_organization())';
  whole constant text := '(select viewer_scope()) = ''organization''';
  related constant text := '(select r.patient_id from relationship r
    where r.organization_id = (select viewer_organization())
      and r.practitioner_id = any (array(
        select viewer_practitioner()
        union all
        select pr.practitioner_id from practitioner_role pr
        where pr.organization_id = (select viewer_organization())
          and pr.supervisor_id = (select viewer_practitioner()) and pr.active))
      and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now()))';
begin
  foreach name in array array['absence', 'healthcare_service', 'care_plan_revision', 'care_plan_agreement', 'share_link', 'appointment',
      'intervention', 'barrier', 'detected_issue', 'communication', 'communication_receipt', 'attachment'] loop
    execute format('grant select, insert, update on %I to caseload_app', name);
    execute format('alter table %I enable row level security, force row level security', name);
  end loop;
  foreach name in array array['absence', 'healthcare_service'] loop
    execute format('create policy tenant on %I using (%s)', name, tenant);
  end loop;
  foreach name in array array['care_plan_revision', 'care_plan_agreement', 'share_link', 'appointment'] loop
    execute format('create policy work on %I using (%s and (select viewer_reads_clinical()) and (%s or patient_id in %s))',
      name, tenant, whole, related);
  end loop;
  foreach name in array array['intervention', 'barrier', 'detected_issue', 'communication', 'communication_receipt', 'attachment'] loop
    execute format('create policy health on %I
      using (%s and (select viewer_reads_clinical()) and (%s or
        (patient_id in %s and (sensitivity is null or viewer_consented(patient_id, sensitivity)))))
      with check (%s and (select viewer_reads_clinical()) and (%s or patient_id in %s))',
      name, tenant, whole, related, tenant, whole, related);
  end loop;
end $$;
-- +goose StatementEnd

-- +goose Down
-- reverse: create index "sharelink_organization_id_care_plan_id" to table: "share_link"
DROP INDEX "sharelink_organization_id_care_plan_id";
-- reverse: create index "sharelink_secret_hash" to table: "share_link"
DROP INDEX "sharelink_secret_hash";
-- reverse: create index "sharelink_organization_id_patient_id_timeline_at_id" to table: "share_link"
DROP INDEX "sharelink_organization_id_patient_id_timeline_at_id";
-- reverse: create "share_link" table
DROP TABLE "share_link";
-- reverse: create index "detectedissue_organization_id_patient_id_cause" to table: "detected_issue"
DROP INDEX "detectedissue_organization_id_patient_id_cause";
-- reverse: create index "detectedissue_organization_id_patient_id_timeline_at_id" to table: "detected_issue"
DROP INDEX "detectedissue_organization_id_patient_id_timeline_at_id";
-- reverse: create "detected_issue" table
DROP TABLE "detected_issue";
-- reverse: create index "task_organization_id_care_plan_id" to table: "task"
DROP INDEX "task_organization_id_care_plan_id";
-- reverse: create index "task_open_cause" to table: "task"
DROP INDEX "task_open_cause";
-- reverse: create index "task_open_in_pool" to table: "task"
DROP INDEX "task_open_in_pool";
-- reverse: create index "task_open_by_owner" to table: "task"
DROP INDEX "task_open_by_owner";
-- reverse: modify "task" table
ALTER TABLE "task" DROP CONSTRAINT "task_practitioner_handed_over_by", DROP CONSTRAINT "task_practitioner_claimed_by", DROP CONSTRAINT "task_service_request_service_request", DROP CONSTRAINT "task_intervention_intervention", DROP CONSTRAINT "task_care_plan_care_plan", DROP COLUMN "handed_over_by_id", DROP COLUMN "claimed_by_id", DROP COLUMN "service_request_id", DROP COLUMN "intervention_id", DROP COLUMN "care_plan_id", DROP COLUMN "cause", DROP COLUMN "snooze_reason", DROP COLUMN "snoozed_until", DROP COLUMN "escalated_at", DROP COLUMN "escalation_level", DROP COLUMN "claim_expires_at", DROP COLUMN "recurrence", DROP COLUMN "checklist", DROP COLUMN "priority_reasons", DROP COLUMN "starts_at", DROP COLUMN "pool";
-- reverse: create index "intervention_organization_id_care_plan_id" to table: "intervention"
DROP INDEX "intervention_organization_id_care_plan_id";
-- reverse: create index "intervention_organization_id_patient_id_timeline_at_id" to table: "intervention"
DROP INDEX "intervention_organization_id_patient_id_timeline_at_id";
-- reverse: create "intervention" table
DROP TABLE "intervention";
-- reverse: create index "communicationreceipt_organizat_a887c1c9534bfcbee6bfb010a89c931c" to table: "communication_receipt"
DROP INDEX "communicationreceipt_organizat_a887c1c9534bfcbee6bfb010a89c931c";
-- reverse: create index "communicationreceipt_organization_id_patient_id_timeline_at_id" to table: "communication_receipt"
DROP INDEX "communicationreceipt_organization_id_patient_id_timeline_at_id";
-- reverse: create "communication_receipt" table
DROP TABLE "communication_receipt";
-- reverse: create index "careplanrevision_organization_id_care_plan_id_number" to table: "care_plan_revision"
DROP INDEX "careplanrevision_organization_id_care_plan_id_number";
-- reverse: create index "careplanrevision_organization_id_patient_id_timeline_at_id" to table: "care_plan_revision"
DROP INDEX "careplanrevision_organization_id_patient_id_timeline_at_id";
-- reverse: create "care_plan_revision" table
DROP TABLE "care_plan_revision";
-- reverse: create index "careplanagreement_organization_id_care_plan_id_plan_revision" to table: "care_plan_agreement"
DROP INDEX "careplanagreement_organization_id_care_plan_id_plan_revision";
-- reverse: create index "careplanagreement_organization_id_patient_id_timeline_at_id" to table: "care_plan_agreement"
DROP INDEX "careplanagreement_organization_id_patient_id_timeline_at_id";
-- reverse: create "care_plan_agreement" table
DROP TABLE "care_plan_agreement";
-- reverse: create index "barrier_organization_id_care_plan_id" to table: "barrier"
DROP INDEX "barrier_organization_id_care_plan_id";
-- reverse: create index "barrier_organization_id_patient_id_timeline_at_id" to table: "barrier"
DROP INDEX "barrier_organization_id_patient_id_timeline_at_id";
-- reverse: create "barrier" table
DROP TABLE "barrier";
-- reverse: create index "attachment_organization_id_communication_id" to table: "attachment"
DROP INDEX "attachment_organization_id_communication_id";
-- reverse: create index "attachment_organization_id_patient_id_timeline_at_id" to table: "attachment"
DROP INDEX "attachment_organization_id_patient_id_timeline_at_id";
-- reverse: create "attachment" table
DROP TABLE "attachment";
-- reverse: create index "communication_organization_id_thread_id_timeline_at_id" to table: "communication"
DROP INDEX "communication_organization_id_thread_id_timeline_at_id";
-- reverse: create index "communication_organization_id_patient_id_timeline_at_id" to table: "communication"
DROP INDEX "communication_organization_id_patient_id_timeline_at_id";
-- reverse: create "communication" table
DROP TABLE "communication";
-- reverse: create index "appointment_organization_id_practitioner_id_starts_at_id" to table: "appointment"
DROP INDEX "appointment_organization_id_practitioner_id_starts_at_id";
-- reverse: create index "appointment_organization_id_patient_id_timeline_at_id" to table: "appointment"
DROP INDEX "appointment_organization_id_patient_id_timeline_at_id";
-- reverse: create "appointment" table
DROP TABLE "appointment";
-- reverse: create index "servicerequest_organization_id_loop_due_at_id" to table: "service_request"
DROP INDEX "servicerequest_organization_id_loop_due_at_id";
-- reverse: modify "service_request" table
ALTER TABLE "service_request" DROP CONSTRAINT "service_request_practitioner_signed_by", DROP CONSTRAINT "service_request_healthcare_service_healthcare_service", DROP CONSTRAINT "service_request_care_plan_care_plan", DROP COLUMN "signed_by_id", DROP COLUMN "healthcare_service_id", DROP COLUMN "care_plan_id", DROP COLUMN "note", DROP COLUMN "documents", DROP COLUMN "quantity", DROP COLUMN "loop_due_at", DROP COLUMN "loop_history", DROP COLUMN "loop", DROP COLUMN "category";
-- reverse: create index "healthcareservice_organization_id_name_id" to table: "healthcare_service"
DROP INDEX "healthcareservice_organization_id_name_id";
-- reverse: create "healthcare_service" table
DROP TABLE "healthcare_service";
-- reverse: create index "careplan_organization_id_episode_of_care_id" to table: "care_plan"
DROP INDEX "careplan_organization_id_episode_of_care_id";
-- reverse: modify "care_plan" table
ALTER TABLE "care_plan" DROP CONSTRAINT "care_plan_episode_of_care_episode_of_care", DROP COLUMN "episode_of_care_id", DROP COLUMN "closed_reason", DROP COLUMN "templates", DROP COLUMN "approval", DROP COLUMN "program";
-- reverse: create index "absence_organization_id_covered_by_id_ends_at" to table: "absence"
DROP INDEX "absence_organization_id_covered_by_id_ends_at";
-- reverse: create index "absence_organization_id_practitioner_id_ends_at" to table: "absence"
DROP INDEX "absence_organization_id_practitioner_id_ends_at";
-- reverse: create "absence" table
DROP TABLE "absence";
-- reverse: modify "outreach_attempt" table
ALTER TABLE "outreach_attempt" ALTER COLUMN "episode_of_care_id" SET NOT NULL;
-- reverse: modify "goal" table
ALTER TABLE "goal" DROP COLUMN "annotations", DROP COLUMN "template_item", DROP COLUMN "template_key", DROP COLUMN "ended_at", DROP COLUMN "priority", DROP COLUMN "patient_words";
