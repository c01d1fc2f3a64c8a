-- +goose Up
-- A role counts within its time only: who supervises by a role that has ended, or has not begun, sees nobody's patients
-- by it. The words stand in each policy, since a function that returns a set is not inlined.
-- +goose StatementBegin
do $$
declare
  p record;
  before constant text := 'pr.active';
  within constant text := '(pr.active and (pr.starts_at is null or pr.starts_at <= now()) and (pr.ends_at is null or pr.ends_at > now()))';
begin
  for p in select * from pg_policies where schemaname = current_schema()
    and (strpos(coalesce(qual, ''), before) > 0 or strpos(coalesce(with_check, ''), before) > 0) loop
    if p.qual is not null then
      execute format('alter policy %I on %I using (%s)', p.policyname, p.tablename, replace(p.qual, before, within));
    end if;
    if p.with_check is not null then
      execute format('alter policy %I on %I with check (%s)', p.policyname, p.tablename, replace(p.with_check, before, within));
    end if;
  end loop;
end
$$;
-- +goose StatementEnd

-- +goose Down
-- The narrower words stay: they open nothing that the older ones did not.
select 1;
