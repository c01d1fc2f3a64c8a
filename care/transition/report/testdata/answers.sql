-- What the rule comes to, a line for each number.
select dimension || ' ' || name, count(*), sum(event) from stratum join counted using (id) group by dimension, name
union all select 'outcome ' || outcome, count(*), 0 from followed where alive group by outcome
union all select 'left out', count(*), 0 from followed where not alive having count(*) > 0
union all select 'cause ' || case when back_ccs > 0 then 'ccs-' || back_ccs when back_icd <> '' then 'icd10cm-' || back_icd when reason_code <> '' then reason_system || '|' || reason_code else 'unknown' end, count(*), 0
from counted where event = 1 group by 1
