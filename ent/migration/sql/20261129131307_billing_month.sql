-- +goose Up
-- create "billing_close" table
CREATE TABLE "billing_close" ("id" uuid NOT NULL, "organization_id" uuid NOT NULL, "revision" bigint NOT NULL DEFAULT 1, "source" character varying NOT NULL DEFAULT '', "recorded_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "timeline_at" timestamptz NOT NULL, "sensitivity" character varying NULL, "month" character varying NOT NULL, "part" character varying NOT NULL, "starts_at" timestamptz NOT NULL, "ends_at" timestamptz NOT NULL, "status" character varying NOT NULL DEFAULT 'CLOSED', "reopened_at" timestamptz NULL, "reason" character varying NOT NULL DEFAULT '', "rule_version" character varying NOT NULL, "snapshot" jsonb NOT NULL, "patient_id" uuid NOT NULL, "closed_by_id" uuid NOT NULL, "reopened_by_id" uuid NULL, PRIMARY KEY ("organization_id", "id"), CONSTRAINT "billing_close_patient_patient" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "billing_close_practitioner_closed_by" FOREIGN KEY ("organization_id", "closed_by_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "billing_close_practitioner_reopened_by" FOREIGN KEY ("organization_id", "reopened_by_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION, CONSTRAINT "billing_close_has_its_label" CHECK ((part = 'GENERAL') = (sensitivity is null)));
-- create index "billingclose_organization_id_patient_id_timeline_at_id" to table: "billing_close"
CREATE INDEX "billingclose_organization_id_patient_id_timeline_at_id" ON "billing_close" ("organization_id", "patient_id", "timeline_at", "id");
-- create index "billing_close_once" to table: "billing_close"
CREATE UNIQUE INDEX "billing_close_once" ON "billing_close" ("organization_id", "month", "patient_id", "part") WHERE ((status)::text = 'CLOSED'::text);

-- Who may see the rows: as everything clinical, through a relationship, and with consent where they carry a label.
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
  execute 'grant select, insert, update on billing_close to caseload_app';
  execute 'alter table billing_close enable row level security, force row level security';
  execute format('create policy health on billing_close
    using (%s and (select viewer_reads_clinical()) and (%s or
      (patient_id in %s and (sensitivity is null or viewer_consented(patient_id, sensitivity)))))
    with check (%s and (select viewer_reads_clinical()) and (%s or patient_id in %s))',
    tenant, whole, related, tenant, whole, related);
end $$;
-- +goose StatementEnd

-- Months are closed, and time is logged, one after the other for each patient: whoever logs holds on to the months until
-- the commit, together with others who log; whoever closes waits for all of them, and they for that one. What is
-- asked for is looked for after the wait, since each statement of a volatile function sees what was committed before it.
-- +goose StatementBegin
create function hold_billing_months(of uuid, alone boolean) returns void language plpgsql volatile as
$$
declare
  months constant bigint := hashtextextended('billing ' || viewer_organization() || ' ' || of, 0);
begin
  if alone then
    perform pg_advisory_xact_lock(months);
  else
    perform pg_advisory_xact_lock_shared(months);
  end if;
end
$$;
-- +goose StatementEnd
-- +goose StatementBegin
create function billing_month_closed(of uuid, earliest timestamptz, latest timestamptz) returns boolean
language plpgsql volatile set app.scope = 'organization' set app.clinical = 'on' as
$$
begin
  perform hold_billing_months(of, false);
  return exists (select from billing_close c
    where c.organization_id = viewer_organization() and c.patient_id = of and c.status = 'CLOSED'
      and c.starts_at < latest and c.ends_at > earliest);
end
$$;
-- +goose StatementEnd

-- +goose Down
drop function billing_month_closed;
drop function hold_billing_months;
-- reverse: create index "billing_close_once" to table: "billing_close"
DROP INDEX "billing_close_once";
-- reverse: create index "billingclose_organization_id_patient_id_timeline_at_id" to table: "billing_close"
DROP INDEX "billingclose_organization_id_patient_id_timeline_at_id";
-- reverse: create "billing_close" table
DROP TABLE "billing_close";
