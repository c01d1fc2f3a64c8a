-- +goose Up
-- modify "communication" table
ALTER TABLE "communication" ADD COLUMN "latest_at" timestamptz NOT NULL, ADD COLUMN "acknowledged_at" timestamptz NULL;
-- create index "communication_thread" to table: "communication"
CREATE INDEX "communication_thread" ON "communication" ("organization_id", "latest_at", "id") WHERE (thread_id = id);
-- create index "communication_unacknowledged" to table: "communication"
CREATE INDEX "communication_unacknowledged" ON "communication" ("organization_id", "timeline_at", "id") WHERE (acknowledgement_required AND (acknowledged_at IS NULL));
-- modify "communication_receipt" table
ALTER TABLE "communication_receipt" ADD COLUMN "thread_id" uuid NOT NULL, ADD COLUMN "mentioned" boolean NOT NULL DEFAULT false;
-- create index "communicationreceipt_organization_id_practitioner_id_thread_id" to table: "communication_receipt"
CREATE INDEX "communicationreceipt_organization_id_practitioner_id_thread_id" ON "communication_receipt" ("organization_id", "practitioner_id", "thread_id");
-- modify "healthcare_service" table
ALTER TABLE "healthcare_service" ADD COLUMN "search_text" character varying NOT NULL DEFAULT '';
-- modify "service_request" table
ALTER TABLE "service_request" ADD COLUMN "loop_raised_at" timestamptz NULL;

-- The bytes of attachments, apart from what lists read. Who may see the attachment may see them: the policy of that
-- table holds inside this one.
create table attachment_content (
  organization_id uuid not null,
  attachment_id uuid not null,
  content bytea not null,
  primary key (organization_id, attachment_id),
  foreign key (organization_id, attachment_id) references attachment (organization_id, id)
);
alter table attachment_content alter column content set storage external; -- images and PDF do not get smaller
grant select, insert on attachment_content to caseload_app;
alter table attachment_content enable row level security, force row level security;
create policy health on attachment_content using (organization_id = (select viewer_organization()) and exists (
  select from attachment a
  where a.organization_id = attachment_content.organization_id and a.id = attachment_content.attachment_id));

-- +goose Down
DROP TABLE "attachment_content";
-- reverse: modify "service_request" table
ALTER TABLE "service_request" DROP COLUMN "loop_raised_at";
-- reverse: modify "healthcare_service" table
ALTER TABLE "healthcare_service" DROP COLUMN "search_text";
-- reverse: create index "communicationreceipt_organization_id_practitioner_id_thread_id" to table: "communication_receipt"
DROP INDEX "communicationreceipt_organization_id_practitioner_id_thread_id";
-- reverse: modify "communication_receipt" table
ALTER TABLE "communication_receipt" DROP COLUMN "mentioned", DROP COLUMN "thread_id";
-- reverse: create index "communication_unacknowledged" to table: "communication"
DROP INDEX "communication_unacknowledged";
-- reverse: create index "communication_thread" to table: "communication"
DROP INDEX "communication_thread";
-- reverse: modify "communication" table
ALTER TABLE "communication" DROP COLUMN "acknowledged_at", DROP COLUMN "latest_at";
