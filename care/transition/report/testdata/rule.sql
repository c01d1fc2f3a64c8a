-- The rule of the report in plain SQL, for what the clinic's case manager sees. Before it: nearest (snomed, icd), ccs_dx and ccs_pr
-- (code, ccs), planned (list, kind, ccs), acute_code and potential_code (code), ending (code, ends), poverty (year, region, one, more) and
-- region (state, region), the tables of the sources.
create temp table asked as select '{from}'::date as first, '{through}'::date as last, '{now}'::timestamptz as now;

create temp table person as
select p.*, coalesce(nullif(p.time_zone, ''), o.time_zone) as zone from patient p join organization o on o.organization_id = p.organization_id and o.id = p.organization_id
where p.organization_id = '{organization}' and p.replaced_by_id is null
    and p.id in (select patient_id from relationship where practitioner_id = '{practitioner}' and starts_at <= now() and (ends_at is null or ends_at > now()));
alter table person add primary key (id);

-- What carries a label is seen with the patient's consent alone.
create temp table met as
select e.*, p.zone, case e.reason_system when 'http://hl7.org/fhir/sid/icd-10-cm' then upper(replace(e.reason_code, '.', ''))
    when 'http://snomed.info/sct' then coalesce((select icd from nearest where snomed = e.reason_code), '') else '' end as icd
from encounter e join person p on p.id = e.patient_id cross join asked a
where e.status in ('ARRIVED', 'TRIAGED', 'IN_PROGRESS', 'ONLEAVE', 'FINISHED') and e.encounter_id is null and e.starts_at <= a.now
    and (e.sensitivity is null or exists (select from consent c where c.organization_id = '{organization}' and c.patient_id = e.patient_id and c.sensitivity = e.sensitivity and c.decision = 'PERMIT'));

create index on met (patient_id);
analyze met;

create temp table done as
select r.encounter_id, count(*) as all_of_them, array_remove(array_agg(coalesce(case when r.code_system = 'http://www.cms.gov/Medicare/Coding/ICD10' then r.code end,
    (select c ->> 'code' from jsonb_array_elements(r.codings) c where c ->> 'system' = 'http://www.cms.gov/Medicare/Coding/ICD10' limit 1))), null) as codes
from procedure r where r.organization_id = '{organization}' and r.encounter_id is not null and r.status not in ('PREPARATION', 'NOT_DONE', 'ENTERED_IN_ERROR')
    and (r.sensitivity is null or exists (select from consent c where c.organization_id = '{organization}' and c.patient_id = r.patient_id and c.sensitivity = r.sensitivity and c.decision = 'PERMIT'))
group by 1;
create index on done (encounter_id);

-- Hospital stays with what is known of why and what was done, in the order of time. Unplanned is null where it cannot be told.
create temp table stay as
select m.id, m.patient_id, m.zone, (m.starts_at at time zone m.zone)::date as admitted, m.starts_at, m.ends_at, e.discharged, m.service_provider_id as place, m.icd, m.reason_system,
    m.reason_code, m.reason_display, coalesce(x.ccs, 0) as ccs, upper(case when length(m.discharge_disposition_code) = 1 then '0' else '' end || m.discharge_disposition_code) as disposition,
    case when exists (select from planned where list = 'always_planned' and kind = 'diagnosis_ccs' and ccs = x.ccs)
            or exists (select from unnest(d.codes) done join ccs_pr on code = done join planned l on l.ccs = ccs_pr.ccs and l.list = 'always_planned' and l.kind = 'procedure_ccs') then false
        when m.icd = '' or d.all_of_them > cardinality(d.codes)
            or d.all_of_them is null and m.display in (select words from feed_words) then null
        when (exists (select from unnest(d.codes) done join potential_code on code = done)
            or exists (select from unnest(d.codes) done join ccs_pr on code = done join planned l on l.ccs = ccs_pr.ccs and l.list = 'potentially_planned' and l.kind = 'procedure_ccs'))
            and not exists (select from acute_code where code = m.icd) and not exists (select from planned where list = 'acute' and kind = 'diagnosis_ccs' and ccs = x.ccs) then false
        else true end as unplanned,
    row_number() over (partition by m.patient_id order by (m.starts_at at time zone m.zone)::date, e.discharged nulls last, m.id::text) as n
from met m left join ccs_dx x on x.code = m.icd left join done d on d.encounter_id = m.id
cross join lateral (select case when m.ends_at <= (select now from asked) then (m.ends_at at time zone m.zone)::date end as discharged) e
where m.class in ('IMP', 'ACUTE') and (m.display not in (select words from feed_words) or m.display = 'Inpatient stay')
    and not (m.reason_system = 'http://snomed.info/sct' and m.reason_code = '25675004');
create unique index on stay (patient_id, n);
analyze stay;

-- Stays that go on with one another are one episode: walk along them with the stay that ended last so far.
create temp table walked as
with recursive walk as (
    select patient_id, n, id, 1 as episode, false as doubt, id as last_id, discharged as last_day, place as last_place, icd as last_icd, ccs as last_ccs from stay where n = 1
    union all
    select s.patient_id, s.n, s.id, w.episode + case when j.joins then 0 else 1 end, j.doubt,
        case when l.later then s.id else w.last_id end, case when l.later then s.discharged else w.last_day end, case when l.later then s.place else w.last_place end,
        case when l.later then s.icd else w.last_icd end, case when l.later then s.ccs else w.last_ccs end
    from walk w join stay s on s.patient_id = w.patient_id and s.n = w.n + 1
    cross join lateral (select case
            when w.last_day is null then false when s.admitted < w.last_day then true when s.admitted - w.last_day > 1 or s.place is null or w.last_place is null then false
            when s.place <> w.last_place then true when s.admitted - w.last_day = 1 or s.icd = '' or w.last_icd = '' then false
            when w.last_ccs > 0 then s.ccs = w.last_ccs else s.icd = w.last_icd end as joins,
        w.last_day is null or s.admitted - w.last_day between 0 and 1 and (s.place is null or w.last_place is null
            or s.place = w.last_place and s.admitted = w.last_day and (s.icd = '' or w.last_icd = '')) as doubt) j
    cross join lateral (select not j.joins or s.discharged is null or w.last_day is not null and s.discharged >= w.last_day as later) l
) select * from walk;

create temp table episode as
select distinct on (patient_id, episode) patient_id, episode, last_id,
    first_value(id) over (partition by patient_id, episode order by n) as first_id, first_value(doubt) over (partition by patient_id, episode order by n) as doubt
from walked order by patient_id, episode, n desc;
create unique index on episode (patient_id, episode);
analyze episode;

-- Index discharges with what came after them.
create temp table followed as
select x.*, case when x.pending then 'pending' when x.back_id is not null then case when x.doubt or x.unplanned is null then '' when x.unplanned then 'unplanned readmission' else 'planned readmission' end
    when x.died between x.day and x.day + 30 and x.died <= x.today then 'died'
    when exists (select from met v where v.patient_id = x.patient_id and v.class = 'OBSENC' and v.starts_at > x.at and (v.starts_at at time zone x.zone)::date <= x.day + 30) then 'observation stay'
    when exists (select from met v where v.patient_id = x.patient_id and v.class = 'EMER' and v.starts_at > x.at and (v.starts_at at time zone x.zone)::date <= x.day + 30) then 'emergency visit'
    else 'no return' end as outcome
from (select e.patient_id, s.id, s.discharged as day, s.ends_at as at, s.zone, s.place, t.today, t.today <= s.discharged + 30 as pending, b.id as back_id, b.starts_at as back_at,
        b.unplanned, b.icd as back_icd, b.ccs as back_ccs, b.reason_system, b.reason_code, next.doubt,
        p.deceased_at, d.died, not coalesce(k.ends in ('died', 'acute', 'patient'), false) and (d.died is null or d.died > s.discharged) as alive
    from episode e join stay s on s.id = e.last_id join person p on p.id = e.patient_id cross join asked a
    cross join lateral (select (a.now at time zone s.zone)::date as today) t
    cross join lateral (select case when p.deceased_at at time zone 'UTC' = date_trunc('day', p.deceased_at at time zone 'UTC') then (p.deceased_at at time zone 'UTC')::date
        else (p.deceased_at at time zone s.zone)::date end as died) d
    left join ending k on k.code = s.disposition
    left join episode next on next.patient_id = e.patient_id and next.episode = e.episode + 1
    left join stay b on b.id = next.first_id and b.admitted <= s.discharged + 30
    where s.discharged between a.first and a.last) x;

create temp table counted as select f.*, (outcome = 'unplanned readmission')::int as event from followed f where alive and outcome not in ('', 'pending');

-- What people said of their income and household.
create temp table answered as
select o.patient_id, o.timeline_at as at, c.code, c.n from observation o join person p on p.id = o.patient_id cross join lateral (
    select part -> 'code' ->> 'code' as code, coalesce(part -> 'value' -> 'quantity' ->> 'value', part -> 'value' ->> 'integer')::float8 as n, coalesce(part -> 'value' -> 'quantity' ->> 'code', '') as unit
    from jsonb_array_elements(coalesce(o.components, '[]') || jsonb_build_array(jsonb_build_object('code', jsonb_build_object('code', o.code), 'value', o.value))) part
    where part -> 'code' ->> 'code' in ('63586-2', '63512-8') and jsonb_typeof(part -> 'value') = 'object') c
where o.code in ('93025-5', '63586-2', '63512-8') and o.status in ('FINAL', 'AMENDED', 'CORRECTED') and (c.code = '63512-8' or c.unit <> 'EUR');
create index on answered (patient_id);
create index on counted (id);
analyze counted;

-- The strata, a line for each that a discharge is in.
create temp table stratum as
select 'PROGRAM' as dimension, c.id, coalesce((select lower(coalesce(e.intensity, '')) from episode_of_care e where e.organization_id = '{organization}' and e.patient_id = c.patient_id and e.status in ('ACTIVE', 'ONHOLD', 'FINISHED')
    and e.starts_at <= c.at and (e.ends_at is null or e.ends_at > c.at) order by e.starts_at desc limit 1), 'none') as name from counted c
union all select 'HOSPITAL', id, coalesce(place::text, '') from counted
union all select 'PAYER', c.id, case when t.medicare and t.medicaid then 'dual' when coalesce(t.kinds[1], '') = '' and t.nobody then 'uninsured' else coalesce(t.kinds[1], '') end
from counted c cross join lateral (
    select array_agg(k.class order by case when v.rank > 0 then v.rank else 1048576 end, k.place, v.id) filter (where k.class <> 'uninsured') as kinds,
        bool_or(k.class in ('medicare_ffs', 'medicare_advantage', 'dual')) as medicare, bool_or(k.class = 'medicaid') as medicaid, bool_or(k.class = 'uninsured') as nobody
    from coverage v cross join lateral (select case v.payor_name when 'Medicare' then 'medicare_ffs' when 'Medicare Advantage Plan' then 'medicare_advantage' when 'Medicaid' then 'medicaid'
            when 'Dual Eligible' then 'dual' when 'NO_INSURANCE' then 'uninsured' when 'Acme' then '' else 'commercial' end as class,
        case v.payor_name when 'Medicare' then 2 when 'Medicare Advantage Plan' then 2 when 'Dual Eligible' then 2 when 'Medicaid' then 9 when 'Acme' then 1048576 when 'NO_INSURANCE' then 10 else 3 end as place) k
    cross join lateral (select case when v.starts_at at time zone 'UTC' = date_trunc('day', v.starts_at at time zone 'UTC') then (v.starts_at at time zone 'UTC')::date else (v.starts_at at time zone c.zone)::date end as first,
        case when v.ends_at at time zone 'UTC' = date_trunc('day', v.ends_at at time zone 'UTC') then (v.ends_at at time zone 'UTC')::date else (v.ends_at at time zone c.zone)::date end as last) s
    where v.organization_id = '{organization}' and v.patient_id = c.patient_id and v.status = 'ACTIVE' and s.first <= c.day and (s.last is null or s.last >= c.day)) t
union all select 'INCOME', c.id, coalesce((select case when percent >= 400 then 'ge400' when percent >= 200 then '200_399' when percent >= 138 then '138_199' when percent >= 100 then '100_137' else 'lt100' end
    from (select 100 * i.n / (g.one + (h.n - 1) * g.more) as percent
        from (select a.at, a.n from answered a where a.patient_id = c.patient_id and a.code = '63586-2' and a.at <= c.at order by a.at desc limit 1) i
        cross join (select a.n from answered a where a.patient_id = c.patient_id and a.code = '63512-8' and a.at <= c.at order by a.at desc limit 1) h
        join person p on p.id = c.patient_id join region r on r.state = p.address -> 0 ->> 'state'
        join poverty g on g.region = r.region and g.year = extract(year from i.at at time zone c.zone)) of_line), '')
from counted c
union all select 'GEOGRAPHY', c.id, coalesce(substring(p.address -> 0 ->> 'postalCode' from '^(?!000)(\d{3})\d\d'), '') from counted c join person p on p.id = c.patient_id
union all select 'LANGUAGE', c.id, case when p.language in ('', 'und') then '' when p.language like 'en%' then 'en' when p.language like 'es%' then 'es' when p.language = 'ase' then 'asl' else 'other_spoken' end
from counted c join person p on p.id = c.patient_id
union all select distinct 'RACE_ETHNICITY', c.id, coalesce(g.name, '') from counted c join person p on p.id = c.patient_id left join lateral (
    select case code when '2131-1' then 'OTH' else code end as name from jsonb_path_query(coalesce(p.race, '[]') || coalesce(p.ethnicity, '[]'), '$[*].code') word cross join lateral (select word #>> '{}' as code) w
    where code in ('2106-3', '2054-5', '2028-9', '2131-1', '2076-8', '2135-2', '1002-5', '2118-8', 'ASKU', 'OTH')) g on true
union all select 'REACHED_72H', c.id, case when c.back_at <= c.at + interval '72 hours' or c.deceased_at <= c.at + interval '72 hours' then 'returned'
    when exists (select from outreach_attempt o where o.organization_id = '{organization}' and o.patient_id = c.patient_id and o.outcome in ('REACHED', 'REFUSED') and o.mode in ('PHONE_CALL', 'EMAIL', 'HOME_VISIT', 'IN_PERSON')
            and o.timeline_at > c.at and o.timeline_at <= c.at + interval '72 hours')
        or exists (select from task k where k.organization_id = '{organization}' and k.patient_id = c.patient_id and k.status = 'COMPLETED' and k.kind in ('PHONE_CALL', 'HOME_VISIT') and lower(k.outcome) ~ '^\s*reached([^a-z0-9_]|$)'
            and k.completed_at > c.at and k.completed_at <= c.at + interval '72 hours')
        or exists (select from appointment v where v.organization_id = '{organization}' and v.patient_id = c.patient_id and v.status = 'FULFILLED' and v.kind in ('PHONE_CALL', 'VIDEO_CALL', 'HOME_VISIT', 'CLINIC_VISIT')
            and v.starts_at > c.at and v.starts_at <= c.at + interval '72 hours') then 'reached' else 'not_reached' end
from counted c;
