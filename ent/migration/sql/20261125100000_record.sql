-- +goose Up
-- create "allergy_intolerance" table
CREATE TABLE "allergy_intolerance" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "code_system" character varying NOT NULL DEFAULT '', "code" character varying NOT NULL DEFAULT '', "display" character varying NOT NULL DEFAULT '', "codings" jsonb NULL, "effective_at" timestamptz NULL, "timeline_at" timestamptz NOT NULL, "sensitivity" character varying NULL, "note" character varying NOT NULL DEFAULT '', "clinical_status" character varying NULL, "verification_status" character varying NULL, "criticality" character varying NULL, "category" jsonb NULL, "reactions" jsonb NULL, "onset_at" timestamptz NULL, "patient_id" uuid NOT NULL, "encounter_id" uuid NULL, "performer_id" uuid NULL, PRIMARY KEY ("organization_id", "id"));
-- create index "allergyintolerance_organization_id_encounter_id" to table: "allergy_intolerance"
CREATE INDEX "allergyintolerance_organization_id_encounter_id" ON "allergy_intolerance" ("organization_id", "encounter_id");
-- create index "allergyintolerance_organization_id_patient_id_timeline_at_id" to table: "allergy_intolerance"
CREATE INDEX "allergyintolerance_organization_id_patient_id_timeline_at_id" ON "allergy_intolerance" ("organization_id", "patient_id", "timeline_at", "id");
-- create "care_plan" table
CREATE TABLE "care_plan" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "code_system" character varying NOT NULL DEFAULT '', "code" character varying NOT NULL DEFAULT '', "display" character varying NOT NULL DEFAULT '', "codings" jsonb NULL, "effective_at" timestamptz NULL, "timeline_at" timestamptz NOT NULL, "sensitivity" character varying NULL, "note" character varying NOT NULL DEFAULT '', "status" character varying NOT NULL DEFAULT 'ACTIVE', "intent" character varying NOT NULL DEFAULT 'PLAN', "title" character varying NOT NULL DEFAULT '', "starts_at" timestamptz NULL, "ends_at" timestamptz NULL, "activities" jsonb NULL, "addresses" jsonb NULL, "patient_id" uuid NOT NULL, "encounter_id" uuid NULL, "performer_id" uuid NULL, "care_team_id" uuid NULL, PRIMARY KEY ("organization_id", "id"));
-- create index "careplan_organization_id_encounter_id" to table: "care_plan"
CREATE INDEX "careplan_organization_id_encounter_id" ON "care_plan" ("organization_id", "encounter_id");
-- create index "careplan_organization_id_patient_id_timeline_at_id" to table: "care_plan"
CREATE INDEX "careplan_organization_id_patient_id_timeline_at_id" ON "care_plan" ("organization_id", "patient_id", "timeline_at", "id");
-- create "care_team" table
CREATE TABLE "care_team" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "name" character varying NOT NULL DEFAULT '', "status" character varying NOT NULL DEFAULT 'ACTIVE', "category_system" character varying NOT NULL DEFAULT '', "category_code" character varying NOT NULL DEFAULT '', "category_display" character varying NOT NULL DEFAULT '', "starts_at" timestamptz NULL, "ends_at" timestamptz NULL, "timeline_at" timestamptz NOT NULL, "patient_id" uuid NOT NULL, "managing_organization_id" uuid NULL, PRIMARY KEY ("organization_id", "id"));
-- create index "careteam_organization_id_patient_id_timeline_at_id" to table: "care_team"
CREATE INDEX "careteam_organization_id_patient_id_timeline_at_id" ON "care_team" ("organization_id", "patient_id", "timeline_at", "id");
-- create "care_team_participant" table
CREATE TABLE "care_team_participant" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "role_system" character varying NOT NULL DEFAULT '', "role_code" character varying NOT NULL DEFAULT '', "role_display" character varying NOT NULL DEFAULT '', "display" character varying NOT NULL DEFAULT '', "starts_at" timestamptz NULL, "ends_at" timestamptz NULL, "care_team_id" uuid NOT NULL, "patient_id" uuid NOT NULL, "practitioner_id" uuid NULL, "member_organization_id" uuid NULL, PRIMARY KEY ("organization_id", "id"));
-- create index "careteamparticipant_organization_id_care_team_id_id" to table: "care_team_participant"
CREATE INDEX "careteamparticipant_organization_id_care_team_id_id" ON "care_team_participant" ("organization_id", "care_team_id", "id");
-- create index "careteamparticipant_organization_id_patient_id" to table: "care_team_participant"
CREATE INDEX "careteamparticipant_organization_id_patient_id" ON "care_team_participant" ("organization_id", "patient_id");
-- create "condition" table
CREATE TABLE "condition" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "code_system" character varying NOT NULL DEFAULT '', "code" character varying NOT NULL DEFAULT '', "display" character varying NOT NULL DEFAULT '', "codings" jsonb NULL, "effective_at" timestamptz NULL, "timeline_at" timestamptz NOT NULL, "sensitivity" character varying NULL, "note" character varying NOT NULL DEFAULT '', "clinical_status" character varying NULL, "verification_status" character varying NULL, "category" character varying NOT NULL DEFAULT 'PROBLEM_LIST_ITEM', "severity" character varying NULL, "onset_at" timestamptz NULL, "abatement_at" timestamptz NULL, "patient_id" uuid NOT NULL, "encounter_id" uuid NULL, "performer_id" uuid NULL, PRIMARY KEY ("organization_id", "id"));
-- create index "condition_organization_id_code_patient_id" to table: "condition"
CREATE INDEX "condition_organization_id_code_patient_id" ON "condition" ("organization_id", "code", "patient_id");
-- create index "condition_organization_id_encounter_id" to table: "condition"
CREATE INDEX "condition_organization_id_encounter_id" ON "condition" ("organization_id", "encounter_id");
-- create index "condition_organization_id_patient_id_timeline_at_id" to table: "condition"
CREATE INDEX "condition_organization_id_patient_id_timeline_at_id" ON "condition" ("organization_id", "patient_id", "timeline_at", "id");
-- create "consent" table
CREATE TABLE "consent" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "status" character varying NOT NULL DEFAULT 'ACTIVE', "scope_system" character varying NOT NULL DEFAULT '', "scope_code" character varying NOT NULL DEFAULT '', "scope_display" character varying NOT NULL DEFAULT '', "category_system" character varying NOT NULL DEFAULT '', "category_code" character varying NOT NULL DEFAULT '', "category_display" character varying NOT NULL DEFAULT '', "decision" character varying NOT NULL DEFAULT 'PERMIT', "sensitivity" character varying NULL, "starts_at" timestamptz NULL, "ends_at" timestamptz NULL, "timeline_at" timestamptz NOT NULL, "patient_id" uuid NOT NULL, "grantee_id" uuid NULL, PRIMARY KEY ("organization_id", "id"));
-- create index "consent_organization_id_patient_id_timeline_at_id" to table: "consent"
CREATE INDEX "consent_organization_id_patient_id_timeline_at_id" ON "consent" ("organization_id", "patient_id", "timeline_at", "id");
-- create "coverage" table
CREATE TABLE "coverage" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "status" character varying NOT NULL DEFAULT 'ACTIVE', "kind_system" character varying NOT NULL DEFAULT '', "kind_code" character varying NOT NULL DEFAULT '', "kind_display" character varying NOT NULL DEFAULT '', "payor_name" character varying NOT NULL DEFAULT '', "member_id" character varying NOT NULL DEFAULT '', "subscriber_id" character varying NOT NULL DEFAULT '', "relationship" character varying NOT NULL DEFAULT '', "rank" bigint NOT NULL DEFAULT 0, "starts_at" timestamptz NULL, "ends_at" timestamptz NULL, "timeline_at" timestamptz NOT NULL, "patient_id" uuid NOT NULL, "payor_id" uuid NULL, PRIMARY KEY ("organization_id", "id"));
-- create index "coverage_organization_id_patient_id_timeline_at_id" to table: "coverage"
CREATE INDEX "coverage_organization_id_patient_id_timeline_at_id" ON "coverage" ("organization_id", "patient_id", "timeline_at", "id");
-- create "encounter" table
CREATE TABLE "encounter" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "code_system" character varying NOT NULL DEFAULT '', "code" character varying NOT NULL DEFAULT '', "display" character varying NOT NULL DEFAULT '', "codings" jsonb NULL, "effective_at" timestamptz NULL, "timeline_at" timestamptz NOT NULL, "sensitivity" character varying NULL, "note" character varying NOT NULL DEFAULT '', "status" character varying NOT NULL DEFAULT 'UNKNOWN', "class" character varying NOT NULL DEFAULT '', "starts_at" timestamptz NULL, "ends_at" timestamptz NULL, "reason_system" character varying NOT NULL DEFAULT '', "reason_code" character varying NOT NULL DEFAULT '', "reason_display" character varying NOT NULL DEFAULT '', "discharge_disposition_system" character varying NOT NULL DEFAULT '', "discharge_disposition_code" character varying NOT NULL DEFAULT '', "discharge_disposition_display" character varying NOT NULL DEFAULT '', "patient_id" uuid NOT NULL, "encounter_id" uuid NULL, "performer_id" uuid NULL, "service_provider_id" uuid NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "encounter_encounter_parts" FOREIGN KEY ("organization_id", "encounter_id") REFERENCES "encounter" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "encounter_organization_id_encounter_id" to table: "encounter"
CREATE INDEX "encounter_organization_id_encounter_id" ON "encounter" ("organization_id", "encounter_id");
-- create index "encounter_organization_id_patient_id_timeline_at_id" to table: "encounter"
CREATE INDEX "encounter_organization_id_patient_id_timeline_at_id" ON "encounter" ("organization_id", "patient_id", "timeline_at", "id");
-- create "goal" table
CREATE TABLE "goal" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "code_system" character varying NOT NULL DEFAULT '', "code" character varying NOT NULL DEFAULT '', "display" character varying NOT NULL DEFAULT '', "codings" jsonb NULL, "effective_at" timestamptz NULL, "timeline_at" timestamptz NOT NULL, "sensitivity" character varying NULL, "note" character varying NOT NULL DEFAULT '', "lifecycle_status" character varying NOT NULL DEFAULT 'ACTIVE', "achievement_status" character varying NULL, "targets" jsonb NULL, "starts_on" character varying NOT NULL DEFAULT '', "addresses" jsonb NULL, "patient_id" uuid NOT NULL, "encounter_id" uuid NULL, "performer_id" uuid NULL, "care_plan_id" uuid NULL, PRIMARY KEY ("organization_id", "id"));
-- create index "goal_organization_id_care_plan_id" to table: "goal"
CREATE INDEX "goal_organization_id_care_plan_id" ON "goal" ("organization_id", "care_plan_id");
-- create index "goal_organization_id_encounter_id" to table: "goal"
CREATE INDEX "goal_organization_id_encounter_id" ON "goal" ("organization_id", "encounter_id");
-- create index "goal_organization_id_patient_id_timeline_at_id" to table: "goal"
CREATE INDEX "goal_organization_id_patient_id_timeline_at_id" ON "goal" ("organization_id", "patient_id", "timeline_at", "id");
-- create "medication_request" table
CREATE TABLE "medication_request" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "code_system" character varying NOT NULL DEFAULT '', "code" character varying NOT NULL DEFAULT '', "display" character varying NOT NULL DEFAULT '', "codings" jsonb NULL, "effective_at" timestamptz NULL, "timeline_at" timestamptz NOT NULL, "sensitivity" character varying NULL, "note" character varying NOT NULL DEFAULT '', "status" character varying NOT NULL DEFAULT 'UNKNOWN', "intent" character varying NOT NULL DEFAULT 'ORDER', "dosage" character varying NOT NULL DEFAULT '', "reason_system" character varying NOT NULL DEFAULT '', "reason_code" character varying NOT NULL DEFAULT '', "reason_display" character varying NOT NULL DEFAULT '', "patient_id" uuid NOT NULL, "encounter_id" uuid NULL, "performer_id" uuid NULL, PRIMARY KEY ("organization_id", "id"));
-- create index "medicationrequest_organization_id_encounter_id" to table: "medication_request"
CREATE INDEX "medicationrequest_organization_id_encounter_id" ON "medication_request" ("organization_id", "encounter_id");
-- create index "medicationrequest_organization_id_patient_id_timeline_at_id" to table: "medication_request"
CREATE INDEX "medicationrequest_organization_id_patient_id_timeline_at_id" ON "medication_request" ("organization_id", "patient_id", "timeline_at", "id");
-- create "observation" table
CREATE TABLE "observation" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "code_system" character varying NOT NULL DEFAULT '', "code" character varying NOT NULL DEFAULT '', "display" character varying NOT NULL DEFAULT '', "codings" jsonb NULL, "effective_at" timestamptz NULL, "timeline_at" timestamptz NOT NULL, "sensitivity" character varying NULL, "note" character varying NOT NULL DEFAULT '', "status" character varying NOT NULL DEFAULT 'FINAL', "category" character varying NOT NULL DEFAULT '', "value" jsonb NULL, "value_number" double precision NULL, "components" jsonb NULL, "interpretation" jsonb NULL, "data_absent_reason" jsonb NULL, "has_member" jsonb NULL, "patient_id" uuid NOT NULL, "encounter_id" uuid NULL, "performer_id" uuid NULL, PRIMARY KEY ("organization_id", "id"));
-- create index "observation_organization_id_encounter_id" to table: "observation"
CREATE INDEX "observation_organization_id_encounter_id" ON "observation" ("organization_id", "encounter_id");
-- create index "observation_organization_id_patient_id_code_timeline_at" to table: "observation"
CREATE INDEX "observation_organization_id_patient_id_code_timeline_at" ON "observation" ("organization_id", "patient_id", "code", "timeline_at");
-- create index "observation_organization_id_patient_id_timeline_at_id" to table: "observation"
CREATE INDEX "observation_organization_id_patient_id_timeline_at_id" ON "observation" ("organization_id", "patient_id", "timeline_at", "id");
-- create "organization" table
CREATE TABLE "organization" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "name" character varying NOT NULL DEFAULT '', "identifiers" jsonb NULL, "telecom" jsonb NULL, "address" jsonb NULL, "active" boolean NOT NULL DEFAULT true, "time_zone" character varying NOT NULL DEFAULT 'America/New_York', PRIMARY KEY ("organization_id", "id"));
-- create "patient" table
CREATE TABLE "patient" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "identifiers" jsonb NULL, "family" character varying NOT NULL DEFAULT '', "given" jsonb NULL, "display_name" character varying NOT NULL DEFAULT '', "search_name" character varying NOT NULL DEFAULT '', "birth_date" character varying NOT NULL DEFAULT '', "gender" character varying NOT NULL DEFAULT 'UNKNOWN', "birth_sex" character varying NULL, "race" jsonb NULL, "ethnicity" jsonb NULL, "telecom" jsonb NULL, "address" jsonb NULL, "language" character varying NOT NULL DEFAULT '', "time_zone" character varying NOT NULL DEFAULT '', "active" boolean NOT NULL DEFAULT true, "deceased" boolean NOT NULL DEFAULT false, "deceased_at" timestamptz NULL, "risk_rank" bigint NOT NULL DEFAULT 0, "risk_rule" character varying NOT NULL DEFAULT '', "risk_reasons" jsonb NULL, "risk_as_of" timestamptz NULL, "next_contact_at" timestamptz NOT NULL, "open_task_count" bigint NOT NULL DEFAULT 0, "case_manager_id" uuid NULL, "next_task_id" uuid NULL, "last_encounter_id" uuid NULL, PRIMARY KEY ("organization_id", "id"));
-- create index "patient_organization_id_case_manager_id" to table: "patient"
CREATE INDEX "patient_organization_id_case_manager_id" ON "patient" ("organization_id", "case_manager_id");
-- create index "patient_organization_id_next_contact_at_id" to table: "patient"
CREATE INDEX "patient_organization_id_next_contact_at_id" ON "patient" ("organization_id", "next_contact_at", "id");
-- create index "patient_organization_id_risk_rank_id" to table: "patient"
CREATE INDEX "patient_organization_id_risk_rank_id" ON "patient" ("organization_id", "risk_rank", "id");
-- create index "patient_organization_id_search_name_id" to table: "patient"
CREATE INDEX "patient_organization_id_search_name_id" ON "patient" ("organization_id", "search_name", "id");
-- create "practitioner" table
CREATE TABLE "practitioner" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "identifiers" jsonb NULL, "family" character varying NOT NULL DEFAULT '', "given" jsonb NULL, "display_name" character varying NOT NULL DEFAULT '', "telecom" jsonb NULL, "active" boolean NOT NULL DEFAULT true, PRIMARY KEY ("organization_id", "id"));
-- create "practitioner_role" table
CREATE TABLE "practitioner_role" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "role" character varying NOT NULL DEFAULT 'PROVIDER', "credentials" jsonb NULL, "specialty_system" character varying NOT NULL DEFAULT '', "specialty_code" character varying NOT NULL DEFAULT '', "specialty_display" character varying NOT NULL DEFAULT '', "starts_at" timestamptz NULL, "ends_at" timestamptz NULL, "active" boolean NOT NULL DEFAULT true, "practitioner_id" uuid NOT NULL, "employer_id" uuid NULL, "supervisor_id" uuid NULL, PRIMARY KEY ("organization_id", "id"));
-- create index "practitionerrole_organization_id_practitioner_id" to table: "practitioner_role"
CREATE INDEX "practitionerrole_organization_id_practitioner_id" ON "practitioner_role" ("organization_id", "practitioner_id");
-- create index "practitionerrole_organization_id_supervisor_id" to table: "practitioner_role"
CREATE INDEX "practitionerrole_organization_id_supervisor_id" ON "practitioner_role" ("organization_id", "supervisor_id");
-- create "procedure" table
CREATE TABLE "procedure" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "code_system" character varying NOT NULL DEFAULT '', "code" character varying NOT NULL DEFAULT '', "display" character varying NOT NULL DEFAULT '', "codings" jsonb NULL, "effective_at" timestamptz NULL, "timeline_at" timestamptz NOT NULL, "sensitivity" character varying NULL, "note" character varying NOT NULL DEFAULT '', "status" character varying NOT NULL DEFAULT 'UNKNOWN', "ends_at" timestamptz NULL, "reason_system" character varying NOT NULL DEFAULT '', "reason_code" character varying NOT NULL DEFAULT '', "reason_display" character varying NOT NULL DEFAULT '', "patient_id" uuid NOT NULL, "encounter_id" uuid NULL, "performer_id" uuid NULL, PRIMARY KEY ("organization_id", "id"));
-- create index "procedure_organization_id_encounter_id" to table: "procedure"
CREATE INDEX "procedure_organization_id_encounter_id" ON "procedure" ("organization_id", "encounter_id");
-- create index "procedure_organization_id_patient_id_timeline_at_id" to table: "procedure"
CREATE INDEX "procedure_organization_id_patient_id_timeline_at_id" ON "procedure" ("organization_id", "patient_id", "timeline_at", "id");
-- create "relationship" table
CREATE TABLE "relationship" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "basis" character varying NOT NULL, "starts_at" timestamptz NOT NULL, "ends_at" timestamptz NULL, "reason" character varying NOT NULL DEFAULT '', "patient_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, PRIMARY KEY ("organization_id", "id"));
-- create index "relationship_organization_id_patient_id" to table: "relationship"
CREATE INDEX "relationship_organization_id_patient_id" ON "relationship" ("organization_id", "patient_id");
-- create index "relationship_organization_id_practitioner_id_patient_id" to table: "relationship"
CREATE INDEX "relationship_organization_id_practitioner_id_patient_id" ON "relationship" ("organization_id", "practitioner_id", "patient_id");
-- create "task" table
CREATE TABLE "task" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "kind" character varying NOT NULL DEFAULT 'OTHER', "status" character varying NOT NULL DEFAULT 'REQUESTED', "priority" character varying NOT NULL DEFAULT 'ROUTINE', "title" character varying NOT NULL, "note" character varying NOT NULL DEFAULT '', "due_at" timestamptz NOT NULL, "completed_at" timestamptz NULL, "outcome" character varying NOT NULL DEFAULT '', "patient_id" uuid NOT NULL, "owner_id" uuid NULL, "requester_id" uuid NULL, "condition_id" uuid NULL, PRIMARY KEY ("organization_id", "id"));
-- create index "task_organization_id_owner_id_due_at_id" to table: "task"
CREATE INDEX "task_organization_id_owner_id_due_at_id" ON "task" ("organization_id", "owner_id", "due_at", "id");
-- create index "task_organization_id_patient_id_due_at_id" to table: "task"
CREATE INDEX "task_organization_id_patient_id_due_at_id" ON "task" ("organization_id", "patient_id", "due_at", "id");
-- modify "allergy_intolerance" table
ALTER TABLE "allergy_intolerance" ADD CONSTRAINT "allergy_intolerance_encounter_encounter" FOREIGN KEY ("organization_id", "encounter_id") REFERENCES "encounter" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD CONSTRAINT "allergy_intolerance_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD CONSTRAINT "allergy_intolerance_practitioner_performer" FOREIGN KEY ("organization_id", "performer_id") REFERENCES "practitioner" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION;
-- modify "care_plan" table
ALTER TABLE "care_plan" ADD CONSTRAINT "care_plan_care_team_care_team" FOREIGN KEY ("organization_id", "care_team_id") REFERENCES "care_team" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD CONSTRAINT "care_plan_encounter_encounter" FOREIGN KEY ("organization_id", "encounter_id") REFERENCES "encounter" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD CONSTRAINT "care_plan_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD CONSTRAINT "care_plan_practitioner_performer" FOREIGN KEY ("organization_id", "performer_id") REFERENCES "practitioner" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION;
-- modify "care_team" table
ALTER TABLE "care_team" ADD CONSTRAINT "care_team_organization_managing_organization" FOREIGN KEY ("organization_id", "managing_organization_id") REFERENCES "organization" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD CONSTRAINT "care_team_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION;
-- modify "care_team_participant" table
ALTER TABLE "care_team_participant" ADD CONSTRAINT "care_team_participant_care_team_care_team" FOREIGN KEY ("organization_id", "care_team_id") REFERENCES "care_team" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD CONSTRAINT "care_team_participant_organization_member_organization" FOREIGN KEY ("organization_id", "member_organization_id") REFERENCES "organization" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD CONSTRAINT "care_team_participant_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD CONSTRAINT "care_team_participant_practitioner_practitioner" FOREIGN KEY ("organization_id", "practitioner_id") REFERENCES "practitioner" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION;
-- modify "condition" table
ALTER TABLE "condition" ADD CONSTRAINT "condition_encounter_encounter" FOREIGN KEY ("organization_id", "encounter_id") REFERENCES "encounter" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD CONSTRAINT "condition_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD CONSTRAINT "condition_practitioner_performer" FOREIGN KEY ("organization_id", "performer_id") REFERENCES "practitioner" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION;
-- modify "consent" table
ALTER TABLE "consent" ADD CONSTRAINT "consent_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD CONSTRAINT "consent_practitioner_grantee" FOREIGN KEY ("organization_id", "grantee_id") REFERENCES "practitioner" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION;
-- modify "coverage" table
ALTER TABLE "coverage" ADD CONSTRAINT "coverage_organization_payor" FOREIGN KEY ("organization_id", "payor_id") REFERENCES "organization" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD CONSTRAINT "coverage_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION;
-- modify "encounter" table
ALTER TABLE "encounter" ADD CONSTRAINT "encounter_organization_service_provider" FOREIGN KEY ("organization_id", "service_provider_id") REFERENCES "organization" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD CONSTRAINT "encounter_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD CONSTRAINT "encounter_practitioner_performer" FOREIGN KEY ("organization_id", "performer_id") REFERENCES "practitioner" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION;
-- modify "goal" table
ALTER TABLE "goal" ADD CONSTRAINT "goal_care_plan_care_plan" FOREIGN KEY ("organization_id", "care_plan_id") REFERENCES "care_plan" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD CONSTRAINT "goal_encounter_encounter" FOREIGN KEY ("organization_id", "encounter_id") REFERENCES "encounter" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD CONSTRAINT "goal_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD CONSTRAINT "goal_practitioner_performer" FOREIGN KEY ("organization_id", "performer_id") REFERENCES "practitioner" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION;
-- modify "medication_request" table
ALTER TABLE "medication_request" ADD CONSTRAINT "medication_request_encounter_encounter" FOREIGN KEY ("organization_id", "encounter_id") REFERENCES "encounter" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD CONSTRAINT "medication_request_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD CONSTRAINT "medication_request_practitioner_performer" FOREIGN KEY ("organization_id", "performer_id") REFERENCES "practitioner" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION;
-- modify "observation" table
ALTER TABLE "observation" ADD CONSTRAINT "observation_encounter_encounter" FOREIGN KEY ("organization_id", "encounter_id") REFERENCES "encounter" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD CONSTRAINT "observation_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD CONSTRAINT "observation_practitioner_performer" FOREIGN KEY ("organization_id", "performer_id") REFERENCES "practitioner" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION;
-- modify "patient" table
ALTER TABLE "patient" ADD CONSTRAINT "patient_encounter_last_encounter" FOREIGN KEY ("organization_id", "last_encounter_id") REFERENCES "encounter" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD CONSTRAINT "patient_practitioner_case_manager" FOREIGN KEY ("organization_id", "case_manager_id") REFERENCES "practitioner" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD CONSTRAINT "patient_task_next_task" FOREIGN KEY ("organization_id", "next_task_id") REFERENCES "task" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION;
-- modify "practitioner_role" table
ALTER TABLE "practitioner_role" ADD CONSTRAINT "practitioner_role_organization_employer" FOREIGN KEY ("organization_id", "employer_id") REFERENCES "organization" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD CONSTRAINT "practitioner_role_practitioner_practitioner" FOREIGN KEY ("organization_id", "practitioner_id") REFERENCES "practitioner" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD CONSTRAINT "practitioner_role_practitioner_supervisor" FOREIGN KEY ("organization_id", "supervisor_id") REFERENCES "practitioner" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION;
-- modify "procedure" table
ALTER TABLE "procedure" ADD CONSTRAINT "procedure_encounter_encounter" FOREIGN KEY ("organization_id", "encounter_id") REFERENCES "encounter" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD CONSTRAINT "procedure_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD CONSTRAINT "procedure_practitioner_performer" FOREIGN KEY ("organization_id", "performer_id") REFERENCES "practitioner" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION;
-- modify "relationship" table
ALTER TABLE "relationship" ADD CONSTRAINT "relationship_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD CONSTRAINT "relationship_practitioner_practitioner" FOREIGN KEY ("organization_id", "practitioner_id") REFERENCES "practitioner" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION;
-- modify "task" table
ALTER TABLE "task" ADD CONSTRAINT "task_condition_condition" FOREIGN KEY ("organization_id", "condition_id") REFERENCES "condition" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD CONSTRAINT "task_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD CONSTRAINT "task_practitioner_owner" FOREIGN KEY ("organization_id", "owner_id") REFERENCES "practitioner" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD CONSTRAINT "task_practitioner_requester" FOREIGN KEY ("organization_id", "requester_id") REFERENCES "practitioner" ("organization_id", "id") ON UPDATE NO ACTION ON DELETE NO ACTION;

-- +goose Down
-- reverse: modify "task" table
ALTER TABLE "task" DROP CONSTRAINT "task_practitioner_requester", DROP CONSTRAINT "task_practitioner_owner", DROP CONSTRAINT "task_patient_patient", DROP CONSTRAINT "task_condition_condition";
-- reverse: modify "relationship" table
ALTER TABLE "relationship" DROP CONSTRAINT "relationship_practitioner_practitioner", DROP CONSTRAINT "relationship_patient_patient";
-- reverse: modify "procedure" table
ALTER TABLE "procedure" DROP CONSTRAINT "procedure_practitioner_performer", DROP CONSTRAINT "procedure_patient_patient", DROP CONSTRAINT "procedure_encounter_encounter";
-- reverse: modify "practitioner_role" table
ALTER TABLE "practitioner_role" DROP CONSTRAINT "practitioner_role_practitioner_supervisor", DROP CONSTRAINT "practitioner_role_practitioner_practitioner", DROP CONSTRAINT "practitioner_role_organization_employer";
-- reverse: modify "patient" table
ALTER TABLE "patient" DROP CONSTRAINT "patient_task_next_task", DROP CONSTRAINT "patient_practitioner_case_manager", DROP CONSTRAINT "patient_encounter_last_encounter";
-- reverse: modify "observation" table
ALTER TABLE "observation" DROP CONSTRAINT "observation_practitioner_performer", DROP CONSTRAINT "observation_patient_patient", DROP CONSTRAINT "observation_encounter_encounter";
-- reverse: modify "medication_request" table
ALTER TABLE "medication_request" DROP CONSTRAINT "medication_request_practitioner_performer", DROP CONSTRAINT "medication_request_patient_patient", DROP CONSTRAINT "medication_request_encounter_encounter";
-- reverse: modify "goal" table
ALTER TABLE "goal" DROP CONSTRAINT "goal_practitioner_performer", DROP CONSTRAINT "goal_patient_patient", DROP CONSTRAINT "goal_encounter_encounter", DROP CONSTRAINT "goal_care_plan_care_plan";
-- reverse: modify "encounter" table
ALTER TABLE "encounter" DROP CONSTRAINT "encounter_practitioner_performer", DROP CONSTRAINT "encounter_patient_patient", DROP CONSTRAINT "encounter_organization_service_provider";
-- reverse: modify "coverage" table
ALTER TABLE "coverage" DROP CONSTRAINT "coverage_patient_patient", DROP CONSTRAINT "coverage_organization_payor";
-- reverse: modify "consent" table
ALTER TABLE "consent" DROP CONSTRAINT "consent_practitioner_grantee", DROP CONSTRAINT "consent_patient_patient";
-- reverse: modify "condition" table
ALTER TABLE "condition" DROP CONSTRAINT "condition_practitioner_performer", DROP CONSTRAINT "condition_patient_patient", DROP CONSTRAINT "condition_encounter_encounter";
-- reverse: modify "care_team_participant" table
ALTER TABLE "care_team_participant" DROP CONSTRAINT "care_team_participant_practitioner_practitioner", DROP CONSTRAINT "care_team_participant_patient_patient", DROP CONSTRAINT "care_team_participant_organization_member_organization", DROP CONSTRAINT "care_team_participant_care_team_care_team";
-- reverse: modify "care_team" table
ALTER TABLE "care_team" DROP CONSTRAINT "care_team_patient_patient", DROP CONSTRAINT "care_team_organization_managing_organization";
-- reverse: modify "care_plan" table
ALTER TABLE "care_plan" DROP CONSTRAINT "care_plan_practitioner_performer", DROP CONSTRAINT "care_plan_patient_patient", DROP CONSTRAINT "care_plan_encounter_encounter", DROP CONSTRAINT "care_plan_care_team_care_team";
-- reverse: modify "allergy_intolerance" table
ALTER TABLE "allergy_intolerance" DROP CONSTRAINT "allergy_intolerance_practitioner_performer", DROP CONSTRAINT "allergy_intolerance_patient_patient", DROP CONSTRAINT "allergy_intolerance_encounter_encounter";
-- reverse: create index "task_organization_id_patient_id_due_at_id" to table: "task"
DROP INDEX "task_organization_id_patient_id_due_at_id";
-- reverse: create index "task_organization_id_owner_id_due_at_id" to table: "task"
DROP INDEX "task_organization_id_owner_id_due_at_id";
-- reverse: create "task" table
DROP TABLE "task";
-- reverse: create index "relationship_organization_id_practitioner_id_patient_id" to table: "relationship"
DROP INDEX "relationship_organization_id_practitioner_id_patient_id";
-- reverse: create index "relationship_organization_id_patient_id" to table: "relationship"
DROP INDEX "relationship_organization_id_patient_id";
-- reverse: create "relationship" table
DROP TABLE "relationship";
-- reverse: create index "procedure_organization_id_patient_id_timeline_at_id" to table: "procedure"
DROP INDEX "procedure_organization_id_patient_id_timeline_at_id";
-- reverse: create index "procedure_organization_id_encounter_id" to table: "procedure"
DROP INDEX "procedure_organization_id_encounter_id";
-- reverse: create "procedure" table
DROP TABLE "procedure";
-- reverse: create index "practitionerrole_organization_id_supervisor_id" to table: "practitioner_role"
DROP INDEX "practitionerrole_organization_id_supervisor_id";
-- reverse: create index "practitionerrole_organization_id_practitioner_id" to table: "practitioner_role"
DROP INDEX "practitionerrole_organization_id_practitioner_id";
-- reverse: create "practitioner_role" table
DROP TABLE "practitioner_role";
-- reverse: create "practitioner" table
DROP TABLE "practitioner";
-- reverse: create index "patient_organization_id_search_name_id" to table: "patient"
DROP INDEX "patient_organization_id_search_name_id";
-- reverse: create index "patient_organization_id_search_name" to table: "patient"
DROP INDEX "patient_organization_id_search_name";
-- reverse: create index "patient_organization_id_risk_rank_id" to table: "patient"
DROP INDEX "patient_organization_id_risk_rank_id";
-- reverse: create index "patient_organization_id_next_contact_at_id" to table: "patient"
DROP INDEX "patient_organization_id_next_contact_at_id";
-- reverse: create index "patient_organization_id_case_manager_id" to table: "patient"
DROP INDEX "patient_organization_id_case_manager_id";
-- reverse: create "patient" table
DROP TABLE "patient";
-- reverse: create "organization" table
DROP TABLE "organization";
-- reverse: create index "observation_organization_id_patient_id_timeline_at_id" to table: "observation"
DROP INDEX "observation_organization_id_patient_id_timeline_at_id";
-- reverse: create index "observation_organization_id_patient_id_code_timeline_at" to table: "observation"
DROP INDEX "observation_organization_id_patient_id_code_timeline_at";
-- reverse: create index "observation_organization_id_encounter_id" to table: "observation"
DROP INDEX "observation_organization_id_encounter_id";
-- reverse: create "observation" table
DROP TABLE "observation";
-- reverse: create index "medicationrequest_organization_id_patient_id_timeline_at_id" to table: "medication_request"
DROP INDEX "medicationrequest_organization_id_patient_id_timeline_at_id";
-- reverse: create index "medicationrequest_organization_id_encounter_id" to table: "medication_request"
DROP INDEX "medicationrequest_organization_id_encounter_id";
-- reverse: create "medication_request" table
DROP TABLE "medication_request";
-- reverse: create index "goal_organization_id_patient_id_timeline_at_id" to table: "goal"
DROP INDEX "goal_organization_id_patient_id_timeline_at_id";
-- reverse: create index "goal_organization_id_encounter_id" to table: "goal"
DROP INDEX "goal_organization_id_encounter_id";
-- reverse: create index "goal_organization_id_care_plan_id" to table: "goal"
DROP INDEX "goal_organization_id_care_plan_id";
-- reverse: create "goal" table
DROP TABLE "goal";
-- reverse: create index "encounter_organization_id_patient_id_timeline_at_id" to table: "encounter"
DROP INDEX "encounter_organization_id_patient_id_timeline_at_id";
-- reverse: create index "encounter_organization_id_encounter_id" to table: "encounter"
DROP INDEX "encounter_organization_id_encounter_id";
-- reverse: create "encounter" table
DROP TABLE "encounter";
-- reverse: create index "coverage_organization_id_patient_id_timeline_at_id" to table: "coverage"
DROP INDEX "coverage_organization_id_patient_id_timeline_at_id";
-- reverse: create "coverage" table
DROP TABLE "coverage";
-- reverse: create index "consent_organization_id_patient_id_timeline_at_id" to table: "consent"
DROP INDEX "consent_organization_id_patient_id_timeline_at_id";
-- reverse: create "consent" table
DROP TABLE "consent";
-- reverse: create index "condition_organization_id_patient_id_timeline_at_id" to table: "condition"
DROP INDEX "condition_organization_id_patient_id_timeline_at_id";
-- reverse: create index "condition_organization_id_encounter_id" to table: "condition"
DROP INDEX "condition_organization_id_encounter_id";
-- reverse: create index "condition_organization_id_code_patient_id" to table: "condition"
DROP INDEX "condition_organization_id_code_patient_id";
-- reverse: create "condition" table
DROP TABLE "condition";
-- reverse: create index "careteamparticipant_organization_id_patient_id" to table: "care_team_participant"
DROP INDEX "careteamparticipant_organization_id_patient_id";
-- reverse: create index "careteamparticipant_organization_id_care_team_id_id" to table: "care_team_participant"
DROP INDEX "careteamparticipant_organization_id_care_team_id_id";
-- reverse: create "care_team_participant" table
DROP TABLE "care_team_participant";
-- reverse: create index "careteam_organization_id_patient_id_timeline_at_id" to table: "care_team"
DROP INDEX "careteam_organization_id_patient_id_timeline_at_id";
-- reverse: create "care_team" table
DROP TABLE "care_team";
-- reverse: create index "careplan_organization_id_patient_id_timeline_at_id" to table: "care_plan"
DROP INDEX "careplan_organization_id_patient_id_timeline_at_id";
-- reverse: create index "careplan_organization_id_encounter_id" to table: "care_plan"
DROP INDEX "careplan_organization_id_encounter_id";
-- reverse: create "care_plan" table
DROP TABLE "care_plan";
-- reverse: create index "allergyintolerance_organization_id_patient_id_timeline_at_id" to table: "allergy_intolerance"
DROP INDEX "allergyintolerance_organization_id_patient_id_timeline_at_id";
-- reverse: create index "allergyintolerance_organization_id_encounter_id" to table: "allergy_intolerance"
DROP INDEX "allergyintolerance_organization_id_encounter_id";
-- reverse: create "allergy_intolerance" table
DROP TABLE "allergy_intolerance";
