-- +goose Up
-- create "collaborative_care_episode" table
CREATE TABLE "collaborative_care_episode" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "timeline_at" timestamptz NOT NULL, "sensitivity" character varying NULL, "status" character varying NOT NULL DEFAULT 'ACTIVE', "started_at" timestamptz NOT NULL, "measured_from" timestamptz NOT NULL, "ended_at" timestamptz NULL, "end_reason" character varying NULL, "end_note" character varying NOT NULL DEFAULT '', "consent_method" character varying NOT NULL, "consented_at" timestamptz NOT NULL, "relapse_prevention_plan" jsonb NULL, "phq9_baseline" bigint NULL, "phq9_baseline_at" timestamptz NULL, "phq9_last" bigint NULL, "phq9_last_at" timestamptz NULL, "gad7_baseline" bigint NULL, "gad7_baseline_at" timestamptz NULL, "gad7_last" bigint NULL, "gad7_last_at" timestamptz NULL, "item9_positive" boolean NOT NULL DEFAULT false, "suicide_concern" boolean NOT NULL DEFAULT false, "state" character varying NULL, "state_history" jsonb NULL, "indexed" boolean NOT NULL DEFAULT false, "responded" boolean NOT NULL DEFAULT false, "remitted" boolean NOT NULL DEFAULT false, "improved" boolean NOT NULL DEFAULT false, "phase" character varying NOT NULL DEFAULT 'INITIAL', "days_to_first_contact" bigint NULL, "review_reasons" jsonb NULL, "review_due" boolean NOT NULL DEFAULT false, "reviewed_at" timestamptz NULL, "reviewed_reasons" jsonb NULL, "search_name" character varying NOT NULL DEFAULT '', "score_order" bigint NOT NULL DEFAULT -1, "change_order" bigint NOT NULL DEFAULT -1000, "last_contact_at" timestamptz NOT NULL, "next_contact_at" timestamptz NOT NULL, "next_to_act" bigint NOT NULL DEFAULT 0, "look_at" timestamptz NOT NULL, "patient_id" uuid NOT NULL, "care_manager_id" uuid NOT NULL, "psychiatric_consultant_id" uuid NOT NULL, "treating_provider_id" uuid NOT NULL, "site_id" uuid NULL, "consent_recorded_by_id" uuid NOT NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "collaborative_care_episode_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "collaborative_care_episode_practitioner_care_manager" FOREIGN KEY ("organization_id", "care_manager_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "collaborative_care_episode_practitioner_psychiatric_consultant" FOREIGN KEY ("organization_id", "psychiatric_consultant_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "collaborative_care_episode_practitioner_treating_provider" FOREIGN KEY ("organization_id", "treating_provider_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "collaborative_care_episode_organization_site" FOREIGN KEY ("organization_id", "site_id") REFERENCES "organization" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "collaborative_care_episode_practitioner_consent_recorded_by" FOREIGN KEY ("organization_id", "consent_recorded_by_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION);
-- create index "collaborativecareepisode_organ_83da4f364f463beccb48532b1a284064" to table: "collaborative_care_episode"
CREATE INDEX "collaborativecareepisode_organ_83da4f364f463beccb48532b1a284064" ON "collaborative_care_episode" ("organization_id", "patient_id", "timeline_at", "id");
-- create index "collaborative_care_active" to table: "collaborative_care_episode"
CREATE UNIQUE INDEX "collaborative_care_active" ON "collaborative_care_episode" ("organization_id", "patient_id") WHERE ((status)::text = 'ACTIVE'::text);
-- create index "collaborative_care_by_next_to_act" to table: "collaborative_care_episode"
CREATE INDEX "collaborative_care_by_next_to_act" ON "collaborative_care_episode" ("organization_id", "next_to_act", "id");
-- create index "collaborative_care_by_score" to table: "collaborative_care_episode"
CREATE INDEX "collaborative_care_by_score" ON "collaborative_care_episode" ("organization_id", "score_order", "id");
-- create index "collaborative_care_by_change" to table: "collaborative_care_episode"
CREATE INDEX "collaborative_care_by_change" ON "collaborative_care_episode" ("organization_id", "change_order", "id");
-- create index "collaborative_care_by_start" to table: "collaborative_care_episode"
CREATE INDEX "collaborative_care_by_start" ON "collaborative_care_episode" ("organization_id", "started_at", "id");
-- create index "collaborative_care_by_last_contact" to table: "collaborative_care_episode"
CREATE INDEX "collaborative_care_by_last_contact" ON "collaborative_care_episode" ("organization_id", "last_contact_at", "id");
-- create index "collaborative_care_by_next_contact" to table: "collaborative_care_episode"
CREATE INDEX "collaborative_care_by_next_contact" ON "collaborative_care_episode" ("organization_id", "next_contact_at", "id");
-- create index "collaborative_care_by_name" to table: "collaborative_care_episode"
CREATE INDEX "collaborative_care_by_name" ON "collaborative_care_episode" ("organization_id", "search_name", "id");
-- create index "collaborative_care_by_look" to table: "collaborative_care_episode"
CREATE INDEX "collaborative_care_by_look" ON "collaborative_care_episode" ("organization_id", "look_at");
-- create "collaborative_care_contact" table
CREATE TABLE "collaborative_care_contact" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "timeline_at" timestamptz NOT NULL, "sensitivity" character varying NULL, "mode" character varying NOT NULL, "reached" boolean NOT NULL, "activities" jsonb NULL, "note" character varying NOT NULL DEFAULT '', "patient_id" uuid NOT NULL, "collaborative_care_episode_id" uuid NOT NULL, "performer_id" uuid NOT NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "collaborative_care_contact_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "collaborative_care_contact_col_69b681ed2b3585f10aafaa1b87b09bd4" FOREIGN KEY ("organization_id", "collaborative_care_episode_id") REFERENCES "collaborative_care_episode" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "collaborative_care_contact_practitioner_performer" FOREIGN KEY ("organization_id", "performer_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION);
-- create index "collaborativecarecontact_organ_9fcb5d1a6aa41fd7b733ce6685f10468" to table: "collaborative_care_contact"
CREATE INDEX "collaborativecarecontact_organ_9fcb5d1a6aa41fd7b733ce6685f10468" ON "collaborative_care_contact" ("organization_id", "patient_id", "timeline_at", "id");
-- create index "collaborative_care_contact_of_episode" to table: "collaborative_care_contact"
CREATE INDEX "collaborative_care_contact_of_episode" ON "collaborative_care_contact" ("organization_id", "collaborative_care_episode_id", "timeline_at", "id");
-- create "psychiatric_recommendation" table
CREATE TABLE "psychiatric_recommendation" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "timeline_at" timestamptz NOT NULL, "sensitivity" character varying NULL, "kind" character varying NOT NULL, "text" character varying NOT NULL, "reasons" jsonb NULL, "status" character varying NOT NULL DEFAULT 'OPEN', "due_at" timestamptz NOT NULL, "answer" character varying NOT NULL DEFAULT '', "answered_at" timestamptz NULL, "done_at" timestamptz NULL, "raised_at" timestamptz NULL, "patient_id" uuid NOT NULL, "collaborative_care_episode_id" uuid NOT NULL, "reviewer_id" uuid NOT NULL, "answered_by_id" uuid NULL, "done_by_id" uuid NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "psychiatric_recommendation_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "psychiatric_recommendation_col_35361ef7de879b5bffbee380a3f85144" FOREIGN KEY ("organization_id", "collaborative_care_episode_id") REFERENCES "collaborative_care_episode" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "psychiatric_recommendation_practitioner_reviewer" FOREIGN KEY ("organization_id", "reviewer_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "psychiatric_recommendation_practitioner_answered_by" FOREIGN KEY ("organization_id", "answered_by_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "psychiatric_recommendation_practitioner_done_by" FOREIGN KEY ("organization_id", "done_by_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION);
-- create index "psychiatricrecommendation_orga_00ae113af19e7075a7fd1bbf5fbe895c" to table: "psychiatric_recommendation"
CREATE INDEX "psychiatricrecommendation_orga_00ae113af19e7075a7fd1bbf5fbe895c" ON "psychiatric_recommendation" ("organization_id", "patient_id", "timeline_at", "id");
-- create index "psychiatric_recommendation_of_episode" to table: "psychiatric_recommendation"
CREATE INDEX "psychiatric_recommendation_of_episode" ON "psychiatric_recommendation" ("organization_id", "collaborative_care_episode_id", "timeline_at", "id");
-- create index "psychiatric_recommendation_overdue" to table: "psychiatric_recommendation"
CREATE INDEX "psychiatric_recommendation_overdue" ON "psychiatric_recommendation" ("organization_id", "due_at") WHERE ((raised_at IS NULL) AND ((status)::text = ANY (ARRAY[('OPEN'::character varying)::text, ('ACCEPTED'::character varying)::text, ('CHANGED'::character varying)::text])));
-- create "treatment_step" table
CREATE TABLE "treatment_step" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "timeline_at" timestamptz NOT NULL, "sensitivity" character varying NULL, "kind" character varying NOT NULL, "psychotherapy" character varying NULL, "what" character varying NOT NULL, "why" character varying NOT NULL DEFAULT '', "patient_id" uuid NOT NULL, "collaborative_care_episode_id" uuid NOT NULL, "performer_id" uuid NOT NULL, "psychiatric_recommendation_id" uuid NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "treatment_step_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "treatment_step_collaborative_c_69d372ed628034b508a768ecda1d121d" FOREIGN KEY ("organization_id", "collaborative_care_episode_id") REFERENCES "collaborative_care_episode" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "treatment_step_practitioner_performer" FOREIGN KEY ("organization_id", "performer_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "treatment_step_psychiatric_rec_31a4d461ae4ca9a3c92976b0fe0b3833" FOREIGN KEY ("organization_id", "psychiatric_recommendation_id") REFERENCES "psychiatric_recommendation" ("organization_id", "id") ON DELETE NO ACTION);
-- create index "treatmentstep_organization_id_patient_id_timeline_at_id" to table: "treatment_step"
CREATE INDEX "treatmentstep_organization_id_patient_id_timeline_at_id" ON "treatment_step" ("organization_id", "patient_id", "timeline_at", "id");
-- create index "treatment_step_of_episode" to table: "treatment_step"
CREATE INDEX "treatment_step_of_episode" ON "treatment_step" ("organization_id", "collaborative_care_episode_id", "timeline_at", "id");

-- The registry is ordered by name as the panel is: the database keeps the copy the same, whoever renames the patient or
-- moves the episode to another record of the same person.
-- +goose StatementBegin
create function collaborative_care_takes_name() returns trigger language plpgsql as $$
begin
  select p.search_name into new.search_name from patient p where p.organization_id = new.organization_id and p.id = new.patient_id;
  new.search_name := coalesce(new.search_name, '');
  return new;
end $$;
-- +goose StatementEnd
-- +goose StatementBegin
create function collaborative_care_follows_name() returns trigger language plpgsql as $$
begin
  update collaborative_care_episode e set search_name = new.search_name
    where e.organization_id = new.organization_id and e.patient_id = new.id and e.search_name <> new.search_name;
  return null;
end $$;
-- +goose StatementEnd
create trigger collaborative_care_takes_name before insert or update of patient_id on collaborative_care_episode
  for each row execute function collaborative_care_takes_name();
create trigger collaborative_care_follows_name after update of search_name on patient
  for each row when (old.search_name is distinct from new.search_name) execute function collaborative_care_follows_name();

-- Who may see the rows: as in the migration of row security, whose words are repeated because a policy is inlined. So are
-- those of viewer_consented: all rows carry a label here, and a function asks for each anew whose patients these are.
grant select, insert, update on collaborative_care_episode, collaborative_care_contact, treatment_step, psychiatric_recommendation to caseload_app;
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
  -- A consent for the viewer, or where something is shared for the recipient, by its decision.
  consent constant text := 'exists (select from consent c where c.organization_id = (select viewer_organization())
    and c.patient_id = %1$I.patient_id and c.sensitivity = %1$I.sensitivity and c.status = ''ACTIVE'' and c.decision = %2$L and %3$s
    and (c.starts_at is null or c.starts_at <= now()) and (c.ends_at is null or c.ends_at > now()))';
  mine constant text := '(c.grantee_id is null or c.grantee_id = (select viewer_practitioner()))';
  theirs constant text := '(c.grantee_id is null or c.grantee_id = (select viewer_recipient()))';
  named constant text := 'c.grantee_id = (select viewer_recipient())';
  consented text;
  name text;
begin
  foreach name in array array['collaborative_care_episode', 'collaborative_care_contact', 'treatment_step', 'psychiatric_recommendation'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    consented := format(consent, name, 'PERMIT', mine) || ' and not ' || format(consent, name, 'DENY', mine) || ' and ((select viewer_recipient()) is null or '
      || format(consent, name, 'PERMIT', named) || ' and not ' || format(consent, name, 'DENY', theirs) || ')';
    execute format('create policy health on %I
      using (%s and (select viewer_reads_clinical()) and (%s or
        (patient_id in %s and (sensitivity is null or (%s)))))
      with check (%s and (select viewer_reads_clinical()) and (%s or patient_id in %s))',
      name, tenant, whole, related, consented, tenant, whole, related);
  end loop;
end $$;
-- +goose StatementEnd

-- +goose Down
drop trigger collaborative_care_follows_name on patient;
drop trigger collaborative_care_takes_name on collaborative_care_episode;
drop function collaborative_care_follows_name();
drop function collaborative_care_takes_name();
-- reverse: create index "treatment_step_of_episode" to table: "treatment_step"
DROP INDEX "treatment_step_of_episode";
-- reverse: create index "treatmentstep_organization_id_patient_id_timeline_at_id" to table: "treatment_step"
DROP INDEX "treatmentstep_organization_id_patient_id_timeline_at_id";
-- reverse: create "treatment_step" table
DROP TABLE "treatment_step";
-- reverse: create index "psychiatric_recommendation_overdue" to table: "psychiatric_recommendation"
DROP INDEX "psychiatric_recommendation_overdue";
-- reverse: create index "psychiatric_recommendation_of_episode" to table: "psychiatric_recommendation"
DROP INDEX "psychiatric_recommendation_of_episode";
-- reverse: create index "psychiatricrecommendation_orga_00ae113af19e7075a7fd1bbf5fbe895c" to table: "psychiatric_recommendation"
DROP INDEX "psychiatricrecommendation_orga_00ae113af19e7075a7fd1bbf5fbe895c";
-- reverse: create "psychiatric_recommendation" table
DROP TABLE "psychiatric_recommendation";
-- reverse: create index "collaborative_care_contact_of_episode" to table: "collaborative_care_contact"
DROP INDEX "collaborative_care_contact_of_episode";
-- reverse: create index "collaborativecarecontact_organ_9fcb5d1a6aa41fd7b733ce6685f10468" to table: "collaborative_care_contact"
DROP INDEX "collaborativecarecontact_organ_9fcb5d1a6aa41fd7b733ce6685f10468";
-- reverse: create "collaborative_care_contact" table
DROP TABLE "collaborative_care_contact";
-- reverse: create index "collaborative_care_by_look" to table: "collaborative_care_episode"
DROP INDEX "collaborative_care_by_look";
-- reverse: create index "collaborative_care_by_name" to table: "collaborative_care_episode"
DROP INDEX "collaborative_care_by_name";
-- reverse: create index "collaborative_care_by_next_contact" to table: "collaborative_care_episode"
DROP INDEX "collaborative_care_by_next_contact";
-- reverse: create index "collaborative_care_by_last_contact" to table: "collaborative_care_episode"
DROP INDEX "collaborative_care_by_last_contact";
-- reverse: create index "collaborative_care_by_start" to table: "collaborative_care_episode"
DROP INDEX "collaborative_care_by_start";
-- reverse: create index "collaborative_care_by_change" to table: "collaborative_care_episode"
DROP INDEX "collaborative_care_by_change";
-- reverse: create index "collaborative_care_by_score" to table: "collaborative_care_episode"
DROP INDEX "collaborative_care_by_score";
-- reverse: create index "collaborative_care_by_next_to_act" to table: "collaborative_care_episode"
DROP INDEX "collaborative_care_by_next_to_act";
-- reverse: create index "collaborative_care_active" to table: "collaborative_care_episode"
DROP INDEX "collaborative_care_active";
-- reverse: create index "collaborativecareepisode_organ_83da4f364f463beccb48532b1a284064" to table: "collaborative_care_episode"
DROP INDEX "collaborativecareepisode_organ_83da4f364f463beccb48532b1a284064";
-- reverse: create "collaborative_care_episode" table
DROP TABLE "collaborative_care_episode";
