-- +goose Up
-- While a table is filled for the first time, Postgres plans without statistics, and of two indexes that seem alike takes the
-- younger: the check of a foreign key to encounter then reads the whole organization's part of it for every row that is
-- written, until autovacuum comes by. Only a table's owner may analyze it, so this runs as the owner; it takes nothing
-- from its caller, and touches only tables that have grown without statistics.
-- +goose StatementBegin
create function gather_statistics() returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare grown regclass;
begin
  for grown in
    select c.oid::regclass from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.reltuples <= 0 and pg_relation_size(c.oid) > 0
      and c.relowner = (select r.oid from pg_roles r where r.rolname = current_user)
    order by c.relname
  loop
    execute format('analyze %s', grown);
  end loop;
end
$$;
-- +goose StatementEnd
revoke all on function gather_statistics() from public;
grant execute on function gather_statistics() to caseload_app;

-- +goose Down
drop function gather_statistics();
