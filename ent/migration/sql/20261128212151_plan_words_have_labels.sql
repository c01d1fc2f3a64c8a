-- +goose Up
-- modify "care_plan_agreement" table
ALTER TABLE "care_plan_agreement" ADD COLUMN "sensitivity" character varying NULL;
-- modify "care_plan_revision" table
ALTER TABLE "care_plan_revision" ADD COLUMN "sensitivity" character varying NULL;

-- What was said of confidential things before carries their label from now on. The owner of the tables obeys the
-- policies as everybody does.
alter table care_plan_agreement no force row level security;
alter table care_plan_revision no force row level security;
alter table care_plan_change no force row level security;
alter table goal no force row level security;
alter table intervention no force row level security;
update care_plan_agreement a set sensitivity = x.label from (
  select a.organization_id, a.id, coalesce(max(i.sensitivity) filter (where i.sensitivity = 'SUD'), max(i.sensitivity)) as label
  from care_plan_agreement a
  cross join lateral jsonb_array_elements_text(case jsonb_typeof(a.items) when 'array' then a.items else '[]' end) as item(id)
  join (select organization_id, id, sensitivity from goal union all select organization_id, id, sensitivity from intervention) i
    on i.organization_id = a.organization_id and i.id = item.id::uuid
  where i.sensitivity is not null group by a.organization_id, a.id
) x where x.organization_id = a.organization_id and x.id = a.id;
update care_plan_revision r set sensitivity = x.label from (
  select organization_id, care_plan_id, number, coalesce(max(sensitivity) filter (where sensitivity = 'SUD'), max(sensitivity)) as label
  from care_plan_change group by organization_id, care_plan_id, number having bool_and(sensitivity is not null)
) x where x.organization_id = r.organization_id and x.care_plan_id = r.care_plan_id and x.number = r.number;
alter table care_plan_agreement force row level security;
alter table care_plan_revision force row level security;
alter table care_plan_change force row level security;
alter table goal force row level security;
alter table intervention force row level security;

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
          and pr.supervisor_id = (select viewer_practitioner()) and pr.active
          and (pr.starts_at is null or pr.starts_at <= now()) and (pr.ends_at is null or pr.ends_at > now())))
      and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now()))';
begin
  foreach name in array array['care_plan_revision', 'care_plan_agreement'] loop
    execute format('drop policy work on %I', name);
    execute format('create policy health on %I
      using (%s and (select viewer_reads_clinical()) and (%s or
        (patient_id in %s and (sensitivity is null or viewer_consented(patient_id, sensitivity)))))
      with check (%s and (select viewer_reads_clinical()) and (%s or patient_id in %s))',
      name, tenant, whole, related, tenant, whole, related);
  end loop;
end $$;
-- +goose StatementEnd

-- +goose Down
-- reverse: modify "care_plan_revision" table
ALTER TABLE "care_plan_revision" DROP COLUMN "sensitivity";
-- reverse: modify "care_plan_agreement" table
ALTER TABLE "care_plan_agreement" DROP COLUMN "sensitivity";
