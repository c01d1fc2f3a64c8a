-- +goose Up
-- Rows whose confidential label was changed, with the label of before (null for none) and the place in the change log under which
-- that was told: a phone that took the row before then drops it, where the new label closes it to its user. Rows are noted by
-- triggers, so that no writer can forget to.
create table label_change (
  organization_id uuid not null,
  patient_id uuid not null,
  entity_id uuid not null,
  former text,
  position bigint, -- null until the transaction appends to the change log
  transaction xid8 not null default pg_current_xact_id(),
  noted bigint generated always as identity,
  primary key (organization_id, noted)
);
create index label_change_of on label_change (organization_id, entity_id, position);

-- Who sees it: who saw the row as it was before. The triggers write as the owner, for whom it is not forced.
alter table label_change enable row level security;
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
begin
  execute format('create policy health on label_change for select
    using (%s and (select viewer_reads_clinical()) and (%s or
      (patient_id in %s and (former is null or viewer_consented(patient_id, former)))))', tenant, whole, related);
end $$;
-- +goose StatementEnd
grant select on label_change to caseload_app;

-- +goose StatementBegin
create function note_label_change() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- What others saw is how the row was before the transaction: it may lose its label on the way and get it back.
  insert into label_change (organization_id, patient_id, entity_id, former)
  select new.organization_id, new.patient_id, new.id, old.sensitivity
  where not exists (select from label_change l where l.organization_id = new.organization_id and l.entity_id = new.id
    and l.transaction = pg_current_xact_id());
  return null;
end
$$;
-- +goose StatementEnd
-- +goose StatementBegin
create function place_label_changes() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update label_change l set position = n.position from appended n
  where l.position is null and l.organization_id = n.organization_id and l.entity_id = n.entity_id
    and l.transaction = pg_current_xact_id(); -- of one that was told to nobody, a later change tells nobody either
  return null;
end
$$;
-- +goose StatementEnd
create trigger place_label_changes after insert on change referencing new table as appended
  for each statement execute function place_label_changes();

-- A consent is about a label, and carries none.
-- +goose StatementBegin
do $$
declare
  name text;
begin
  for name in
    select c.relname from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'consent'
      and (select count(*) from pg_attribute a where a.attrelid = c.oid and a.attname in ('sensitivity', 'patient_id', 'id') and not a.attisdropped) = 3
    order by c.relname
  loop
    execute format('create trigger note_label_change after update of sensitivity on %I for each row
      when (old.sensitivity is distinct from new.sensitivity) execute function note_label_change()', name);
  end loop;
end $$;
-- +goose StatementEnd

-- +goose Down
drop trigger place_label_changes on change;
drop function place_label_changes();
drop function note_label_change() cascade;
drop table label_change;
