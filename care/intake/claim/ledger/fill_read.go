package ledger

import (
	"context"
	"encoding/json"
	"fmt"
	"strconv"
	"time"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/code"
	"caseload/care/intake/claim"
	"caseload/ent/database"
)

// readFills reads the drug events of the patients that count.
const readFills = `select c.id, c.patient_id, coalesce(c.sensitivity, ''), c.from_day, c.number, c.body from claim c
	where c.organization_id = $1 and c.patient_id = any($2) and c.kind = 'PDE' and c.final and not c.denied`

func fillsOf(ctx context.Context, op *database.Operation, organization uuid.UUID, patients []uuid.UUID) (fills []fill, err error) {
	rows, err := op.Query(ctx, readFills, organization, pq.Array(patients))
	if err != nil {
		return nil, fmt.Errorf("ledger: read fills: %w", err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var id, patient uuid.UUID
		var label, number string
		var on time.Time
		var body []byte
		var of claim.Claim
		if err := rows.Scan(&id, &patient, &label, &on, &number, &body); err != nil {
			return nil, fmt.Errorf("ledger: read fills: %w", err)
		}
		if err := json.Unmarshal(body, &of); err != nil {
			return nil, fmt.Errorf("ledger: read fills: %w", err)
		}
		for i := range of.Lines {
			if l := &of.Lines[i]; !l.Denied && (l.Drug != "" || l.RxNorm != "" || l.Medicine != "") {
				fills = append(fills, fillOf(id, patient, label, on, l))
			}
		}
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("ledger: read fills: %w", err)
	}
	return fills, nil
}

// noon of UTC is of one day wherever the patient lives in the United States.
const noon = 12 * time.Hour

// fillOf is a line of a drug event. What its codes tell of is labelled, as in every import.
func fillOf(claimID, patient uuid.UUID, label string, on time.Time, l *claim.Line) fill {
	f := fill{
		ID: uuid.NewSHA1(claimID, []byte("fill "+l.Number)), Patient: patient, Display: l.Medicine, On: on.Add(noon), Quantity: l.Quantity,
		Evidence: "Claim/" + claimID.String() + " line " + l.Number, NPI: l.Prescriber, Codings: []code.Coding{},
	}
	if l.RxNorm != "" {
		f.Codings = append(f.Codings, code.Coding{System: code.RxNorm, Code: l.RxNorm, Display: l.Medicine})
	}
	if l.Drug != "" {
		f.Codings = append(f.Codings, code.Coding{System: ndc, Code: l.Drug, Display: l.Medicine})
	}
	if len(f.Codings) > 0 {
		f.System, f.Code = f.Codings[0].System, f.Codings[0].Code
	}
	if f.Display == "" {
		f.Display = "NDC " + l.Drug
	}
	if days, err := strconv.ParseFloat(l.DaysSupply, 64); err == nil && days >= 1 && days < 1000 {
		f.Days = new(int(days))
	}
	if label == "" && code.SubstanceUse(append(f.Codings, code.Coding{Display: l.Medicine})...) {
		label = "SUD"
	}
	if label != "" {
		f.Sensitivity = &label
	}
	return f
}
