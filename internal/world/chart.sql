select setseed(0.7);

-- A point in the five years for each row that a patient gets.
create temporary table entry on commit drop as
select id as patient, kind, now() - random() * interval '5 years' as at, random() as chance
from patient, (values ('encounter', 50), ('observation', 300), ('condition', 15), ('medication', 40), ('procedure', 25), ('task', 50)) as amount(kind, many),
    generate_series(1, many)
where organization_id = '{organization}' and display_name like 'P %';

insert into encounter (organization_id, id, recorded_at, received_at, timeline_at, starts_at, ends_at, patient_id, status, class, code_system, code, display)
select '{organization}', gen_random_uuid(), at, at, at, at, at + interval '30 minutes', patient, 'FINISHED', 'AMB', 'http://snomed.info/sct', '185345009',
    'Encounter for symptom'
from entry where kind = 'encounter';

insert into observation (organization_id, id, recorded_at, received_at, timeline_at, effective_at, patient_id, status, category, code_system, code, display,
    value, value_number)
select '{organization}', gen_random_uuid(), at, at, at, at, patient, 'FINAL', 'vital-signs', 'http://loinc.org', '8867-4', 'Heart rate',
    jsonb_build_object('quantity', jsonb_build_object('value', (50 + floor(chance * 60))::text, 'unit', 'beats/minute', 'code', '/min')), 50 + floor(chance * 60)
from entry where kind = 'observation';

insert into condition (organization_id, id, recorded_at, received_at, timeline_at, onset_at, patient_id, clinical_status, verification_status, category,
    code_system, code, display)
select '{organization}', gen_random_uuid(), at, at, at, at, patient, 'ACTIVE', 'CONFIRMED', 'encounter-diagnosis', 'http://snomed.info/sct', '59621000',
    'Essential hypertension'
from entry where kind = 'condition';

insert into medication_request (organization_id, id, recorded_at, received_at, timeline_at, effective_at, patient_id, status, intent, code_system, code, display)
select '{organization}', gen_random_uuid(), at, at, at, at, patient, 'COMPLETED', 'ORDER', 'http://www.nlm.nih.gov/research/umls/rxnorm', '314076',
    'lisinopril 10 MG Oral Tablet'
from entry where kind = 'medication';

insert into procedure (organization_id, id, recorded_at, received_at, timeline_at, effective_at, patient_id, status, code_system, code, display)
select '{organization}', gen_random_uuid(), at, at, at, at, patient, 'COMPLETED', 'http://snomed.info/sct', '430193006', 'Medication reconciliation'
from entry where kind = 'procedure';

insert into task (organization_id, id, recorded_at, received_at, title, due_at, patient_id, status, owner_id)
select '{organization}', gen_random_uuid(), at, at, 'Call about the plan', at, patient, 'COMPLETED', '{practitioner}'
from entry where kind = 'task';

analyze;
