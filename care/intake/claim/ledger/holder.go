package ledger

import (
	"context"
	"fmt"
	"strings"

	"github.com/google/uuid"

	"caseload/care/intake/claim"
	"caseload/ent/database"
)

// holders are the patients by Medicare number. They cost some fifty bytes of
// memory for each patient who has one.
type holders map[string]holder

// holder is who has a number.
type holder struct {
	patient uuid.UUID
	former  bool // the patient's record has a number that this one replaced
	several bool // others have it as well, so that nobody can be told by it
}

// add notes that a patient's record has a number. One who has the number itself
// goes before one who had a former one.
func (h holders) add(number string, patient uuid.UUID, former bool) {
	have, there := h[number]
	switch {
	case !there, have.former && !former:
		h[number] = holder{patient: patient, former: former}
	case have.former == former && have.patient != patient:
		have.several = true
		h[number] = have
	}
}

// find is whose number it is, the zero id where that is nobody's or not clear.
func (h holders) find(number string) uuid.UUID {
	found := h[normal(number)]
	if found.several {
		return uuid.Nil
	}
	return found.patient
}

// normal writes a number as deliveries do: cards show it with dashes.
func normal(number string) string {
	return strings.ToUpper(strings.NewReplacer("-", "", " ", "").Replace(number))
}

// holdersOf reads them; a record that was merged away holds its numbers for the
// one that took its place. The systems are those of Medicare numbers (HL7 naming
// systems): the current one, and the one that was used before for either kind.
func holdersOf(ctx context.Context, op *database.Operation, organization uuid.UUID, numbers *claim.CrossReference) (holders, error) {
	rows, err := op.Query(ctx, `select coalesce(l.patient_id, p.id), i ->> 'value'
		from patient p
		left join patient_link l on l.organization_id = p.organization_id and l.other_id = p.id and l.ended_at is null
		cross join lateral
			jsonb_array_elements(case jsonb_typeof(p.identifiers) when 'array' then p.identifiers else '[]' end) i
		where p.organization_id = $1 and i ->> 'value' <> ''
			and i ->> 'system' in ('http://hl7.org/fhir/sid/us-mbi', 'http://hl7.org/fhir/sid/us-medicare')`, organization)
	if err != nil {
		return nil, fmt.Errorf("ledger: Medicare numbers of patients: %w", err)
	}
	defer func() { _ = rows.Close() }()
	found := holders{}
	for rows.Next() {
		var patient uuid.UUID
		var number string
		if err := rows.Scan(&patient, &number); err != nil {
			return nil, fmt.Errorf("ledger: Medicare numbers of patients: %w", err)
		}
		number = normal(number)
		found.add(number, patient, false)
		if current := numbers.Current(number); current != number {
			found.add(current, patient, true)
		}
	}
	return found, rows.Err()
}

// numbersOf reads which numbers replaced which.
func numbersOf(ctx context.Context, op *database.Operation, organization uuid.UUID) (*claim.CrossReference, error) {
	rows, err := op.Query(ctx, `select former, body ->> 'Current' from claim_alias where organization_id = $1 and source = 'CCLF'`, organization)
	if err != nil {
		return nil, fmt.Errorf("ledger: former numbers: %w", err)
	}
	defer func() { _ = rows.Close() }()
	numbers := &claim.CrossReference{}
	for rows.Next() {
		var former, current string
		if err := rows.Scan(&former, &current); err != nil {
			return nil, fmt.Errorf("ledger: former numbers: %w", err)
		}
		numbers.Add(former, current)
	}
	return numbers, rows.Err()
}
