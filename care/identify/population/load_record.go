package population

import (
	"encoding/json"
	"slices"

	"caseload/care/coverage/payer"
	"caseload/care/identify/chronic"
	"caseload/care/identify/fact"
	"caseload/ent"
	"time"

	"github.com/google/uuid"
)

// conditionQuery reads every coding of the conditions that hold, each as an
// entry with the condition's id.
const conditionQuery = `select patient_id, coalesce(sensitivity, ''), jsonb_build_object('id', id, 'system', coding ->> 'system',
		'code', coding ->> 'code', 'display', coding ->> 'display', 'clinical', clinical_status,
		'verification', coalesce(verification_status, ''), 'abatement', abatement_at)
	from condition
	cross join lateral (
		select jsonb_build_object('system', code_system, 'code', code, 'display', display) as coding
		union
		select jsonb_build_object('system', c ->> 'system', 'code', c ->> 'code', 'display', c ->> 'display')
		from jsonb_array_elements(case jsonb_typeof(codings) when 'array' then codings else '[]' end) c) every
	where organization_id = (select viewer_organization()) and patient_id = any($1::uuid[])
		and coalesce(coding ->> 'code', '') <> ''
	order by patient_id, id, coding ->> 'system', coding ->> 'code'`

type conditionRow struct {
	ID           uuid.UUID  `json:"id"`
	System       string     `json:"system"`
	Code         string     `json:"code"`
	Display      string     `json:"display"`
	Clinical     string     `json:"clinical"`
	Verification string     `json:"verification"`
	Abatement    *time.Time `json:"abatement"`
}

func (p *person) takeCondition(label string, row []byte) error {
	var read conditionRow
	if err := json.Unmarshal(row, &read); err != nil {
		return err
	}
	c := chronic.Condition{
		ID: reference(ent.TypeCondition, read.ID), System: read.System, Code: fact.Text(read.Code), Display: read.Display,
		ClinicalStatus: read.Clinical, VerificationStatus: read.Verification,
	}
	if read.Abatement != nil {
		day := p.date(*read.Abatement)
		c.Abatement = &day
	}
	p.conditions = append(p.conditions, labeled[chronic.Condition]{label, c})
	if icd := chronic.Diagnosis(read.System, read.Code); icd != "" && c.Active(p.asOf) {
		p.diagnoses = append(p.diagnoses, labeled[string]{label, icd})
	}
	return nil
}

// reference writes a row as evidence.
func reference(typ string, id uuid.UUID) string { return typ + "/" + id.String() }

const encounterQuery = `select e.patient_id, coalesce(e.sensitivity, ''), jsonb_build_object('id', e.id, 'class', e.class, 'starts', e.starts_at,
		'ends', e.ends_at, 'facility', e.service_provider_id, 'disposition', e.discharge_disposition_code,
		'system', e.reason_system, 'reason', e.reason_code, 'procedures', (select count(*) from procedure r
			where r.organization_id = e.organization_id and r.encounter_id = e.id and e.class in ('IMP', 'ACUTE')))
	from encounter e
	where e.organization_id = (select viewer_organization()) and e.patient_id = any($1::uuid[])
		and e.status in ('ARRIVED', 'TRIAGED', 'IN_PROGRESS', 'ONLEAVE', 'FINISHED')
		and (e.class in ('IMP', 'ACUTE', 'EMER', 'OBSENC', 'SNF', 'HH') and e.timeline_at > now() - interval '26 months'
			or e.id = (select last_encounter_id from patient p where p.organization_id = e.organization_id and p.id = e.patient_id))
	order by e.patient_id, e.timeline_at, e.id`

type encounterRow struct {
	ID          uuid.UUID  `json:"id"`
	Class       string     `json:"class"`
	Starts      *time.Time `json:"starts"`
	Ends        *time.Time `json:"ends"`
	Facility    *string    `json:"facility"`
	Disposition string     `json:"disposition"`
	System      string     `json:"system"`
	Reason      string     `json:"reason"`
	Procedures  int        `json:"procedures"`
}

func (p *person) takeEncounter(label string, row []byte) error {
	var read encounterRow
	if err := json.Unmarshal(row, &read); err != nil {
		return err
	}
	e := encounter{
		ID: read.ID, Class: read.Class, StartsAt: read.Starts, EndsAt: read.Ends, Disposition: read.Disposition,
		Reason: chronic.Diagnosis(read.System, read.Reason), Procedures: read.Procedures,
	}
	if read.Facility != nil {
		e.Facility = *read.Facility
	}
	p.encounters = append(p.encounters, labeled[encounter]{label, e})
	return nil
}

const medicineQuery = `select patient_id, label, to_jsonb(count(*)) from (
		select distinct patient_id, coalesce(sensitivity, '') as label, code_system,
			coalesce(nullif(code, ''), nullif(lower(display), ''), id::text)
		from medication_request
		where organization_id = (select viewer_organization()) and patient_id = any($1::uuid[])
			and status = 'ACTIVE' and intent not in ('PROPOSAL', 'PLAN', 'OPTION')) orders
	group by patient_id, label`

func (p *person) takeMedicines(label string, row []byte) error {
	var count int
	if err := json.Unmarshal(row, &count); err != nil {
		return err
	}
	p.medicines[label] = count
	return nil
}

const coverageQuery = `select distinct patient_id, '', jsonb_build_object('kind_system', kind_system, 'kind_code', kind_code,
		'kind_display', kind_display, 'payor_name', payor_name)
	from coverage
	where organization_id = (select viewer_organization()) and patient_id = any($1::uuid[])
		and status = 'ACTIVE' and (ends_at is null or ends_at > now())`

func (p *person) takeCoverage(_ string, row []byte) error {
	var read payer.Coverage
	if err := json.Unmarshal(row, &read); err != nil {
		return err
	}
	for _, of := range payer.CohortsOf(read) {
		if !slices.Contains(p.payers, of) {
			p.payers = append(p.payers, of)
		}
	}
	slices.Sort(p.payers)
	return nil
}

const consentQuery = `select distinct patient_id, sensitivity, 'true'::jsonb from consent
	where organization_id = (select viewer_organization()) and patient_id = any($1::uuid[]) and sensitivity is not null
		and status = 'ACTIVE' and decision = 'PERMIT'
		and (starts_at is null or starts_at <= now()) and (ends_at is null or ends_at > now())
	order by patient_id, sensitivity`

func (p *person) takeConsent(label string, _ []byte) error {
	p.permits = append(p.permits, label)
	return nil
}
