-- +goose Up
-- modify "task" table
ALTER TABLE "task" ADD COLUMN "escalated_to_id" uuid NULL, ADD CONSTRAINT "task_practitioner_escalated_to" FOREIGN KEY ("organization_id", "escalated_to_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION;
-- create index "task_open_by_claimant" to table: "task"
CREATE INDEX "task_open_by_claimant" ON "task" ("organization_id", "claimed_by_id", "due_at", "id") WHERE (((status)::text = ANY (ARRAY[('REQUESTED'::character varying)::text, ('RECEIVED'::character varying)::text, ('ACCEPTED'::character varying)::text, ('READY'::character varying)::text, ('IN_PROGRESS'::character varying)::text, ('ON_HOLD'::character varying)::text])) AND (claimed_by_id IS NOT NULL));
-- create index "task_open_by_escalation" to table: "task"
CREATE INDEX "task_open_by_escalation" ON "task" ("organization_id", "escalated_to_id", "due_at", "id") WHERE (((status)::text = ANY (ARRAY[('REQUESTED'::character varying)::text, ('RECEIVED'::character varying)::text, ('ACCEPTED'::character varying)::text, ('READY'::character varying)::text, ('IN_PROGRESS'::character varying)::text, ('ON_HOLD'::character varying)::text])) AND (escalated_to_id IS NOT NULL));

-- The key that seals addresses which open one thing for a while, such as a calendar. Servers on one database share it;
-- what they read as a viewer cannot reach it. To replace it makes every such address void.
create table signing_key (
  only_one boolean primary key default true check (only_one),
  key bytea not null,
  made_at timestamptz not null default now()
);
insert into signing_key (key) values (sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));
grant select on signing_key to caseload_app;
alter table signing_key enable row level security, force row level security;
create policy server on signing_key using ((select viewer_scope()) = 'feed');

-- When a practitioner is busy, for whoever books: with whom is not told. So it looks past the rows that the viewer may
-- see, within the organization.
create function practitioner_busy(who uuid, earliest timestamptz, latest timestamptz)
returns table (id uuid, starts_at timestamptz, ends_at timestamptz, travel_minutes bigint)
language sql stable set app.scope = 'organization' set app.clinical = 'on' as
$$
  select a.id, a.starts_at, a.ends_at, a.travel_minutes from appointment a
  where a.organization_id = viewer_organization() and a.practitioner_id = who
    and a.status in ('PROPOSED', 'PENDING', 'BOOKED', 'ARRIVED', 'CHECKED_IN')
    and a.starts_at < latest and a.starts_at > earliest - interval '1 day' and a.ends_at > earliest
$$;

-- +goose Down
DROP FUNCTION practitioner_busy;
DROP TABLE "signing_key";
-- reverse: create index "task_open_by_escalation" to table: "task"
DROP INDEX "task_open_by_escalation";
-- reverse: create index "task_open_by_claimant" to table: "task"
DROP INDEX "task_open_by_claimant";
-- reverse: modify "task" table
ALTER TABLE "task" DROP CONSTRAINT "task_practitioner_escalated_to", DROP COLUMN "escalated_to_id";
