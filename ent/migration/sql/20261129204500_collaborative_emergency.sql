-- +goose Up
-- An emergency opens the registry of collaborative care as it opens everything else that carries its label (42 CFR 2.51): the
-- words of viewer_consented, inline for the reason in docs/adr/0013.
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
  -- A consent for the viewer, or where something is shared for the recipient, by its decision.
  consent constant text := 'exists (select from consent c where c.organization_id = (select viewer_organization())
    and c.patient_id = %1$I.patient_id and c.sensitivity = %1$I.sensitivity and c.status = ''ACTIVE'' and c.decision = %2$L and %3$s
    and (c.starts_at is null or c.starts_at <= now()) and (c.ends_at is null or c.ends_at > now()))';
  emergency constant text := '(select viewer_recipient()) is null and exists (select from emergency_access e
    where e.organization_id = (select viewer_organization()) and e.practitioner_id = (select viewer_practitioner())
      and e.patient_id = %1$I.patient_id and e.opens @> to_jsonb(%1$I.sensitivity::text)
      and e.starts_at <= now() and e.ends_at > now())';
  mine constant text := '(c.grantee_id is null or c.grantee_id = (select viewer_practitioner()))';
  theirs constant text := '(c.grantee_id is null or c.grantee_id = (select viewer_recipient()))';
  named constant text := 'c.grantee_id = (select viewer_recipient())';
  consented text;
  name text;
begin
  foreach name in array array['collaborative_care_episode', 'collaborative_care_contact', 'treatment_step', 'psychiatric_recommendation'] loop
    consented := format(consent, name, 'PERMIT', mine) || ' and not ' || format(consent, name, 'DENY', mine) || ' and ((select viewer_recipient()) is null or '
      || format(consent, name, 'PERMIT', named) || ' and not ' || format(consent, name, 'DENY', theirs) || ') or ' || format(emergency, name);
    execute format('alter policy health on %I
      using (%s and (select viewer_reads_clinical()) and (%s or
        (patient_id in %s and (sensitivity is null or (%s)))))',
      name, tenant, whole, related, consented);
  end loop;
end $$;
-- +goose StatementEnd

-- +goose Down
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
  consent constant text := 'exists (select from consent c where c.organization_id = (select viewer_organization())
    and c.patient_id = %1$I.patient_id and c.sensitivity = %1$I.sensitivity and c.status = ''ACTIVE'' and c.decision = %2$L and %3$s
    and (c.starts_at is null or c.starts_at <= now()) and (c.ends_at is null or c.ends_at > now()))';
  mine constant text := '(c.grantee_id is null or c.grantee_id = (select viewer_practitioner()))';
  theirs constant text := '(c.grantee_id is null or c.grantee_id = (select viewer_recipient()))';
  named constant text := 'c.grantee_id = (select viewer_recipient())';
  consented text;
  name text;
begin
  foreach name in array array['collaborative_care_episode', 'collaborative_care_contact', 'treatment_step', 'psychiatric_recommendation'] loop
    consented := format(consent, name, 'PERMIT', mine) || ' and not ' || format(consent, name, 'DENY', mine) || ' and ((select viewer_recipient()) is null or '
      || format(consent, name, 'PERMIT', named) || ' and not ' || format(consent, name, 'DENY', theirs) || ')';
    execute format('alter policy health on %I
      using (%s and (select viewer_reads_clinical()) and (%s or
        (patient_id in %s and (sensitivity is null or (%s)))))',
      name, tenant, whole, related, consented);
  end loop;
end $$;
-- +goose StatementEnd
