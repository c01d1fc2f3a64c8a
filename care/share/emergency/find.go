package emergency

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"entgo.io/ent/dialect/sql"

	"caseload/care/code"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/patient"
	"caseload/ent/predicate"
)

// Identifier is a number of a patient, such as a medical record number. Without a
// system, any of them may have given it.
type Identifier struct{ System, Value string }

// Person is a patient by name and birth date, all of which must be as they are on
// record but for capitals and accents.
type Person struct {
	Family, Given string
	BirthDate     code.PartialDate
}

// find is the one patient who fits; nil where there is none, or more than one.
func (in Open) find(ctx context.Context, w *record.Writer) (*ent.Patient, error) {
	fits, err := in.fits()
	if err != nil {
		return nil, err
	}
	found, err := w.Client.Patient.Query().Where(fits).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("emergency: look for patient: %w", err)
	}
	if in.Person != nil {
		found = slices.DeleteFunc(found, func(p *ent.Patient) bool { return !in.Person.is(p) })
	}
	if len(found) != 1 {
		return nil, nil //nolint:nilnil // nobody fits
	}
	return standing(ctx, w, found[0])
}

func (in Open) fits() (predicate.Patient, error) {
	switch {
	case in.PatientID != nil:
		return patient.ID(*in.PatientID), nil
	case in.Person != nil:
		return patient.And(patient.BirthDate(in.Person.BirthDate), patient.ReplacedByIDIsNil()), nil
	}
	number := map[string]string{"value": in.Identifier.Value, "type": "MR"}
	if in.Identifier.System != "" {
		number["system"] = in.Identifier.System
	}
	text, err := json.Marshal([]map[string]string{number})
	if err != nil {
		return nil, fmt.Errorf("emergency: write number: %w", err)
	}
	return patient.And(patient.ReplacedByIDIsNil(), func(s *sql.Selector) {
		s.Where(sql.P(func(b *sql.Builder) {
			b.WriteString(s.C(patient.FieldIdentifiers) + " @> ").Arg(string(text)).WriteString("::jsonb")
		}))
	}), nil
}

// is reports whether the record is of the person. Of several given names the first, or
// all of them, may be said.
func (p Person) is(known *ent.Patient) bool {
	given := code.SearchName(p.Given)
	if code.SearchName(p.Family) != code.SearchName(known.Family) || len(known.Given) == 0 {
		return false
	}
	return given == code.SearchName(known.Given[0]) || given == code.SearchName(strings.Join(known.Given, " "))
}

// standing is the record that stands for the person, however often records of them were
// merged: one that took another's place may have been merged itself since.
func standing(ctx context.Context, w *record.Writer, p *ent.Patient) (*ent.Patient, error) {
	for p.ReplacedByID != nil {
		survivor, err := w.Client.Patient.Query().Where(patient.ID(*p.ReplacedByID)).Only(ctx)
		if err != nil {
			return nil, fmt.Errorf("emergency: read patient: %w", err)
		}
		p = survivor
	}
	return p, nil
}
