package population

import (
	"encoding/json"
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/care/identify/claim"
	"caseload/care/score"
)

const claimQuery = `select patient_id, coalesce(sensitivity, ''), facts from claim
	where organization_id = (select viewer_organization()) and patient_id = any($1::uuid[]) and final and not denied
		and from_day > current_date - interval '36 months'
	order by patient_id, from_day, id`

func (p *person) takeClaim(label string, row []byte) error {
	var read claim.Claim
	if err := json.Unmarshal(row, &read); err != nil {
		return err
	}
	p.claims = append(p.claims, labeled[claim.Claim]{label, read})
	return nil
}

// memberQuery reads what Medicare says of the people behind claims. A patient
// with two numbers has two lines, of which the newest counts.
const memberQuery = `select c.patient_id, c.source, coalesce(b.body, '{}') from (
		select distinct patient_id, source, beneficiary from claim
		where organization_id = (select viewer_organization()) and patient_id = any($1::uuid[]) and sensitivity is null) c
	left join claim_beneficiary b on b.organization_id = (select viewer_organization()) and b.source = c.source and b.beneficiary = c.beneficiary
	order by c.patient_id, b.received_at, b.beneficiary`

func (p *person) takeMember(source string, row []byte) error {
	if (source == "CCLF" || source == "BFD") && !slices.Contains(p.payers, "MEDICARE") {
		p.payers = append(p.payers, "MEDICARE")
		slices.Sort(p.payers)
	}
	return json.Unmarshal(row, &p.member)
}

// Blood counts and electrolytes that rules read (LOINC): hemoglobin by mass and
// sodium by amount, in blood or plasma.
const labQuery = `select patient_id, coalesce(sensitivity, ''), jsonb_build_object('code', code, 'value', value_number,
		'unit', value -> 'quantity' ->> 'code', 'at', effective_at)
	from observation
	where organization_id = (select viewer_organization()) and patient_id = any($1::uuid[])
		and code_system = 'http://loinc.org' and code in ('718-7', '20509-6', '2951-2', '2947-0') and value_number is not null
		and effective_at > now() - interval '26 months' and status in ('FINAL', 'AMENDED', 'CORRECTED')
	order by patient_id, effective_at, id`

func (p *person) takeLab(label string, row []byte) error {
	var read lab
	if err := json.Unmarshal(row, &read); err != nil {
		return err
	}
	p.labs = append(p.labs, labeled[lab]{label, read})
	return nil
}

// answerQuery reads the newest completed assessment by each instrument and label,
// the newest first.
const answerQuery = `select patient_id, label, row from (
		select distinct on (patient_id, questionnaire, coalesce(sensitivity, '')) patient_id, coalesce(sensitivity, '') as label,
			authored_at, id, jsonb_build_object('id', id, 'instrument', questionnaire, 'band', band, 'result', result, 'at', timeline_at) as row
		from questionnaire_response
		where organization_id = (select viewer_organization()) and patient_id = any($1::uuid[]) and status in ('COMPLETED', 'AMENDED')
		order by patient_id, questionnaire, coalesce(sensitivity, ''), authored_at desc nulls last, id desc) newest
	order by patient_id, authored_at desc nulls last, id desc`

type answerRow struct {
	ID         uuid.UUID     `json:"id"`
	Instrument string        `json:"instrument"`
	Band       string        `json:"band"`
	Result     *score.Result `json:"result"`
	At         time.Time     `json:"at"`
}

func (p *person) takeAnswer(label string, row []byte) error {
	var read answerRow
	if err := json.Unmarshal(row, &read); err != nil {
		return err
	}
	a := answer{ID: read.ID, Instrument: read.Instrument, On: p.date(read.At), Band: read.Band, Needs: map[string]bool{}}
	if read.Result != nil {
		for _, part := range read.Result.Parts {
			if part.Status == score.Met || part.Status == score.NotMet {
				a.Needs[part.Name] = part.Status == score.Met
			}
		}
	}
	p.answers = append(p.answers, labeled[answer]{label, a})
	return nil
}
