-- +goose Up
-- modify "consent" table
ALTER TABLE "consent" ADD COLUMN "documentation" character varying NULL, ADD COLUMN "documentation_note" character varying NOT NULL DEFAULT '', ADD COLUMN "purpose" character varying NOT NULL DEFAULT '', ADD COLUMN "revoked_at" timestamptz NULL, ADD COLUMN "revocation_reason" character varying NOT NULL DEFAULT '', ADD COLUMN "recorded_by_id" uuid NULL, ADD COLUMN "revoked_by_id" uuid NULL, ADD CONSTRAINT "consent_practitioner_recorded_by" FOREIGN KEY ("organization_id", "recorded_by_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, ADD CONSTRAINT "consent_practitioner_revoked_by" FOREIGN KEY ("organization_id", "revoked_by_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION;
-- create "crisis_protocol" table
CREATE TABLE "crisis_protocol" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "timeline_at" timestamptz NOT NULL, "sensitivity" character varying NULL, "status" character varying NOT NULL DEFAULT 'OPEN', "severity" character varying NOT NULL, "response_ids" jsonb NOT NULL, "rule_version" character varying NOT NULL, "steps" jsonb NOT NULL, "plan" jsonb NULL, "answer_due_at" timestamptz NOT NULL, "answered_at" timestamptz NULL, "escalation_level" bigint NOT NULL DEFAULT 0, "escalate_at" timestamptz NULL, "disposition" character varying NULL, "disposition_note" character varying NOT NULL DEFAULT '', "closed_at" timestamptz NULL, "patient_id" uuid NOT NULL, "answered_by_id" uuid NULL, "escalated_to_id" uuid NULL, "joined_id" uuid NULL, "closed_by_id" uuid NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "crisis_protocol_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "crisis_protocol_practitioner_answered_by" FOREIGN KEY ("organization_id", "answered_by_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "crisis_protocol_practitioner_escalated_to" FOREIGN KEY ("organization_id", "escalated_to_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "crisis_protocol_crisis_protocol_carries" FOREIGN KEY ("organization_id", "joined_id") REFERENCES "crisis_protocol" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "crisis_protocol_practitioner_closed_by" FOREIGN KEY ("organization_id", "closed_by_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION);
-- create index "crisisprotocol_organization_id_patient_id_timeline_at_id" to table: "crisis_protocol"
CREATE INDEX "crisisprotocol_organization_id_patient_id_timeline_at_id" ON "crisis_protocol" ("organization_id", "patient_id", "timeline_at", "id");
-- create index "crisis_protocol_open" to table: "crisis_protocol"
CREATE UNIQUE INDEX "crisis_protocol_open" ON "crisis_protocol" ("organization_id", "patient_id") WHERE (((status)::text = 'OPEN'::text) AND (sensitivity IS NULL));
-- create index "crisis_protocol_open_labelled" to table: "crisis_protocol"
CREATE UNIQUE INDEX "crisis_protocol_open_labelled" ON "crisis_protocol" ("organization_id", "patient_id", "sensitivity") WHERE (((status)::text = 'OPEN'::text) AND (sensitivity IS NOT NULL));
-- create index "crisis_protocol_all_open" to table: "crisis_protocol"
CREATE INDEX "crisis_protocol_all_open" ON "crisis_protocol" ("organization_id", "timeline_at", "id") WHERE ((status)::text = 'OPEN'::text);
-- create index "crisis_protocol_unanswered" to table: "crisis_protocol"
CREATE INDEX "crisis_protocol_unanswered" ON "crisis_protocol" ("organization_id", "escalate_at") WHERE (((status)::text = 'OPEN'::text) AND (escalate_at IS NOT NULL));
-- create "crisis_event" table
CREATE TABLE "crisis_event" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "timeline_at" timestamptz NOT NULL, "sensitivity" character varying NULL, "kind" character varying NOT NULL, "severity" character varying NULL, "step" character varying NOT NULL DEFAULT '', "text" character varying NOT NULL DEFAULT '', "patient_id" uuid NOT NULL, "crisis_protocol_id" uuid NOT NULL, "author_id" uuid NULL, "questionnaire_response_id" uuid NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "crisis_event_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "crisis_event_crisis_protocol_crisis_protocol" FOREIGN KEY ("organization_id", "crisis_protocol_id") REFERENCES "crisis_protocol" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "crisis_event_practitioner_author" FOREIGN KEY ("organization_id", "author_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "crisis_event_questionnaire_response_questionnaire_response" FOREIGN KEY ("organization_id", "questionnaire_response_id") REFERENCES "questionnaire_response" ("organization_id", "id") ON DELETE NO ACTION);
-- create index "crisisevent_organization_id_patient_id_timeline_at_id" to table: "crisis_event"
CREATE INDEX "crisisevent_organization_id_patient_id_timeline_at_id" ON "crisis_event" ("organization_id", "patient_id", "timeline_at", "id");
-- create index "crisisevent_organization_id_crisis_protocol_id_timeline_at_id" to table: "crisis_event"
CREATE INDEX "crisisevent_organization_id_crisis_protocol_id_timeline_at_id" ON "crisis_event" ("organization_id", "crisis_protocol_id", "timeline_at", "id");
-- create "crisis_notification" table
CREATE TABLE "crisis_notification" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "timeline_at" timestamptz NOT NULL, "sensitivity" character varying NULL, "recipient_name" character varying NOT NULL DEFAULT '', "role" character varying NOT NULL, "channel" character varying NOT NULL, "answered_at" timestamptz NULL, "answer" character varying NOT NULL DEFAULT '', "patient_id" uuid NOT NULL, "crisis_protocol_id" uuid NOT NULL, "recipient_id" uuid NULL, "notified_by_id" uuid NULL, "answer_recorded_by_id" uuid NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "crisis_notification_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "crisis_notification_crisis_protocol_crisis_protocol" FOREIGN KEY ("organization_id", "crisis_protocol_id") REFERENCES "crisis_protocol" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "crisis_notification_practitioner_recipient" FOREIGN KEY ("organization_id", "recipient_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "crisis_notification_practitioner_notified_by" FOREIGN KEY ("organization_id", "notified_by_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "crisis_notification_practitioner_answer_recorded_by" FOREIGN KEY ("organization_id", "answer_recorded_by_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "crisis_notification_tells_somebody" CHECK ((recipient_id is not null) or (recipient_name <> '')));
-- create index "crisisnotification_organization_id_patient_id_timeline_at_id" to table: "crisis_notification"
CREATE INDEX "crisisnotification_organization_id_patient_id_timeline_at_id" ON "crisis_notification" ("organization_id", "patient_id", "timeline_at", "id");
-- create index "crisisnotification_organizatio_71ad9691d96dc20d220531cda257212f" to table: "crisis_notification"
CREATE INDEX "crisisnotification_organizatio_71ad9691d96dc20d220531cda257212f" ON "crisis_notification" ("organization_id", "crisis_protocol_id", "timeline_at", "id");
-- create "emergency_access" table
CREATE TABLE "emergency_access" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "outcome" character varying NOT NULL, "kind" character varying NOT NULL, "named_by" character varying NOT NULL, "reason" character varying NOT NULL, "recipient_name" character varying NOT NULL, "recipient_affiliation" character varying NOT NULL, "disclosed_by" character varying NOT NULL, "opens" jsonb NOT NULL, "starts_at" timestamptz NOT NULL, "ends_at" timestamptz NOT NULL, "review" character varying NULL, "review_note" character varying NOT NULL DEFAULT '', "reviewed_at" timestamptz NULL, "patient_id" uuid NULL, "practitioner_id" uuid NOT NULL, "relationship_id" uuid NULL, "ended_by_id" uuid NULL, "reviewed_by_id" uuid NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "emergency_access_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "emergency_access_practitioner_practitioner" FOREIGN KEY ("organization_id", "practitioner_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "emergency_access_relationship_relationship" FOREIGN KEY ("organization_id", "relationship_id") REFERENCES "relationship" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "emergency_access_practitioner_ended_by" FOREIGN KEY ("organization_id", "ended_by_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "emergency_access_practitioner_reviewed_by" FOREIGN KEY ("organization_id", "reviewed_by_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "emergency_access_opens_one_record" CHECK ((outcome = 'OPENED') = (patient_id is not null)));
-- create index "emergencyaccess_organization_id_starts_at_id" to table: "emergency_access"
CREATE INDEX "emergencyaccess_organization_id_starts_at_id" ON "emergency_access" ("organization_id", "starts_at", "id");
-- create index "emergencyaccess_organization_i_c9cbe63d98e850a2836dbb22b2b9854a" to table: "emergency_access"
CREATE INDEX "emergencyaccess_organization_i_c9cbe63d98e850a2836dbb22b2b9854a" ON "emergency_access" ("organization_id", "practitioner_id", "patient_id", "ends_at");
-- create index "emergencyaccess_organization_id_patient_id_starts_at_id" to table: "emergency_access"
CREATE INDEX "emergencyaccess_organization_id_patient_id_starts_at_id" ON "emergency_access" ("organization_id", "patient_id", "starts_at", "id");
-- create "psychotherapy_note" table
CREATE TABLE "psychotherapy_note" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "timeline_at" timestamptz NOT NULL, "sensitivity" character varying NOT NULL DEFAULT 'PSYTHPN', "text" character varying NOT NULL, "status" character varying NOT NULL DEFAULT 'CURRENT', "patient_id" uuid NOT NULL, "author_id" uuid NOT NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "psychotherapy_note_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "psychotherapy_note_practitioner_author" FOREIGN KEY ("organization_id", "author_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION);
-- create index "psychotherapynote_organization_id_patient_id_timeline_at_id" to table: "psychotherapy_note"
CREATE INDEX "psychotherapynote_organization_id_patient_id_timeline_at_id" ON "psychotherapy_note" ("organization_id", "patient_id", "timeline_at", "id");

-- Who may see the rows. Consent is opened by an emergency as well (42 CFR 2.51): to whoever opened it, for its time and its
-- labels, and never to whom something is shared.
create function viewer_reads_disclosures() returns boolean language sql stable parallel safe as
$$ select coalesce(current_setting('app.disclosures', true), '') = 'on' $$;

create or replace function viewer_consented(patient uuid, label text) returns boolean language sql stable parallel safe as
$$
  select (coalesce(bool_and(c.decision = 'PERMIT') filter (where c.grantee_id is null or c.grantee_id = viewer_practitioner()), false)
    and (viewer_recipient() is null or coalesce(
      bool_and(c.decision = 'PERMIT') filter (where c.grantee_id is null or c.grantee_id = viewer_recipient())
      and bool_or(c.grantee_id = viewer_recipient()), false)))
    or (viewer_recipient() is null and exists (select from emergency_access e
      where e.organization_id = viewer_organization() and e.practitioner_id = viewer_practitioner()
        and e.patient_id = patient and e.opens @> to_jsonb(label)
        and e.starts_at <= now() and e.ends_at > now()))
  from consent c
  where c.organization_id = viewer_organization()
    and c.patient_id = patient and c.sensitivity = label and c.status = 'ACTIVE'
    and (c.starts_at is null or c.starts_at <= now())
    and (c.ends_at is null or c.ends_at > now())
$$;

-- Whether the patient names the viewer for what is kept apart under the label (45 CFR 164.508(a)(2)).
create function viewer_authorized(patient uuid, label text) returns boolean language sql stable parallel safe as
$$
  select coalesce(bool_and(c.decision = 'PERMIT') and bool_or(c.grantee_id = viewer_practitioner()), false)
  from consent c
  where c.organization_id = viewer_organization()
    and c.patient_id = patient and c.sensitivity = label and c.status = 'ACTIVE'
    and (c.grantee_id is null or c.grantee_id = viewer_practitioner())
    and (c.starts_at is null or c.starts_at <= now())
    and (c.ends_at is null or c.ends_at > now())
$$;

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
  foreach name in array array['crisis_protocol', 'crisis_event', 'crisis_notification'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy health on %I
      using (%s and (select viewer_reads_clinical()) and (%s or
        (patient_id in %s and (sensitivity is null or viewer_consented(patient_id, sensitivity)))))
      with check (%s and (select viewer_reads_clinical()) and (%s or patient_id in %s))',
      name, tenant, whole, related, tenant, whole, related);
  end loop;
  alter table psychotherapy_note enable row level security;
  alter table psychotherapy_note force row level security;
  execute format('create policy psychotherapy on psychotherapy_note
    using (%s and (select viewer_reads_clinical()) and (%s or
      (patient_id in %s and (select viewer_patient()) is null and (author_id = (select viewer_practitioner()) or viewer_authorized(patient_id, sensitivity)))))
    with check (%s and (select viewer_reads_clinical()) and (%s or patient_id in %s))',
    tenant, whole, related, tenant, whole, related);
  alter table emergency_access enable row level security;
  alter table emergency_access force row level security;
  -- Whoever opens a record writes it in their own name, and reviewing is for who sees the whole organization.
  execute format('create policy disclosure on emergency_access
    using (%s and (select viewer_patient()) is null and (%s or (select viewer_reads_disclosures()) or practitioner_id = (select viewer_practitioner())))
    with check (%s and (%s or practitioner_id = (select viewer_practitioner())))',
    tenant, whole, tenant, whole);
end $$;
-- +goose StatementEnd

grant select, insert, update on crisis_protocol, psychotherapy_note to caseload_app;
-- What was written stays as it was written. A merge of two records of one person changes whose a row is, and nothing else.
grant select, insert, update (patient_id, revision) on crisis_event to caseload_app;
grant select, insert, update (patient_id, revision, recorded_at, answered_at, answer_recorded_by_id, answer) on crisis_notification to caseload_app;
grant select, insert, update (patient_id, revision, recorded_at, ends_at, ended_by_id, review, review_note, reviewed_at, reviewed_by_id) on emergency_access to caseload_app;

-- +goose Down
create or replace function viewer_consented(patient uuid, label text) returns boolean language sql stable parallel safe as
$$
  select coalesce(bool_and(c.decision = 'PERMIT') filter (where c.grantee_id is null or c.grantee_id = viewer_practitioner()), false)
    and (viewer_recipient() is null or coalesce(
      bool_and(c.decision = 'PERMIT') filter (where c.grantee_id is null or c.grantee_id = viewer_recipient())
      and bool_or(c.grantee_id = viewer_recipient()), false))
  from consent c
  where c.organization_id = viewer_organization()
    and c.patient_id = patient and c.sensitivity = label and c.status = 'ACTIVE'
    and (c.starts_at is null or c.starts_at <= now())
    and (c.ends_at is null or c.ends_at > now())
$$;
drop policy psychotherapy on psychotherapy_note;
drop policy disclosure on emergency_access;
drop function viewer_authorized(uuid, text);
drop function viewer_reads_disclosures();
-- reverse: create index "psychotherapynote_organization_id_patient_id_timeline_at_id" to table: "psychotherapy_note"
DROP INDEX "psychotherapynote_organization_id_patient_id_timeline_at_id";
-- reverse: create "psychotherapy_note" table
DROP TABLE "psychotherapy_note";
-- reverse: create index "emergencyaccess_organization_id_patient_id_starts_at_id" to table: "emergency_access"
DROP INDEX "emergencyaccess_organization_id_patient_id_starts_at_id";
-- reverse: create index "emergencyaccess_organization_i_c9cbe63d98e850a2836dbb22b2b9854a" to table: "emergency_access"
DROP INDEX "emergencyaccess_organization_i_c9cbe63d98e850a2836dbb22b2b9854a";
-- reverse: create index "emergencyaccess_organization_id_starts_at_id" to table: "emergency_access"
DROP INDEX "emergencyaccess_organization_id_starts_at_id";
-- reverse: create "emergency_access" table
DROP TABLE "emergency_access";
-- reverse: create index "crisisnotification_organizatio_71ad9691d96dc20d220531cda257212f" to table: "crisis_notification"
DROP INDEX "crisisnotification_organizatio_71ad9691d96dc20d220531cda257212f";
-- reverse: create index "crisisnotification_organization_id_patient_id_timeline_at_id" to table: "crisis_notification"
DROP INDEX "crisisnotification_organization_id_patient_id_timeline_at_id";
-- reverse: create "crisis_notification" table
DROP TABLE "crisis_notification";
-- reverse: create index "crisisevent_organization_id_crisis_protocol_id_timeline_at_id" to table: "crisis_event"
DROP INDEX "crisisevent_organization_id_crisis_protocol_id_timeline_at_id";
-- reverse: create index "crisisevent_organization_id_patient_id_timeline_at_id" to table: "crisis_event"
DROP INDEX "crisisevent_organization_id_patient_id_timeline_at_id";
-- reverse: create "crisis_event" table
DROP TABLE "crisis_event";
-- reverse: create index "crisis_protocol_unanswered" to table: "crisis_protocol"
DROP INDEX "crisis_protocol_unanswered";
-- reverse: create index "crisis_protocol_all_open" to table: "crisis_protocol"
DROP INDEX "crisis_protocol_all_open";
-- reverse: create index "crisis_protocol_open_labelled" to table: "crisis_protocol"
DROP INDEX "crisis_protocol_open_labelled";
-- reverse: create index "crisis_protocol_open" to table: "crisis_protocol"
DROP INDEX "crisis_protocol_open";
-- reverse: create index "crisisprotocol_organization_id_patient_id_timeline_at_id" to table: "crisis_protocol"
DROP INDEX "crisisprotocol_organization_id_patient_id_timeline_at_id";
-- reverse: create "crisis_protocol" table
DROP TABLE "crisis_protocol";
-- reverse: modify "consent" table
ALTER TABLE "consent" DROP CONSTRAINT "consent_practitioner_revoked_by", DROP CONSTRAINT "consent_practitioner_recorded_by", DROP COLUMN "revoked_by_id", DROP COLUMN "recorded_by_id", DROP COLUMN "revocation_reason", DROP COLUMN "revoked_at", DROP COLUMN "purpose", DROP COLUMN "documentation_note", DROP COLUMN "documentation";
