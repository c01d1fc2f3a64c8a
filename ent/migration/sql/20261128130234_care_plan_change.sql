-- +goose Up
-- modify "care_plan_revision" table
ALTER TABLE "care_plan_revision" DROP COLUMN "changes", DROP COLUMN "snapshot";
-- create "care_plan_change" table
CREATE TABLE "care_plan_change" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "timeline_at" timestamptz NOT NULL, "sensitivity" character varying NULL, "number" bigint NOT NULL, "device" character varying NOT NULL DEFAULT '', "item_type" character varying NOT NULL, "item_id" uuid NOT NULL, "item_title" character varying NOT NULL DEFAULT '', "kind" character varying NOT NULL, "field" character varying NOT NULL DEFAULT '', "before" jsonb NULL, "after" jsonb NULL, "patient_id" uuid NOT NULL, "care_plan_id" uuid NOT NULL, "author_id" uuid NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "care_plan_change_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "care_plan_change_care_plan_care_plan" FOREIGN KEY ("organization_id", "care_plan_id") REFERENCES "care_plan" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "care_plan_change_practitioner_author" FOREIGN KEY ("organization_id", "author_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION);
-- create index "careplanchange_organization_id_patient_id_timeline_at_id" to table: "care_plan_change"
CREATE INDEX "careplanchange_organization_id_patient_id_timeline_at_id" ON "care_plan_change" ("organization_id", "patient_id", "timeline_at", "id");
-- create index "careplanchange_organization_id_care_plan_id_number_id" to table: "care_plan_change"
CREATE INDEX "careplanchange_organization_id_care_plan_id_number_id" ON "care_plan_change" ("organization_id", "care_plan_id", "number", "id");
-- create index "careplanchange_organization_id_item_id_number" to table: "care_plan_change"
CREATE INDEX "careplanchange_organization_id_item_id_number" ON "care_plan_change" ("organization_id", "item_id", "number");

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
  foreach name in array array['care_plan_change'] loop
    execute format('grant select, insert, update on %I to caseload_app', name);
    execute format('alter table %I enable row level security, force row level security', name);
  end loop;
  foreach name in array array['care_plan_change'] loop
    execute format('create policy health on %I
      using (%s and (select viewer_reads_clinical()) and (%s or
        (patient_id in %s and (sensitivity is null or viewer_consented(patient_id, sensitivity)))))
      with check (%s and (select viewer_reads_clinical()) and (%s or patient_id in %s))',
      name, tenant, whole, related, tenant, whole, related);
  end loop;
end $$;
-- +goose StatementEnd

-- +goose Down
-- reverse: create index "careplanchange_organization_id_item_id_number" to table: "care_plan_change"
DROP INDEX "careplanchange_organization_id_item_id_number";
-- reverse: create index "careplanchange_organization_id_care_plan_id_number_id" to table: "care_plan_change"
DROP INDEX "careplanchange_organization_id_care_plan_id_number_id";
-- reverse: create index "careplanchange_organization_id_patient_id_timeline_at_id" to table: "care_plan_change"
DROP INDEX "careplanchange_organization_id_patient_id_timeline_at_id";
-- reverse: create "care_plan_change" table
DROP TABLE "care_plan_change";
-- reverse: modify "care_plan_revision" table
ALTER TABLE "care_plan_revision" ADD COLUMN "snapshot" jsonb NOT NULL, ADD COLUMN "changes" jsonb NULL;
