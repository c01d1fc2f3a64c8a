-- +goose Up
-- modify "patient" table
ALTER TABLE "patient" ADD COLUMN "replaced_by_id" uuid NULL, ADD CONSTRAINT "patient_patient_replaces" FOREIGN KEY ("organization_id", "replaced_by_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION;
-- create "duplicate_candidate" table
CREATE TABLE "duplicate_candidate" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "timeline_at" timestamptz NOT NULL, "rule_version" character varying NOT NULL DEFAULT '', "band" character varying NOT NULL, "score" double precision NOT NULL, "findings" jsonb NULL, "status" character varying NOT NULL DEFAULT 'OPEN', "decided_at" timestamptz NULL, "reason" character varying NOT NULL DEFAULT '', "patient_id" uuid NOT NULL, "other_id" uuid NOT NULL, "decided_by_id" uuid NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "duplicate_candidate_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "duplicate_candidate_patient_other" FOREIGN KEY ("organization_id", "other_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "duplicate_candidate_practitioner_decided_by" FOREIGN KEY ("organization_id", "decided_by_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION);
-- create index "duplicatecandidate_organization_id_patient_id_timeline_at_id" to table: "duplicate_candidate"
CREATE INDEX "duplicatecandidate_organization_id_patient_id_timeline_at_id" ON "duplicate_candidate" ("organization_id", "patient_id", "timeline_at", "id");
-- create index "duplicatecandidate_organization_id_patient_id_other_id" to table: "duplicate_candidate"
CREATE UNIQUE INDEX "duplicatecandidate_organization_id_patient_id_other_id" ON "duplicate_candidate" ("organization_id", "patient_id", "other_id");
-- create index "duplicatecandidate_organization_id_other_id" to table: "duplicate_candidate"
CREATE INDEX "duplicatecandidate_organization_id_other_id" ON "duplicate_candidate" ("organization_id", "other_id");
-- create index "duplicatecandidate_organization_id_score_id" to table: "duplicate_candidate"
CREATE INDEX "duplicatecandidate_organization_id_score_id" ON "duplicate_candidate" ("organization_id", "score", "id") WHERE ((status)::text = 'OPEN'::text);
-- create "patient_link" table
CREATE TABLE "patient_link" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "timeline_at" timestamptz NOT NULL, "reason" character varying NOT NULL, "ended_at" timestamptz NULL, "end_reason" character varying NOT NULL DEFAULT '', "patient_id" uuid NOT NULL, "other_id" uuid NOT NULL, "merged_by_id" uuid NULL, "ended_by_id" uuid NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "patient_link_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "patient_link_patient_other" FOREIGN KEY ("organization_id", "other_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "patient_link_practitioner_merged_by" FOREIGN KEY ("organization_id", "merged_by_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "patient_link_practitioner_ended_by" FOREIGN KEY ("organization_id", "ended_by_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION);
-- create index "patientlink_organization_id_patient_id_timeline_at_id" to table: "patient_link"
CREATE INDEX "patientlink_organization_id_patient_id_timeline_at_id" ON "patient_link" ("organization_id", "patient_id", "timeline_at", "id");
-- create index "patientlink_organization_id_other_id" to table: "patient_link"
CREATE UNIQUE INDEX "patientlink_organization_id_other_id" ON "patient_link" ("organization_id", "other_id") WHERE (ended_at IS NULL);

-- What two records of one person have in common at least once, as hashes (see care/identify/match). They follow from the
-- patients' rows and are written anew with them.
create table patient_key (
  organization_id uuid not null,
  key bigint not null,
  patient_id uuid not null,
  primary key (organization_id, key, patient_id),
  foreign key (organization_id, patient_id) references patient (organization_id, id)
);
create index patient_key_organization_id_patient_id on patient_key (organization_id, patient_id);

-- The rows that went to another record with a merge, so that just these can go back.
create table patient_move (
  organization_id uuid not null,
  link_id uuid not null,
  table_name text not null,
  row_key text not null,       -- the row's own key as a JSON list
  before jsonb,                -- what else was changed about the row; null for nothing
  moved_at timestamptz not null,
  returned_at timestamptz,     -- null while the row is away
  primary key (organization_id, link_id, table_name, row_key),
  foreign key (organization_id, link_id) references patient_link (organization_id, id)
);

-- Who may see the rows: as in the migration of row security, whose words are repeated because a policy is inlined. A
-- pair shows to those who see both of its patients.
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
  foreach name in array array['patient_link', 'duplicate_candidate', 'patient_key', 'patient_move'] loop
    execute format('grant select, insert, update on %I to caseload_app', name);
    execute format('alter table %I enable row level security, force row level security', name);
  end loop;
  execute format('create policy administrative on patient_link using (%s and (%s or patient_id in %s))', tenant, whole, related);
  execute format('create policy administrative on duplicate_candidate using (%s and (%s or (patient_id in %s and other_id in %s)))',
    tenant, whole, related, related);
  foreach name in array array['patient_key', 'patient_move'] loop
    execute format('create policy server on %I using (%s and %s and (select viewer_reads_clinical()))', name, tenant, whole);
  end loop;
end $$;
-- +goose StatementEnd
grant delete on patient_key to caseload_app; -- derived, and no part of anybody's record

-- A record that was merged away can be read, and no more, by who sees the one that took its place: the policy of
-- patient_link says whose. A plan that is shared is of one record.
create policy replaced on patient for select using (
  organization_id = (select viewer_organization()) and replaced_by_id is not null and (select viewer_patient()) is null
  and id in (select l.other_id from patient_link l where l.organization_id = (select viewer_organization()) and l.ended_at is null));

-- +goose Down
drop policy replaced on patient;
drop table patient_move;
drop table patient_key;
-- reverse: create index "patientlink_organization_id_other_id" to table: "patient_link"
DROP INDEX "patientlink_organization_id_other_id";
-- reverse: create index "patientlink_organization_id_patient_id_timeline_at_id" to table: "patient_link"
DROP INDEX "patientlink_organization_id_patient_id_timeline_at_id";
-- reverse: create "patient_link" table
DROP TABLE "patient_link";
-- reverse: create index "duplicatecandidate_organization_id_score_id" to table: "duplicate_candidate"
DROP INDEX "duplicatecandidate_organization_id_score_id";
-- reverse: create index "duplicatecandidate_organization_id_other_id" to table: "duplicate_candidate"
DROP INDEX "duplicatecandidate_organization_id_other_id";
-- reverse: create index "duplicatecandidate_organization_id_patient_id_other_id" to table: "duplicate_candidate"
DROP INDEX "duplicatecandidate_organization_id_patient_id_other_id";
-- reverse: create index "duplicatecandidate_organization_id_patient_id_timeline_at_id" to table: "duplicate_candidate"
DROP INDEX "duplicatecandidate_organization_id_patient_id_timeline_at_id";
-- reverse: create "duplicate_candidate" table
DROP TABLE "duplicate_candidate";
-- reverse: modify "patient" table
ALTER TABLE "patient" DROP CONSTRAINT "patient_patient_replaces", DROP COLUMN "replaced_by_id";
