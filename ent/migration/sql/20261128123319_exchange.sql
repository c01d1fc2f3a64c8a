-- +goose Up
-- modify "care_plan" table
ALTER TABLE "care_plan" ADD COLUMN "stated" jsonb NULL;
-- modify "care_team" table
ALTER TABLE "care_team" ADD COLUMN "stated" jsonb NULL;
-- modify "care_team_participant" table
ALTER TABLE "care_team_participant" ADD COLUMN "stated" jsonb NULL;
-- modify "condition" table
ALTER TABLE "condition" ADD COLUMN "stated" jsonb NULL;
-- modify "goal" table
ALTER TABLE "goal" ADD COLUMN "stated" jsonb NULL;
-- modify "practitioner" table
ALTER TABLE "practitioner" ADD COLUMN "address" jsonb NULL;
-- modify "service_request" table
ALTER TABLE "service_request" ADD COLUMN "stated" jsonb NULL;
-- modify "task" table
ALTER TABLE "task" ADD COLUMN "stated" jsonb NULL;

-- Requests for service have a table of their own now. Those that came before are kept as they were sent, and become
-- rows when they are imported again: nothing may say that they are known.
alter table resource_content no force row level security;
alter table raw_resource no force row level security;
delete from resource_content c using raw_resource r
where r.organization_id = c.organization_id and r.id = c.id and r.resource_type = 'ServiceRequest';
alter table raw_resource force row level security;
alter table resource_content force row level security;

-- People close to a patient are kept as they were sent, and go out again as members of the care team: they may be read
-- as the team may.
create policy related_person on raw_resource for select using (
  resource_type = 'RelatedPerson' and organization_id = (select viewer_organization())
  and ((select viewer_scope()) = 'organization' or patient_id in (
    select r.patient_id from relationship r
    where r.organization_id = (select viewer_organization())
      and r.practitioner_id = any (array(
        select viewer_practitioner()
        union all
        select pr.practitioner_id from practitioner_role pr
        where pr.organization_id = (select viewer_organization())
          and pr.supervisor_id = (select viewer_practitioner()) and pr.active))
      and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now()))));

-- +goose Down
drop policy related_person on raw_resource;
-- reverse: modify "task" table
ALTER TABLE "task" DROP COLUMN "stated";
-- reverse: modify "service_request" table
ALTER TABLE "service_request" DROP COLUMN "stated";
-- reverse: modify "practitioner" table
ALTER TABLE "practitioner" DROP COLUMN "address";
-- reverse: modify "goal" table
ALTER TABLE "goal" DROP COLUMN "stated";
-- reverse: modify "condition" table
ALTER TABLE "condition" DROP COLUMN "stated";
-- reverse: modify "care_team_participant" table
ALTER TABLE "care_team_participant" DROP COLUMN "stated";
-- reverse: modify "care_team" table
ALTER TABLE "care_team" DROP COLUMN "stated";
-- reverse: modify "care_plan" table
ALTER TABLE "care_plan" DROP COLUMN "stated";
