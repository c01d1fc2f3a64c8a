-- +goose Up
-- modify "task" table
ALTER TABLE "task" ADD COLUMN "questionnaire" character varying NOT NULL DEFAULT '';
-- create "cohort" table
CREATE TABLE "cohort" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "name" character varying NOT NULL, "title" character varying NOT NULL, "description" character varying NOT NULL DEFAULT '', "definition" jsonb NOT NULL, "definition_version" character varying NOT NULL DEFAULT '', "citation" character varying NOT NULL DEFAULT '', "active" boolean NOT NULL DEFAULT true, PRIMARY KEY ("organization_id", "id"));
-- create index "cohort_organization_id_name" to table: "cohort"
CREATE UNIQUE INDEX "cohort_organization_id_name" ON "cohort" ("organization_id", "name");
-- create "cohort_membership" table
CREATE TABLE "cohort_membership" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "timeline_at" timestamptz NOT NULL, "sensitivity" character varying NULL, "facts" jsonb NULL, "fingerprint" character varying NOT NULL DEFAULT '', "exited_at" timestamptz NULL, "patient_id" uuid NOT NULL, "cohort_id" uuid NOT NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "cohort_membership_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "cohort_membership_cohort_cohort" FOREIGN KEY ("organization_id", "cohort_id") REFERENCES "cohort" ("organization_id", "id") ON DELETE NO ACTION);
-- create index "cohortmembership_organization_id_patient_id_timeline_at_id" to table: "cohort_membership"
CREATE INDEX "cohortmembership_organization_id_patient_id_timeline_at_id" ON "cohort_membership" ("organization_id", "patient_id", "timeline_at", "id");
-- create index "cohortmembership_organization_id_cohort_id_timeline_at_id" to table: "cohort_membership"
CREATE INDEX "cohortmembership_organization_id_cohort_id_timeline_at_id" ON "cohort_membership" ("organization_id", "cohort_id", "timeline_at", "id");
-- create "service_request" table
CREATE TABLE "service_request" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "timeline_at" timestamptz NOT NULL, "sensitivity" character varying NULL, "status" character varying NOT NULL DEFAULT 'ACTIVE', "priority" character varying NOT NULL DEFAULT 'ROUTINE', "code_system" character varying NOT NULL DEFAULT '', "code" character varying NOT NULL DEFAULT '', "display" character varying NOT NULL DEFAULT '', "reason" character varying NOT NULL, "triage" character varying NOT NULL DEFAULT 'AWAITED', "triage_note" character varying NOT NULL DEFAULT '', "requester_answer" character varying NOT NULL DEFAULT '', "triaged_at" timestamptz NULL, "triage_due_at" timestamptz NOT NULL, "patient_id" uuid NOT NULL, "requester_id" uuid NULL, "performer_id" uuid NULL, "triaged_by_id" uuid NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "service_request_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "service_request_practitioner_requester" FOREIGN KEY ("organization_id", "requester_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "service_request_practitioner_performer" FOREIGN KEY ("organization_id", "performer_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "service_request_practitioner_triaged_by" FOREIGN KEY ("organization_id", "triaged_by_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION);
-- create index "servicerequest_organization_id_patient_id_timeline_at_id" to table: "service_request"
CREATE INDEX "servicerequest_organization_id_patient_id_timeline_at_id" ON "service_request" ("organization_id", "patient_id", "timeline_at", "id");
-- create index "servicerequest_organization_id_triage_due_at_id" to table: "service_request"
CREATE INDEX "servicerequest_organization_id_triage_due_at_id" ON "service_request" ("organization_id", "triage_due_at", "id");
-- create "episode_of_care" table
CREATE TABLE "episode_of_care" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "timeline_at" timestamptz NOT NULL, "status" character varying NOT NULL DEFAULT 'PLANNED', "stage" character varying NOT NULL DEFAULT 'PROPOSED', "intensity" character varying NULL, "reason" character varying NOT NULL DEFAULT '', "history" jsonb NULL, "starts_at" timestamptz NULL, "ends_at" timestamptz NULL, "patient_id" uuid NOT NULL, "care_manager_id" uuid NULL, "service_request_id" uuid NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "episode_of_care_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "episode_of_care_practitioner_care_manager" FOREIGN KEY ("organization_id", "care_manager_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "episode_of_care_service_request_service_request" FOREIGN KEY ("organization_id", "service_request_id") REFERENCES "service_request" ("organization_id", "id") ON DELETE NO ACTION);
-- create index "episodeofcare_organization_id_patient_id_timeline_at_id" to table: "episode_of_care"
CREATE INDEX "episodeofcare_organization_id_patient_id_timeline_at_id" ON "episode_of_care" ("organization_id", "patient_id", "timeline_at", "id");
-- create "intensity_decision" table
CREATE TABLE "intensity_decision" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "timeline_at" timestamptz NOT NULL, "sensitivity" character varying NULL, "rule" character varying NOT NULL, "rule_version" character varying NOT NULL, "payer" character varying NOT NULL DEFAULT '', "proposed" character varying NULL, "criteria" jsonb NULL, "missing" jsonb NULL, "status" character varying NOT NULL DEFAULT 'PROPOSED', "decided" character varying NULL, "decided_at" timestamptz NULL, "reason" character varying NOT NULL DEFAULT '', "fingerprint" character varying NOT NULL DEFAULT '', "current" boolean NOT NULL DEFAULT true, "patient_id" uuid NOT NULL, "decided_by_id" uuid NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "intensity_decision_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "intensity_decision_practitioner_decided_by" FOREIGN KEY ("organization_id", "decided_by_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION);
-- create index "intensitydecision_organization_id_patient_id_timeline_at_id" to table: "intensity_decision"
CREATE INDEX "intensitydecision_organization_id_patient_id_timeline_at_id" ON "intensity_decision" ("organization_id", "patient_id", "timeline_at", "id");
-- create index "intensitydecision_organization_id_patient_id" to table: "intensity_decision"
CREATE INDEX "intensitydecision_organization_id_patient_id" ON "intensity_decision" ("organization_id", "patient_id") WHERE current;
-- create "outreach_attempt" table
CREATE TABLE "outreach_attempt" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "timeline_at" timestamptz NOT NULL, "mode" character varying NOT NULL, "outcome" character varying NOT NULL, "note" character varying NOT NULL DEFAULT '', "patient_id" uuid NOT NULL, "episode_of_care_id" uuid NOT NULL, "performer_id" uuid NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "outreach_attempt_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "outreach_attempt_episode_of_care_episode_of_care" FOREIGN KEY ("organization_id", "episode_of_care_id") REFERENCES "episode_of_care" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "outreach_attempt_practitioner_performer" FOREIGN KEY ("organization_id", "performer_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION);
-- create index "outreachattempt_organization_id_patient_id_timeline_at_id" to table: "outreach_attempt"
CREATE INDEX "outreachattempt_organization_id_patient_id_timeline_at_id" ON "outreach_attempt" ("organization_id", "patient_id", "timeline_at", "id");
-- create index "outreachattempt_organization_i_c7b377e971b663b594d16ac7eee990b5" to table: "outreach_attempt"
CREATE INDEX "outreachattempt_organization_i_c7b377e971b663b594d16ac7eee990b5" ON "outreach_attempt" ("organization_id", "episode_of_care_id", "timeline_at", "id");
-- create "questionnaire_response" table
CREATE TABLE "questionnaire_response" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "timeline_at" timestamptz NOT NULL, "sensitivity" character varying NULL, "questionnaire" character varying NOT NULL, "questionnaire_version" character varying NOT NULL, "status" character varying NOT NULL DEFAULT 'IN_PROGRESS', "answers" jsonb NULL, "authored_at" timestamptz NULL, "total" double precision NULL, "band" character varying NOT NULL DEFAULT '', "result" jsonb NULL, "patient_id" uuid NOT NULL, "author_id" uuid NULL, "encounter_id" uuid NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "questionnaire_response_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "questionnaire_response_practitioner_author" FOREIGN KEY ("organization_id", "author_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "questionnaire_response_encounter_encounter" FOREIGN KEY ("organization_id", "encounter_id") REFERENCES "encounter" ("organization_id", "id") ON DELETE NO ACTION);
-- create index "questionnaireresponse_organization_id_patient_id_timeline_at_id" to table: "questionnaire_response"
CREATE INDEX "questionnaireresponse_organization_id_patient_id_timeline_at_id" ON "questionnaire_response" ("organization_id", "patient_id", "timeline_at", "id");
-- create index "questionnaireresponse_organiza_e1ba53d604110632c411d40ceae94293" to table: "questionnaire_response"
CREATE INDEX "questionnaireresponse_organiza_e1ba53d604110632c411d40ceae94293" ON "questionnaire_response" ("organization_id", "patient_id", "questionnaire", "timeline_at");
-- create "proposal" table
CREATE TABLE "proposal" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "timeline_at" timestamptz NOT NULL, "sensitivity" character varying NULL, "kind" character varying NOT NULL, "key" character varying NOT NULL, "code_system" character varying NOT NULL DEFAULT '', "code" character varying NOT NULL DEFAULT '', "display" character varying NOT NULL DEFAULT '', "title" character varying NOT NULL, "reason" character varying NOT NULL DEFAULT '', "priority" character varying NOT NULL DEFAULT 'ROUTINE', "due_at" timestamptz NOT NULL, "status" character varying NOT NULL DEFAULT 'PROPOSED', "decided_at" timestamptz NULL, "decision_reason" character varying NOT NULL DEFAULT '', "result_type" character varying NOT NULL DEFAULT '', "result_id" uuid NULL, "patient_id" uuid NOT NULL, "questionnaire_response_id" uuid NOT NULL, "decided_by_id" uuid NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "proposal_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "proposal_questionnaire_response_questionnaire_response" FOREIGN KEY ("organization_id", "questionnaire_response_id") REFERENCES "questionnaire_response" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "proposal_practitioner_decided_by" FOREIGN KEY ("organization_id", "decided_by_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION);
-- create index "proposal_organization_id_patient_id_timeline_at_id" to table: "proposal"
CREATE INDEX "proposal_organization_id_patient_id_timeline_at_id" ON "proposal" ("organization_id", "patient_id", "timeline_at", "id");
-- create index "proposal_organization_id_patient_id_key" to table: "proposal"
CREATE INDEX "proposal_organization_id_patient_id_key" ON "proposal" ("organization_id", "patient_id", "key");
-- create "risk_assessment" table
CREATE TABLE "risk_assessment" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "timeline_at" timestamptz NOT NULL, "sensitivity" character varying NULL, "rule" character varying NOT NULL, "rule_version" character varying NOT NULL, "value" double precision NULL, "word" character varying NOT NULL DEFAULT '', "band" character varying NOT NULL DEFAULT '', "parts" jsonb NULL, "missing" jsonb NULL, "notes" jsonb NULL, "fingerprint" character varying NOT NULL DEFAULT '', "current" boolean NOT NULL DEFAULT true, "patient_id" uuid NOT NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "risk_assessment_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION);
-- create index "riskassessment_organization_id_patient_id_timeline_at_id" to table: "risk_assessment"
CREATE INDEX "riskassessment_organization_id_patient_id_timeline_at_id" ON "risk_assessment" ("organization_id", "patient_id", "timeline_at", "id");
-- create index "riskassessment_organization_id_patient_id_rule" to table: "risk_assessment"
CREATE INDEX "riskassessment_organization_id_patient_id_rule" ON "risk_assessment" ("organization_id", "patient_id", "rule") WHERE current;
-- create index "riskassessment_organization_id_rule_value_patient_id" to table: "risk_assessment"
CREATE INDEX "riskassessment_organization_id_rule_value_patient_id" ON "risk_assessment" ("organization_id", "rule", "value", "patient_id") WHERE current;

-- Who may see the rows: as in the migration of row security, whose words are repeated because a policy is inlined.
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
  foreach name in array array['cohort', 'cohort_membership', 'service_request', 'episode_of_care', 'outreach_attempt',
      'intensity_decision', 'questionnaire_response', 'proposal', 'risk_assessment'] loop
    execute format('grant select, insert, update on %I to caseload_app', name);
    execute format('alter table %I enable row level security, force row level security', name);
  end loop;
  execute format('create policy tenant on cohort using (%s)', tenant);
  foreach name in array array['episode_of_care', 'outreach_attempt'] loop
    execute format('create policy work on %I using (%s and (select viewer_reads_clinical()) and (%s or patient_id in %s))',
      name, tenant, whole, related);
  end loop;
  foreach name in array array['cohort_membership', 'service_request', 'intensity_decision', 'questionnaire_response',
      'proposal', 'risk_assessment'] loop
    execute format('create policy health on %I
      using (%s and (select viewer_reads_clinical()) and (%s or
        (patient_id in %s and (sensitivity is null or viewer_consented(patient_id, sensitivity)))))
      with check (%s and (select viewer_reads_clinical()) and (%s or patient_id in %s))',
      name, tenant, whole, related, tenant, whole, related);
  end loop;
end $$;
-- +goose StatementEnd

-- How far the scoring of an organization has read its change log.
create table scoring_progress (
  organization_id uuid primary key,
  position bigint not null,
  rules text not null -- the versions of the rules and cohorts by which everybody was scored
);
grant select, insert, update on scoring_progress to caseload_app;
alter table scoring_progress enable row level security, force row level security;
create policy tenant on scoring_progress using (organization_id = (select viewer_organization()));

-- +goose Down
DROP TABLE "scoring_progress";
-- reverse: create index "riskassessment_organization_id_rule_value_patient_id" to table: "risk_assessment"
DROP INDEX "riskassessment_organization_id_rule_value_patient_id";
-- reverse: create index "riskassessment_organization_id_patient_id_rule" to table: "risk_assessment"
DROP INDEX "riskassessment_organization_id_patient_id_rule";
-- reverse: create index "riskassessment_organization_id_patient_id_timeline_at_id" to table: "risk_assessment"
DROP INDEX "riskassessment_organization_id_patient_id_timeline_at_id";
-- reverse: create "risk_assessment" table
DROP TABLE "risk_assessment";
-- reverse: create index "proposal_organization_id_patient_id_key" to table: "proposal"
DROP INDEX "proposal_organization_id_patient_id_key";
-- reverse: create index "proposal_organization_id_patient_id_timeline_at_id" to table: "proposal"
DROP INDEX "proposal_organization_id_patient_id_timeline_at_id";
-- reverse: create "proposal" table
DROP TABLE "proposal";
-- reverse: create index "questionnaireresponse_organiza_e1ba53d604110632c411d40ceae94293" to table: "questionnaire_response"
DROP INDEX "questionnaireresponse_organiza_e1ba53d604110632c411d40ceae94293";
-- reverse: create index "questionnaireresponse_organization_id_patient_id_timeline_at_id" to table: "questionnaire_response"
DROP INDEX "questionnaireresponse_organization_id_patient_id_timeline_at_id";
-- reverse: create "questionnaire_response" table
DROP TABLE "questionnaire_response";
-- reverse: create index "outreachattempt_organization_i_c7b377e971b663b594d16ac7eee990b5" to table: "outreach_attempt"
DROP INDEX "outreachattempt_organization_i_c7b377e971b663b594d16ac7eee990b5";
-- reverse: create index "outreachattempt_organization_id_patient_id_timeline_at_id" to table: "outreach_attempt"
DROP INDEX "outreachattempt_organization_id_patient_id_timeline_at_id";
-- reverse: create "outreach_attempt" table
DROP TABLE "outreach_attempt";
-- reverse: create index "intensitydecision_organization_id_patient_id" to table: "intensity_decision"
DROP INDEX "intensitydecision_organization_id_patient_id";
-- reverse: create index "intensitydecision_organization_id_patient_id_timeline_at_id" to table: "intensity_decision"
DROP INDEX "intensitydecision_organization_id_patient_id_timeline_at_id";
-- reverse: create "intensity_decision" table
DROP TABLE "intensity_decision";
-- reverse: create index "episodeofcare_organization_id_patient_id_timeline_at_id" to table: "episode_of_care"
DROP INDEX "episodeofcare_organization_id_patient_id_timeline_at_id";
-- reverse: create "episode_of_care" table
DROP TABLE "episode_of_care";
-- reverse: create index "servicerequest_organization_id_triage_due_at_id" to table: "service_request"
DROP INDEX "servicerequest_organization_id_triage_due_at_id";
-- reverse: create index "servicerequest_organization_id_patient_id_timeline_at_id" to table: "service_request"
DROP INDEX "servicerequest_organization_id_patient_id_timeline_at_id";
-- reverse: create "service_request" table
DROP TABLE "service_request";
-- reverse: create index "cohortmembership_organization_id_cohort_id_timeline_at_id" to table: "cohort_membership"
DROP INDEX "cohortmembership_organization_id_cohort_id_timeline_at_id";
-- reverse: create index "cohortmembership_organization_id_patient_id_timeline_at_id" to table: "cohort_membership"
DROP INDEX "cohortmembership_organization_id_patient_id_timeline_at_id";
-- reverse: create "cohort_membership" table
DROP TABLE "cohort_membership";
-- reverse: create index "cohort_organization_id_name" to table: "cohort"
DROP INDEX "cohort_organization_id_name";
-- reverse: create "cohort" table
DROP TABLE "cohort";
-- reverse: modify "task" table
ALTER TABLE "task" DROP COLUMN "questionnaire";
