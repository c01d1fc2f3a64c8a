-- +goose Up
-- create "unmatched_admission" table
CREATE TABLE "unmatched_admission" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "identifier_system" character varying NOT NULL DEFAULT '', "identifier_value" character varying NOT NULL, "family" character varying NOT NULL DEFAULT '', "given" jsonb NULL, "birth_date" character varying NOT NULL DEFAULT '', "gender" character varying NOT NULL DEFAULT 'UNKNOWN', "facility" character varying NOT NULL DEFAULT '', "first_heard_at" timestamptz NOT NULL, "last_heard_at" timestamptz NOT NULL, "message_count" bigint NOT NULL DEFAULT 0, "encounter_status" character varying NOT NULL DEFAULT 'UNKNOWN', "encounter_class" character varying NOT NULL DEFAULT '', "admitted_at" timestamptz NULL, "discharged_at" timestamptz NULL, "status" character varying NOT NULL DEFAULT 'OPEN', "link_id" uuid NULL, "decided_at" timestamptz NULL, "reason" character varying NOT NULL DEFAULT '', "patient_id" uuid NULL, "decided_by_id" uuid NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "unmatched_admission_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "unmatched_admission_practitioner_decided_by" FOREIGN KEY ("organization_id", "decided_by_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION);
-- create index "unmatchedadmission_organizatio_13c5571c198323ca0f362289b3b69847" to table: "unmatched_admission"
CREATE UNIQUE INDEX "unmatchedadmission_organizatio_13c5571c198323ca0f362289b3b69847" ON "unmatched_admission" ("organization_id", "identifier_system", "identifier_value");
-- create index "unmatchedadmission_organization_id_status_last_heard_at_id" to table: "unmatched_admission"
CREATE INDEX "unmatchedadmission_organization_id_status_last_heard_at_id" ON "unmatched_admission" ("organization_id", "status", "last_heard_at", "id");
-- create index "unmatchedadmission_organization_id_patient_id" to table: "unmatched_admission"
CREATE INDEX "unmatchedadmission_organization_id_patient_id" ON "unmatched_admission" ("organization_id", "patient_id");
-- create "unmatched_admission_candidate" table
CREATE TABLE "unmatched_admission_candidate" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "timeline_at" timestamptz NOT NULL, "rule_version" character varying NOT NULL DEFAULT '', "band" character varying NOT NULL, "score" double precision NOT NULL, "findings" jsonb NULL, "patient_id" uuid NOT NULL, "unmatched_admission_id" uuid NOT NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "unmatched_admission_candidate_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "unmatched_admission_candidate__e0ba08604072d464e84a61d81199de53" FOREIGN KEY ("organization_id", "unmatched_admission_id") REFERENCES "unmatched_admission" ("organization_id", "id") ON DELETE NO ACTION);
-- create index "unmatchedadmissioncandidate_or_905b91595f5dc5c364a236c8988f317e" to table: "unmatched_admission_candidate"
CREATE INDEX "unmatchedadmissioncandidate_or_905b91595f5dc5c364a236c8988f317e" ON "unmatched_admission_candidate" ("organization_id", "patient_id", "timeline_at", "id");
-- create index "unmatchedadmissioncandidate_or_160ae277ce4b97297c0bf8e1727ec4a4" to table: "unmatched_admission_candidate"
CREATE UNIQUE INDEX "unmatchedadmissioncandidate_or_160ae277ce4b97297c0bf8e1727ec4a4" ON "unmatched_admission_candidate" ("organization_id", "unmatched_admission_id", "patient_id");

-- Who may see the rows: who says who they are, and where they name a patient, through a relationship as well. The words of
-- the relationship stand in the policy, since a function that returns a set is not inlined.
create function viewer_reads_unmatched() returns boolean language sql stable parallel safe as
$$ select coalesce(current_setting('app.unmatched', true), '') = 'on' $$;

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
          and pr.supervisor_id = (select viewer_practitioner())
          and (pr.active and (pr.starts_at is null or pr.starts_at <= now()) and (pr.ends_at is null or pr.ends_at > now()))))
      and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now()))';
begin
  foreach name in array array['unmatched_admission', 'unmatched_admission_candidate'] loop
    execute format('grant select, insert, update on %I to caseload_app', name);
    execute format('alter table %I enable row level security, force row level security', name);
    execute format('create policy unmatched on %I using (%s and (select viewer_reads_unmatched()) and (%s or patient_id is null or patient_id in %s))',
      name, tenant, whole, related);
  end loop;
end $$;
-- +goose StatementEnd
grant delete on unmatched_admission_candidate to caseload_app; -- derived, and no part of anybody's record

-- +goose Down
-- reverse: create index "unmatchedadmissioncandidate_or_160ae277ce4b97297c0bf8e1727ec4a4" to table: "unmatched_admission_candidate"
DROP INDEX "unmatchedadmissioncandidate_or_160ae277ce4b97297c0bf8e1727ec4a4";
-- reverse: create index "unmatchedadmissioncandidate_or_905b91595f5dc5c364a236c8988f317e" to table: "unmatched_admission_candidate"
DROP INDEX "unmatchedadmissioncandidate_or_905b91595f5dc5c364a236c8988f317e";
-- reverse: create "unmatched_admission_candidate" table
DROP TABLE "unmatched_admission_candidate";
-- reverse: create index "unmatchedadmission_organization_id_patient_id" to table: "unmatched_admission"
DROP INDEX "unmatchedadmission_organization_id_patient_id";
-- reverse: create index "unmatchedadmission_organization_id_status_last_heard_at_id" to table: "unmatched_admission"
DROP INDEX "unmatchedadmission_organization_id_status_last_heard_at_id";
-- reverse: create index "unmatchedadmission_organizatio_13c5571c198323ca0f362289b3b69847" to table: "unmatched_admission"
DROP INDEX "unmatchedadmission_organizatio_13c5571c198323ca0f362289b3b69847";
-- reverse: create "unmatched_admission" table
DROP TABLE "unmatched_admission";
drop function viewer_reads_unmatched();
