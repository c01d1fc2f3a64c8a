package ledger

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/code"
	"caseload/care/intake/claim"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/database"
)

// fillSource is the source of statements that claims tell of.
const fillSource = "claims"

// ndc is the system of national drug codes.
const ndc = "http://hl7.org/fhir/sid/ndc"

// fill is a filled prescription as a statement about a medicine.
type fill struct {
	ID          uuid.UUID     `json:"id"`
	Patient     uuid.UUID     `json:"patient_id"`
	Sensitivity *string       `json:"sensitivity"`
	System      string        `json:"code_system"`
	Code        string        `json:"code"`
	Display     string        `json:"display"`
	Codings     []code.Coding `json:"codings"`
	On          time.Time     `json:"effective_at"`
	Quantity    string        `json:"quantity"`
	Days        *int          `json:"days_supply"`
	Evidence    string        `json:"evidence"`
	NPI         string        `json:"npi"`
}

// writeFills writes the statements of $1 that are new or say something else. What is no fill
// any more, since its claim was cancelled or corrected, was never true.
//
//nolint:dupword // two columns have one value
const (
	writeFills = `insert into medication_statement as s (organization_id, id, patient_id, source, sensitivity, code_system, code, display, codings, effective_at, timeline_at,
			status, information_source, informant, quantity, days_supply, evidence, prescriber_id, recorded_at, received_at)
		select viewer_organization(), r.id, r.patient_id, $3, r.sensitivity, r.code_system, r.code, r.display, r.codings, r.effective_at, r.effective_at,
			'ACTIVE', 'PHARMACY_FILL', 'Claim', r.quantity, r.days_supply, r.evidence, (
				select p.id from practitioner p where p.organization_id = viewer_organization() and r.npi <> ''
					and p.identifiers @> jsonb_build_array(jsonb_build_object('system', 'http://hl7.org/fhir/sid/us-npi', 'value', r.npi)) order by p.id limit 1), $2, $2
		from jsonb_to_recordset($1::jsonb) as r(id uuid, patient_id uuid, sensitivity text, code_system text, code text, display text, codings jsonb,
			effective_at timestamptz, quantity text, days_supply int, evidence text, npi text)
		on conflict (organization_id, id) do update set status = 'ACTIVE', patient_id = excluded.patient_id, sensitivity = excluded.sensitivity, code_system = excluded.code_system,
			code = excluded.code, display = excluded.display, codings = excluded.codings, effective_at = excluded.effective_at, timeline_at = excluded.timeline_at,
			quantity = excluded.quantity, days_supply = excluded.days_supply, evidence = excluded.evidence, revision = s.revision + 1, recorded_at = excluded.recorded_at
		where (s.status, s.patient_id, s.sensitivity, s.code, s.display, s.effective_at, s.quantity, s.days_supply) is distinct from
			('ACTIVE', excluded.patient_id, excluded.sensitivity, excluded.code, excluded.display, excluded.effective_at, excluded.quantity, excluded.days_supply)
		returning s.id, s.patient_id, s.revision`
	endFills = `update medication_statement s set status = 'ENTERED_IN_ERROR', revision = s.revision + 1, recorded_at = $3
		where s.organization_id = viewer_organization() and s.patient_id = any($1) and s.source = $4 and s.status <> 'ENTERED_IN_ERROR' and not s.id = any($2)
		returning s.id, s.patient_id, s.revision`
)

// dispensed are the changes about patients of whom the batch tells fills, or of whose claims
// it took some back.
func (b *batch) dispensed(changes []record.Change) []record.Change {
	about := map[uuid.UUID]bool{}
	for _, r := range b.incoming {
		about[r.Patient] = about[r.Patient] || r.state != same && r.Claim.Kind == claim.Drug
	}
	for _, s := range b.net.rulings {
		about[s.patient] = true
	}
	return slices.DeleteFunc(slices.Clone(changes), func(c record.Change) bool { return !about[c.Patient] })
}

// dispense has the lists of medicines tell what claims say was filled for the patients of
// the changes, and answers what it changed.
func dispense(ctx context.Context, op *database.Operation, organization uuid.UUID, at time.Time, of []record.Change) ([]record.Change, error) {
	var patients []uuid.UUID
	for _, c := range of {
		if c.Patient != uuid.Nil && !slices.Contains(patients, c.Patient) {
			patients = append(patients, c.Patient)
		}
	}
	if len(patients) == 0 {
		return nil, nil
	}
	fills, err := fillsOf(ctx, op, organization, patients)
	if err != nil {
		return nil, err
	}
	ids := make([]uuid.UUID, len(fills))
	for i, f := range fills {
		ids[i] = f.ID
	}
	changes, err := record.WriteRows(ctx, op, ent.TypeMedicationStatement, endFills, pq.Array(patients), pq.Array(ids), at, fillSource)
	if err != nil || len(fills) == 0 {
		return changes, err
	}
	text, err := json.Marshal(fills)
	if err != nil {
		return nil, fmt.Errorf("ledger: fills: %w", err)
	}
	made, err := record.WriteRows(ctx, op, ent.TypeMedicationStatement, writeFills, string(text), at, fillSource)
	return append(changes, made...), err
}
