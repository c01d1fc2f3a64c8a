package result

import (
	"context"
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/monitor/watch"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/viewer"
)

// Teller tells results within the transaction that wrote them. It sees the whole record:
// each notice carries the label of what it rests on.
type Teller struct {
	Op     *database.Operation
	Viewer viewer.Viewer
	Now    time.Time
	// Log takes the entries for the change log.
	Log func(record.Change)
}

// Tell tells what an act has changed. Changes that concern no result cost nothing; whoever
// knows the codes of an observation asks Concerning first.
func Tell(ctx context.Context, w *record.Writer, changes ...record.Change) error {
	return w.AsServer(ctx, func(ctx context.Context) error {
		op, _ := database.FromContext(ctx)
		t := Teller{Op: op, Viewer: w.Viewer, Now: w.Now, Log: w.Log}
		return t.Tell(ctx, changes)
	})
}

// grounds are the types of rows for which somebody should know of a result.
var groundTypes = []string{ent.TypeMedicationRequest, ent.TypeMedicationStatement, ent.TypeCondition}

// Tell tells the results among the changes, and those of before that concern whoever
// ordered or treats what is among them: what is imported in one piece may come in any
// order.
func (t *Teller) Tell(ctx context.Context, changes []record.Change) error {
	var results, altered, patients []uuid.UUID
	for _, c := range changes {
		switch {
		case c.Patient == uuid.Nil:
		case c.Type == ent.TypeObservation:
			if results = append(results, c.ID); c.Kind != record.Created {
				altered = append(altered, c.ID)
			}
		case slices.Contains(groundTypes, c.Type) && !slices.Contains(patients, c.Patient):
			patients = append(patients, c.Patient)
		}
	}
	if err := t.withdraw(ctx, altered); err != nil {
		return err
	}
	if len(results)+len(patients) == 0 {
		return nil
	}
	list, err := t.readResults(ctx, results, patients)
	if err != nil || len(list) == 0 {
		return err
	}
	return t.tell(ctx, list, len(altered)+len(patients) > 0)
}

// tell brings each result to everybody whom it concerns; before says that some may have
// been told before.
func (t *Teller) tell(ctx context.Context, list []*reading, before bool) error {
	if err := t.grade(ctx, list); err != nil {
		return err
	}
	var again []uuid.UUID
	if before {
		var err error
		if again, err = t.again(ctx, list); err != nil {
			return err
		}
	}
	made, err := t.first(ctx, list)
	if err != nil {
		return err
	}
	if err := t.tasks(ctx, passAgain, again); err != nil {
		return err
	}
	return t.tasks(ctx, openPassing, made)
}

// grade finds how soon somebody must act on each.
func (t *Teller) grade(ctx context.Context, list []*reading) error {
	news := make([]watch.News, len(list))
	for i, r := range list {
		news[i] = watch.News{Patient: r.Patient, Rows: []string{r.row()}, Codes: r.codes()}
		if r.flagged() {
			news[i].Flagged = r.codes()
		}
	}
	w := watch.Watch{Op: t.Op, Viewer: t.Viewer, Now: t.Now, Log: t.Log}
	grades, err := w.Grade(ctx, news...)
	if err != nil {
		return err
	}
	for _, r := range list {
		if r.severity = grades[r.row()]; r.severity == "" {
			r.severity = info
		}
	}
	return nil
}

// first makes the notices of those who have none.
func (t *Teller) first(ctx context.Context, list []*reading) ([]uuid.UUID, error) {
	people, err := t.readPeople(ctx, list)
	if err != nil {
		return nil, err
	}
	var rows []*row
	for _, r := range list {
		p := people[r.Patient]
		for _, to := range recipients(r, p.Grounds, code.DayOf(t.Now.In(code.HomeZone(p.Zone).Location()))) {
			rows = append(rows, t.row(r, to))
		}
	}
	if len(rows) == 0 {
		return nil, nil
	}
	if err := t.reach(ctx, rows, people); err != nil {
		return nil, err
	}
	return t.write(ctx, rows)
}

func (t *Teller) row(r *reading, to recipient) *row {
	n := &row{
		ID: uuid.Must(uuid.NewV7()), Patient: r.Patient, Observation: r.ID, Recipient: to.Who, Basis: "PRESCRIBER", Reasons: to.Reasons, Evidence: to.Evidence,
		Severity: r.severity, Fingerprint: r.Fingerprint, DueAt: t.Now.Add(deadlines()[r.severity].acknowledge),
	}
	if to.Treats {
		n.Basis = "TREATING"
	}
	if to.Label != "" {
		n.Sensitivity = &to.Label
	}
	return n
}
