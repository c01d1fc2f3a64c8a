-- +goose Up
-- modify "share_link" table
ALTER TABLE "share_link" ADD COLUMN "recipient_id" uuid NULL, ADD CONSTRAINT "share_link_practitioner_recipient_practitioner" FOREIGN KEY ("organization_id", "recipient_id") REFERENCES "practitioner" ("organization_id", "id") ON DELETE NO ACTION;

-- A share link is opened in three steps, each of which sees only what it needs. First somebody holds a secret: they see
-- the link that it belongs to, whatever the organization, and nothing else.
create function viewer_secret() returns bytea language sql stable parallel safe as
$$ select decode(nullif(current_setting('app.secret', true), ''), 'hex') $$;

create policy opened on share_link for select using (
  (select viewer_scope()) = 'opening' and secret_hash = (select viewer_secret()));

-- Then the plan is read as who shared it, narrowed to its patient: every policy asks relationship, so that one more
-- policy there narrows them all.
create function viewer_patient() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.patient', true), '')::uuid $$;

create policy shared on relationship as restrictive using (
  (select viewer_patient()) is null or patient_id = (select viewer_patient()));

-- And of what is confidential, only what the patient lets be disclosed to the recipient by name (42 CFR 2.31(a)(4)).
create function viewer_recipient() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.recipient', true), '')::uuid $$;

create or replace function viewer_consented(patient uuid, label text) returns boolean language sql stable parallel safe as
$$
  select coalesce(bool_and(c.decision = 'PERMIT') filter (where c.grantee_id is null or c.grantee_id = viewer_practitioner()), false)
    and (viewer_recipient() is null or coalesce(
      bool_and(c.decision = 'PERMIT') filter (where c.grantee_id is null or c.grantee_id = viewer_recipient())
      and bool_or(c.grantee_id = viewer_recipient()), false))
  from consent c
  where c.organization_id = viewer_organization()
    and c.patient_id = patient and c.sensitivity = label and c.status = 'ACTIVE'
    and (c.starts_at is null or c.starts_at <= now())
    and (c.ends_at is null or c.ends_at > now())
$$;

-- +goose Down
create or replace function viewer_consented(patient uuid, label text) returns boolean language sql stable parallel safe as
$$
  select coalesce(bool_and(c.decision = 'PERMIT'), false)
  from consent c
  where c.organization_id = viewer_organization()
    and c.patient_id = patient and c.sensitivity = label and c.status = 'ACTIVE'
    and (c.grantee_id is null or c.grantee_id = viewer_practitioner())
    and (c.starts_at is null or c.starts_at <= now())
    and (c.ends_at is null or c.ends_at > now())
$$;
drop policy shared on relationship;
drop policy opened on share_link;
drop function viewer_recipient();
drop function viewer_patient();
drop function viewer_secret();
-- reverse: modify "share_link" table
ALTER TABLE "share_link" DROP CONSTRAINT "share_link_practitioner_recipient_practitioner", DROP COLUMN "recipient_id";
