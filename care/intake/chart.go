package intake

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/code"
	"caseload/care/identify/chronic"
	"caseload/care/identify/fact"
	"caseload/care/intake/claim"
)

// chart is what the record says of the encounters and conditions that claims point
// at.
type chart struct {
	encounters map[uuid.UUID]charted
	conditions map[uuid.UUID]charted
}

// charted is an encounter by its class, or a condition by its code, with its label.
type charted struct{ word, sensitivity string }

// complete gives a claim the class of its encounter and the codes of its
// diagnoses. A claim is as confidential as what it points at. It has one label:
// its own, else that of substance use before any other; a code under another label
// is left out, so that nobody reads it by the claim's.
func (c *chart) complete(to *claim.Claim, found *billed) {
	labels := map[string]bool{}
	for _, id := range found.encounters {
		e := c.encounters[id]
		labels[e.sensitivity] = true
		if to.EncounterClass == "" && e.word != "" {
			to.Resolve(e.word)
		}
	}
	for _, id := range found.conditions {
		labels[c.conditions[id].sensitivity] = true
	}
	for _, label := range []string{"SUD", "PSY", "HIV", "SEX", "ETH"} {
		if to.Sensitivity == "" && labels[label] {
			to.Sensitivity = label
		}
	}
	to.Diagnoses = append([]claim.Diagnosis(nil), to.Diagnoses...)
	for place, id := range found.conditions {
		if d := c.conditions[id]; d.word != "" && (d.sensitivity == "" || d.sensitivity == to.Sensitivity) {
			to.Diagnoses[place].Code, to.Diagnoses[place].Revision = d.word, claim.ICD10
		}
	}
}

// nearest is a condition's code in ICD-10-CM, or the one that comes nearest to its
// code in SNOMED CT; empty where neither is known.
func nearest(codings []code.Coding) string {
	for _, c := range codings {
		if c.System == code.ICD10CM {
			return fact.Diagnosis(c.Code)
		}
	}
	for _, c := range codings {
		if c.System == code.SNOMED {
			if icd := chronic.Nearest(c.Code); icd != "" {
				return icd
			}
		}
	}
	return ""
}

// chartOf reads the encounters and conditions that the batch's claims point at.
func (b *batch) chartOf(ctx context.Context, bills []*placed) (*chart, error) {
	var encounters, conditions []uuid.UUID
	for _, p := range bills {
		encounters = append(encounters, p.claim.encounters...)
		for _, id := range p.claim.conditions {
			conditions = append(conditions, id)
		}
	}
	var c chart
	var err error
	c.encounters, err = b.charted(ctx, `select id, coalesce(sensitivity, ''), jsonb_build_array(jsonb_build_object('code', class))
		from encounter where organization_id = $1 and id = any($2)`, encounters, func(list []code.Coding) string { return list[0].Code })
	if err != nil {
		return nil, err
	}
	c.conditions, err = b.charted(ctx, `select id, coalesce(sensitivity, ''),
			jsonb_build_array(jsonb_build_object('system', code_system, 'code', code)) ||
			case jsonb_typeof(codings) when 'array' then codings else '[]' end
		from condition where organization_id = $1 and id = any($2)`, conditions, nearest)
	return &c, err
}

// charted reads rows and makes a word of the codings of each.
func (b *batch) charted(ctx context.Context, query string, ids []uuid.UUID, word func([]code.Coding) string) (map[uuid.UUID]charted, error) {
	found := map[uuid.UUID]charted{}
	if len(ids) == 0 {
		return found, nil
	}
	rows, err := b.op.Query(ctx, query, b.viewer.Organization, pq.Array(ids))
	if err != nil {
		return nil, fmt.Errorf("intake: look the chart up: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var id uuid.UUID
		var row charted
		var raw []byte
		if err := rows.Scan(&id, &row.sensitivity, &raw); err != nil {
			return nil, fmt.Errorf("intake: look the chart up: %w", err)
		}
		var codings []code.Coding
		if err := json.Unmarshal(raw, &codings); err != nil {
			return nil, fmt.Errorf("intake: look the chart up: %w", err)
		}
		row.word = word(codings)
		found[id] = row
	}
	return found, rows.Err()
}
