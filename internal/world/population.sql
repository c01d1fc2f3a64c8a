select setseed(0.4);

insert into patient (organization_id, id, revision, recorded_at, received_at, birth_date, gender, display_name, search_name, language, next_contact_at,
    time_zone, race, ethnicity, address)
select '{organization}', md5('patient ' || n)::uuid, 1, now(), now(), (date '1930-01-01' + (random() * 20000)::int)::text,
    case when random() < 0.5 then 'FEMALE' else 'MALE' end, 'P ' || n, 'p ' || n,
    (array['en', 'en-US', 'es', 'zh', 'ase', ''])[1 + floor(random() * 6)::int], '9999-12-31',
    (array['', 'America/Los_Angeles', 'America/New_York', 'Pacific/Honolulu'])[1 + floor(random() * 4)::int],
    case when random() < 0.9 then (select jsonb_agg(jsonb_build_object('system', 'urn:oid:2.16.840.1.113883.6.238', 'code', race)) from unnest(
        array[(array['2106-3', '2054-5', '2028-9', '2131-1', 'UNK'])[1 + floor(random() * 5 + n * 0)::int],
            (array['2106-3', '2076-8'])[1 + floor(random() * 2 + n * 0)::int]]) race where random() < 0.7) end,
    jsonb_build_array(jsonb_build_object('code', (array['2135-2', '2186-5'])[1 + floor(random() * 2)::int])),
    jsonb_build_array(jsonb_build_object('state', (array['MA', 'NY', 'AK', 'PR'])[1 + floor(random() * 4)::int],
        'postalCode', (array['02139', '10001', '99501-1234', '00000', ''])[1 + floor(random() * 5)::int]))
from generate_series(1, {size}) n;

insert into relationship (organization_id, id, basis, starts_at, patient_id, practitioner_id)
select organization_id, gen_random_uuid(), 'CASE_MANAGER', now() - interval '1 day', id, '{practitioner}' from patient
where organization_id = '{organization}' and display_name like 'P %';

analyze patient;
analyze relationship;
