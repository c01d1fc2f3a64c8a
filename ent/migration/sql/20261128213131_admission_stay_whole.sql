-- +goose Up
-- A stay as it was brought into the chart, and about whom: one that later messages leave no trace of is taken back.
alter table admission_stay add column people text[] not null default '{}', add column resource text not null default '';
create index admission_stay_people on admission_stay using gin (people);

-- +goose Down
drop index admission_stay_people;
alter table admission_stay drop column resource, drop column people;
