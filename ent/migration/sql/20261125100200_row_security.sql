-- +goose Up
-- The server works as caseload_app, which owns nothing: the policies below hold
-- for it whatever the program above asks. They read who is asking from settings
-- that live as long as the transaction.

-- +goose StatementBegin
do $$
begin
  create role caseload_app login nosuperuser nocreatedb nocreaterole nobypassrls;
exception when duplicate_object or unique_violation then
  null; -- roles are shared by all databases of a cluster
end $$;
-- +goose StatementEnd

create function viewer_organization() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.organization', true), '')::uuid $$;

create function viewer_practitioner() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.practitioner', true), '')::uuid $$;

create function viewer_scope() returns text language sql stable parallel safe as
$$ select coalesce(current_setting('app.scope', true), '') $$;

create function viewer_reads_clinical() returns boolean language sql stable parallel safe as
$$ select coalesce(current_setting('app.clinical', true), '') = 'on' $$;

create function viewer_reads_coverage() returns boolean language sql stable parallel safe as
$$ select coalesce(current_setting('app.coverage', true), '') = 'on' $$;

-- Whether the patient's consents let the viewer see what carries the label
-- (42 CFR 2.31): a permit is needed, and a denial outweighs it.
create function viewer_consented(patient uuid, label text) returns boolean language sql stable parallel safe as
$$
  select coalesce(bool_and(c.decision = 'PERMIT'), false)
  from consent c
  where c.organization_id = viewer_organization()
    and c.patient_id = patient and c.sensitivity = label and c.status = 'ACTIVE'
    and (c.grantee_id is null or c.grantee_id = viewer_practitioner())
    and (c.starts_at is null or c.starts_at <= now())
    and (c.ends_at is null or c.ends_at > now())
$$;

grant usage on schema public to caseload_app;

-- +goose StatementBegin
do $$
declare
  name text;
  tenant constant text := 'organization_id = (select viewer_organization())';
  whole constant text := '(select viewer_scope()) = ''organization''';
  -- The patients to whom the viewer, or somebody whom the viewer supervises, has a relationship now. It stands in
  -- each policy as it is: a function that returns a set is not inlined, and costs many times as much.
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
  -- Nothing is ever deleted: what was wrong is marked so, and stays.
  for name in select tablename from pg_tables where schemaname = 'public' and tablename <> 'goose_db_version' loop
    execute format('grant select, insert, update on %I to caseload_app', name);
  end loop;

  -- The server refuses to work on a database that lacks its migrations.
  if to_regclass('goose_db_version') is not null then
    grant select on goose_db_version to caseload_app;
  end if;

  -- Readable by everybody in the organization.
  foreach name in array array['organization', 'practitioner', 'practitioner_role', 'relationship'] loop
    execute format('alter table %I enable row level security, force row level security', name);
    execute format('create policy tenant on %I using (%s)', name, tenant);
  end loop;

  -- Readable through a relationship.
  execute 'alter table patient enable row level security, force row level security';
  execute format('create policy person on patient using (%s and (%s or id in %s))', tenant, whole, related);
  foreach name in array array['care_team', 'care_team_participant', 'consent'] loop
    execute format('alter table %I enable row level security, force row level security', name);
    execute format('create policy administrative on %I using (%s and (%s or patient_id in %s))', name, tenant, whole, related);
  end loop;

  -- Closed to roles that have no use for it.
  execute 'alter table task enable row level security, force row level security';
  execute format('create policy work on task using (%s and (select viewer_reads_clinical()) and (%s or patient_id in %s))', tenant, whole, related);
  execute 'alter table coverage enable row level security, force row level security';
  execute format('create policy payment on coverage using (%s and (select viewer_reads_coverage()) and (%s or patient_id in %s))', tenant, whole, related);
  foreach name in array array['allergy_intolerance', 'care_plan', 'condition', 'encounter', 'goal',
      'medication_request', 'observation', 'procedure'] loop
    execute format('alter table %I enable row level security, force row level security', name);
    execute format('create policy health on %I
      using (%s and (select viewer_reads_clinical()) and (%s or
        (patient_id in %s and (sensitivity is null or viewer_consented(patient_id, sensitivity)))))
      with check (%s and (select viewer_reads_clinical()) and (%s or patient_id in %s))',
      name, tenant, whole, related, tenant, whole, related);
  end loop;

  execute 'alter table change enable row level security, force row level security';
  -- Who hands a patient over writes the change that ends the own right to see it.
  execute format('create policy change on change using (%s and (%s or patient_id is null or patient_id in %s)) with check (%s)', tenant, whole, related, tenant);
  -- The feed asks for the newest positions of every organization it serves at once.
  execute 'alter table change_counter enable row level security, force row level security';
  execute format('create policy tenant on change_counter using (%s)', tenant);
  execute 'create policy feed on change_counter for select using ((select viewer_scope()) = ''feed'')';
  execute 'alter table act_outcome enable row level security, force row level security';
  execute format('create policy own on act_outcome using (%s and practitioner_id = (select viewer_practitioner()))', tenant);
end $$;
-- +goose StatementEnd
