package reconcile

import (
	"context"
	"fmt"
	"strconv"

	"github.com/google/uuid"

	"caseload/care/facilitate"
	"caseload/care/medication/list"
	"caseload/care/medication/regimen"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/medicationdecision"
	"caseload/ent/rule"
)

// Decide says what is to become of lines of the list.
type Decide struct {
	ClientMutationID           uuid.UUID
	MedicationReconciliationID uuid.UUID
	BaseRevision               int
	Decisions                  []Decision
}

// Decision is what is to become of one line.
type Decision struct {
	// Medication is the line's key; BaseRevision that of the decision that the client
	// knew, nil where it knew of none.
	Medication   string
	BaseRevision *int
	Decision     medicationdecision.Decision
	Dosage       string
	Reason       string
	PrescriberID *uuid.UUID
}

// Record keeps the decisions, all of them or none.
func (in Decide) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	a := onOpen{record.Act{ID: in.ClientMutationID, Name: rule.ReconcileMedications, Input: in}, in.MedicationReconciliationID}
	return a.do(ctx, r, func(ctx context.Context, w *record.Writer, known *ent.MedicationReconciliation, p *ent.Patient) (record.Outcome, error) {
		if problems := in.problems(); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		if known.Revision != in.BaseRevision {
			return record.Refuse(record.Conflict(known.ID, in.BaseRevision, known.Revision)), nil
		}
		m, err := regimen.Of(ctx, p, w.Now)
		if err != nil {
			return record.Outcome{}, err
		}
		to, problems, err := in.decided(ctx, w, known, m)
		if err != nil || problems != nil {
			return record.Refuse(problems...), err
		}
		return record.Outcome{Changed: known.ID}, to.write(ctx, w)
	})
}

// decided are the decisions as they are to be written, or what is wrong with the first that
// cannot be.
func (in Decide) decided(ctx context.Context, w *record.Writer, of *ent.MedicationReconciliation, m *regimen.Medications) (to writing, problems []record.Problem, err error) {
	var asked []uuid.UUID
	for _, d := range in.Decisions {
		if d.PrescriberID != nil {
			asked = append(asked, *d.PrescriberID)
		}
	}
	able, err := facilitate.AbleAmong(ctx, w, of.PatientID, asked)
	if err != nil {
		return to, nil, err
	}
	for i, d := range in.Decisions {
		at := []string{"decisions", strconv.Itoa(i)}
		l := m.Line(d.Medication)
		switch {
		case l == nil:
			return to, []record.Problem{record.Wrong("There is no such medicine on the list.", append(at, "medication")...)}, nil
		case d.PrescriberID != nil && !able[*d.PrescriberID]:
			return to, []record.Problem{facilitate.Unrelated(append(at, "prescriberId")...)}, nil
		}
		if problems := d.put(w, &to, of, l, at); problems != nil {
			return to, problems, nil
		}
	}
	return to, nil, nil
}

func (in Decide) problems() []record.Problem {
	var c record.Check
	if most := limits().Of("decisions"); len(in.Decisions) == 0 || len(in.Decisions) > most {
		c.Problems = append(c.Problems, record.Wrong(fmt.Sprintf("Between 1 and %d decisions are made at once.", most), "decisions"))
	}
	seen := map[string]bool{}
	for i, d := range in.Decisions {
		at := []string{"decisions", strconv.Itoa(i)}
		if seen[d.Medication] {
			c.Problems = append(c.Problems, record.Wrong("This medicine is decided on twice.", append(at, "medication")...))
		}
		seen[d.Medication] = true
		c.Text(d.Dosage, d.Decision == medicationdecision.DecisionCHANGE_DOSE, 1_000, append(at, "dosage")...)
		c.Text(d.Reason, d.Decision != medicationdecision.DecisionCONTINUE && d.Decision != medicationdecision.DecisionSTART, 1_000, append(at, "reason")...)
	}
	return c.Problems
}

// put has one decision written, in the place of the one that the client knew.
func (d Decision) put(w *record.Writer, to *writing, of *ent.MedicationReconciliation, l *list.Line, at []string) []record.Problem {
	before := l.Decision
	if before != nil && before.Reconciliation != of.ID {
		before = nil
	}
	switch {
	case before == nil && d.BaseRevision == nil:
		to.create(w, of, d, l)
	case before == nil, d.BaseRevision == nil, *d.BaseRevision != before.Revision:
		return []record.Problem{d.conflict(before, at)}
	default:
		to.replace(d, before, l)
	}
	return nil
}

func (d Decision) conflict(before *list.Decision, at []string) record.Problem {
	base, now, id := 0, 0, uuid.Nil
	if d.BaseRevision != nil {
		base = *d.BaseRevision
	}
	if before != nil {
		now, id = before.Revision, before.ID
	}
	p := record.Conflict(id, base, now)
	p.Path = append([]string{"input"}, append(at, "baseRevision")...)
	return p
}
