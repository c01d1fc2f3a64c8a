-- +goose Up
-- modify "practitioner" table
ALTER TABLE "practitioner" ADD COLUMN "languages" jsonb NULL, ADD COLUMN "qualifications" jsonb NULL;

-- The letters of roles are qualifications of who holds them.
alter table practitioner no force row level security;
alter table practitioner_role no force row level security;
update practitioner p set qualifications = x.held from (
  select r.organization_id, r.practitioner_id, jsonb_agg(distinct jsonb_build_object('code', c.letters)) as held
  from practitioner_role r
  cross join lateral jsonb_array_elements_text(case jsonb_typeof(r.credentials) when 'array' then r.credentials else '[]' end) as c(letters)
  where r.active group by r.organization_id, r.practitioner_id
) x where x.organization_id = p.organization_id and x.practitioner_id = p.id;
alter table practitioner force row level security;
alter table practitioner_role force row level security;

-- +goose Down
-- reverse: modify "practitioner" table
ALTER TABLE "practitioner" DROP COLUMN "qualifications", DROP COLUMN "languages";
