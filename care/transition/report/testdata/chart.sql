-- What is on record of the generated patients: stays, visits, what was done, who paid. Labels are on rows of the first two thousand
-- alone: with each, the policies of Postgres look over all patients of the viewer anew, which is not the report's to measure.
select setseed(0.6);

insert into organization (organization_id, id, recorded_at, received_at, name)
select '{organization}', md5('hospital ' || n)::uuid, now(), now(), 'Hospital ' || n from generate_series(1, 6) n;

-- Stays, in rows of up to four with a gap of some days or none.
create temp table made as
select p.id as patient_id, substring(p.display_name from 3)::int <= 2000 as labels, n, md5(p.id || ' stay ' || n)::uuid as id,
    now() - make_interval(days => 400) + (random() * 300 + 18 * n + random() * 30 * 0) * interval '1 day' as starts_at, random() * 8 as days, random() as draw
from patient p cross join generate_series(1, 4) n where p.organization_id = '{organization}' and p.display_name like 'P %' and random() < 0.45;

-- The next stay of some begins on the day of the discharge or the day after.
insert into made select patient_id, labels, n + 10, md5(id || ' next')::uuid, starts_at + days * interval '1 day' + random() * 1.4 * interval '1 day', random() * 6, random()
from made where random() < 0.15;

insert into encounter (organization_id, id, recorded_at, received_at, timeline_at, patient_id, status, class, display, starts_at, ends_at, discharge_disposition_code,
    reason_system, reason_code, reason_display, service_provider_id, sensitivity, encounter_id)
select '{organization}', m.id, now(), now(), m.starts_at, m.patient_id,
    case when m.draw < 0.02 then 'CANCELLED' when m.draw < 0.03 then 'IN_PROGRESS' else 'FINISHED' end,
    (array['IMP', 'IMP', 'IMP', 'IMP', 'IMP', 'ACUTE', 'ACUTE', 'OBSENC', 'NONAC'])[1 + floor(random() * 9)::int],
    (array['', '', '', '', 'Inpatient stay', 'Skilled nursing facility stay', 'Hospital admission (procedure)'])[1 + floor(random() * 7)::int],
    m.starts_at, case when m.draw > 0.03 then m.starts_at + m.days * interval '1 day' end,
    (array['01', '1', '', '03', 'home', '06', '07', '20', '02', 'hosp'])[1 + floor(random() * random() * 10)::int], c.system, c.code, c.code,
    case when random() < 0.97 then md5('hospital ' || 1 + floor(random() * 6)::int)::uuid end,
    case when m.labels and random() < 0.03 then 'SUD' end,
    case when random() < 0.02 then m.id end
from made m cross join lateral (select split_part(word, '|', 1) as system, split_part(word, '|', 2) as code from (select
    (array['http://hl7.org/fhir/sid/icd-10-cm|I50.23', 'http://hl7.org/fhir/sid/icd-10-cm|J441', 'http://hl7.org/fhir/sid/icd-10-cm|E1165', 'http://hl7.org/fhir/sid/icd-10-cm|Z5111',
        'http://hl7.org/fhir/sid/icd-10-cm|M1711', 'http://hl7.org/fhir/sid/icd-10-cm|I2510', 'http://hl7.org/fhir/sid/icd-10-cm|C50911', 'http://snomed.info/sct|88805009',
        'http://snomed.info/sct|25675004', 'http://snomed.info/sct|183996000', '|'])[1 + floor(random() * random() * 11 + m.n * 0)::int] as word) drawn) c;

insert into encounter (organization_id, id, recorded_at, received_at, timeline_at, patient_id, status, class, starts_at, ends_at)
select '{organization}', gen_random_uuid(), now(), now(), at, patient_id, 'FINISHED', (array['EMER', 'AMB', 'HH', 'OBSENC'])[1 + floor(random() * 4)::int], at, at + interval '3 hours'
from (select patient_id, starts_at + (days + random() * 45 - 5) * interval '1 day' as at from made where random() < 0.5) drawn;

-- What was done: nothing, or codes of ICD-10-PCS (a knee, an artery, marrow), or of SNOMED CT.
insert into procedure (organization_id, id, recorded_at, received_at, timeline_at, patient_id, encounter_id, status, code_system, code, codings, sensitivity)
select '{organization}', gen_random_uuid(), now(), now(), m.starts_at, m.patient_id, m.id, case when random() < 0.05 then 'NOT_DONE' else 'COMPLETED' end,
    case when m.draw > 0.2 then 'http://www.cms.gov/Medicare/Coding/ICD10' else 'http://snomed.info/sct' end,
    case when m.draw > 0.2 then (array['0SRC0J9', '027034Z', '30243G0', '3E0G76Z', '0DTJ4ZZ'])[1 + floor(random() * 5)::int] else '80146002' end,
    case when m.draw < 0.1 then '[{"system": "http://snomed.info/sct", "code": "80146002"}, {"system": "http://www.cms.gov/Medicare/Coding/ICD10", "code": "0DTJ4ZZ"}]'::jsonb end,
    case when m.labels and random() < 0.05 then 'SUD' end
from made m cross join generate_series(1, 2) where m.draw < 0.5 and random() < 0.6;

insert into outreach_attempt (organization_id, id, recorded_at, received_at, timeline_at, patient_id, mode, outcome)
select '{organization}', gen_random_uuid(), now(), now(), starts_at + (days + random() * 6 - 0.5) * interval '1 day', patient_id,
    (array['PHONE_CALL', 'LETTER', 'EMAIL', 'TEXT_MESSAGE', 'HOME_VISIT'])[1 + floor(random() * 5)::int], (array['REACHED', 'NO_ANSWER', 'REFUSED', 'LEFT_MESSAGE'])[1 + floor(random() * 4)::int]
from made where random() < 0.6;

insert into task (organization_id, id, recorded_at, received_at, title, due_at, patient_id, kind, status, completed_at, outcome)
select '{organization}', gen_random_uuid(), now(), now(), 'Call', now(), patient_id, (array['PHONE_CALL', 'MEDICATION_REVIEW', 'HOME_VISIT', 'OTHER'])[1 + floor(random() * 4)::int],
    (array['COMPLETED', 'COMPLETED', 'FAILED'])[1 + floor(random() * 3)::int], starts_at + (days + random() * 6 - 0.5) * interval '1 day',
    (array['Reached; well', 'reached', 'Nobody was there', '', 'Unreached', 'Reachedness'])[1 + floor(random() * 6)::int]
from made where random() < 0.4;

insert into appointment (organization_id, id, recorded_at, received_at, timeline_at, title, patient_id, kind, status, starts_at, ends_at)
select '{organization}', gen_random_uuid(), now(), now(), at, 'Visit', patient_id, (array['PHONE_CALL', 'HOME_VISIT', 'CLINIC_VISIT', 'OTHER'])[1 + floor(random() * 4)::int],
    (array['FULFILLED', 'FULFILLED', 'NOSHOW', 'CANCELLED'])[1 + floor(random() * 4)::int], at, at + interval '1 hour'
from (select patient_id, starts_at + (days + random() * 12 - 0.5) * interval '1 day' as at from made where random() < 0.4) drawn;

insert into coverage (organization_id, id, recorded_at, received_at, timeline_at, patient_id, status, payor_name, rank, starts_at, ends_at)
select '{organization}', gen_random_uuid(), now(), now(), at, id, case when random() < 0.95 then 'ACTIVE' else 'CANCELLED' end,
    (array['Medicare', 'Medicaid', 'Humana', 'Dual Eligible', 'NO_INSURANCE', 'Acme', 'Medicare Advantage Plan'])[1 + floor(random() * 7)::int],
    floor(random() * 3)::int, case when random() < 0.95 then at end, case when random() < 0.5 then at + make_interval(days => (random() * 300)::int) end
from (select p.id, case when random() < 0.5 then date_trunc('day', at at time zone 'UTC') at time zone 'UTC' else at end as at
    from patient p cross join generate_series(1, 2) n cross join lateral (select now() - (100 + random() * 500 + n * 0) * interval '1 day' as at) d
    where p.organization_id = '{organization}' and p.display_name like 'P %') drawn;

insert into episode_of_care (organization_id, id, recorded_at, received_at, timeline_at, patient_id, status, stage, intensity, starts_at, ends_at)
select '{organization}', gen_random_uuid(), now(), now(), at, id, (array['ACTIVE', 'FINISHED', 'PLANNED'])[1 + floor(random() * 3)::int], 'ENGAGED',
    (array['CASE_MANAGEMENT', 'CARE_COORDINATION', null])[1 + floor(random() * 3)::int], at, case when random() < 0.5 then at + make_interval(days => (random() * 300)::int) end
from (select p.id, now() - random() * 500 * interval '1 day' as at from patient p cross join generate_series(1, 2) n
    where p.organization_id = '{organization}' and p.display_name like 'P %' and random() < 0.6) drawn;

insert into observation (organization_id, id, recorded_at, received_at, timeline_at, patient_id, status, code_system, code, components, value)
select '{organization}', gen_random_uuid(), now(), now(), at, id, 'FINAL', 'http://loinc.org', case when whole then '93025-5' else '63586-2' end,
    case when whole then jsonb_build_array(
        jsonb_build_object('code', jsonb_build_object('code', '63586-2'), 'value', jsonb_build_object('quantity', jsonb_build_object('value', income::text, 'code', '/a'))),
        jsonb_build_object('code', jsonb_build_object('code', '63512-8'), 'value', jsonb_build_object('integer', size))) end,
    case when not whole then jsonb_build_object('quantity', jsonb_build_object('value', income::text, 'code', (array['{USD}', 'EUR'])[1 + floor(random() * 2)::int])) end
from (select p.id, now() - random() * 600 * interval '1 day' as at, random() < 0.7 as whole, floor(random() * 120000)::int as income, 1 + floor(random() * 5)::int as size
    from patient p cross join generate_series(1, 2) n where p.organization_id = '{organization}' and p.display_name like 'P %' and random() < 0.7) drawn;

insert into consent (organization_id, id, recorded_at, received_at, timeline_at, patient_id, status, decision, sensitivity)
select '{organization}', gen_random_uuid(), now(), now(), now(), id, 'ACTIVE', 'PERMIT', 'SUD' from patient
where organization_id = '{organization}' and display_name like 'P %' and random() < 0.5;

update patient set deceased = true, deceased_at = now() - random() * 300 * interval '1 day'
where organization_id = '{organization}' and display_name like 'P %' and random() < 0.05;

analyze;
