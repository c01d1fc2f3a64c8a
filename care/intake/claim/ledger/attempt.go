package ledger

import (
	"context"
	"maps"

	"github.com/google/uuid"

	"caseload/care/intake/claim"
	"caseload/care/record"
	"caseload/ent/database"
)

// attempt is a load on its way into the database.
type attempt struct {
	*Writer

	op       *database.Operation
	report   *Summary
	orphaned map[string]int
	changes  []record.Change
}

// write writes a load: numbers first, by which the rest is known.
func (a *attempt) write(ctx context.Context, some *load) ([]record.Change, error) {
	for _, step := range []func(context.Context, *load) error{a.aliases, a.people, a.claims, a.faults} {
		if err := step(ctx, some); err != nil {
			return nil, err
		}
	}
	return once(a.changes), nil
}

func (a *attempt) aliases(ctx context.Context, some *load) error {
	counts, changes, n, err := writeAliases(ctx, a.op, a.viewer.Organization, a.ledger.now(), some.aliases)
	if err != nil {
		return err
	}
	a.report.Aliases = counts
	a.changes = append(a.changes, changes...)
	for _, s := range n.rulings {
		if s.patient != uuid.Nil {
			a.changes = append(a.changes, changeOf(s.patient, s.id))
		}
	}
	maps.Copy(a.orphaned, n.unmatched)
	return nil
}

func (a *attempt) people(ctx context.Context, some *load) (err error) {
	var changes []record.Change
	a.report.People, changes, err = writePeople(ctx, a.op, a.viewer.Organization, a.ledger.now(), some.people)
	a.changes = append(a.changes, changes...)
	return err
}

func (a *attempt) claims(ctx context.Context, some *load) error {
	if len(some.claims) == 0 {
		return nil
	}
	done, err := write(ctx, a.op, a.ledger.now(), some.claims)
	if err != nil {
		return err
	}
	a.report.Count(done)
	a.changes = append(a.changes, done.Changes...)
	maps.Copy(a.orphaned, done.unmatched)
	return nil
}

func (a *attempt) faults(ctx context.Context, some *load) error {
	kept := make([]claim.Fault, 0, len(some.faults))
	for _, f := range some.faults {
		a.report.Fault(f)
		kept = append(kept, base(f))
	}
	return WriteFaults(ctx, a.op, a.ledger.now(), kept)
}

// once leaves one change for each patient.
func once(changes []record.Change) (list []record.Change) {
	told := map[uuid.UUID]bool{}
	for _, c := range changes {
		if !told[c.Patient] {
			told[c.Patient] = true
			list = append(list, c)
		}
	}
	return list
}
