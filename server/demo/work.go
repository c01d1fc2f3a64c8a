package demo

import (
	"context"
	"fmt"
	"time"

	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"caseload/care/facilitate"
	"caseload/ent/database"
	"caseload/ent/patient"
	"caseload/ent/relationship"
	"caseload/ent/task"
	"caseload/ent/viewer"
)

// descending puts the newest first.
func descending(o *sql.OrderTermOptions) { o.Desc = true }

func operation(ctx context.Context) *database.Operation {
	op, _ := database.FromContext(ctx)
	return op
}

// plan is the work that the sample world has waiting, by the place of the
// patient in the list.
var plan = []struct {
	every, days int
	title       string
	kind        task.Kind
	priority    task.Priority
}{
	{2, -2, "Call after discharge: how are the first days at home?", task.KindPHONE_CALL, task.PriorityURGENT},
	{3, 1, "Home visit: vitals, pill bottles, stairs and rugs", task.KindHOME_VISIT, task.PriorityROUTINE},
	{5, 4, "Go through the medicines with patient and pharmacy", task.KindMEDICATION_REVIEW, task.PriorityROUTINE},
	{7, 9, "Ask the cardiology office for the note of the last visit", task.KindREFERRAL, task.PriorityROUTINE},
}

// work gives the patients to those who care for them, fills the worklists by
// the same acts that a phone would send, and judges the risk last.
func (w *world) work() error {
	var patients []uuid.UUID
	err := w.write(func(ctx context.Context) (err error) {
		patients, err = w.client.Patient.Query().Order(patient.BySearchName(), patient.ByID()).IDs(ctx)
		return err
	})
	if err != nil {
		return err
	}
	manager := viewerOf("case-manager")
	if w.organization == Agency {
		manager = viewerOf("other-case-manager")
	}
	for i, id := range patients {
		if err := w.care(manager, i, id); err != nil {
			return err
		}
	}
	if w.organization == Clinic {
		if err := w.depressed(); err != nil {
			return err
		}
	}
	return w.judge(patients)
}

// care finds the patient's people and their next work.
func (w *world) care(manager viewer.Viewer, place int, id uuid.UUID) error {
	assign := facilitate.AssignPatient{
		ClientMutationID: uuid.NewSHA1(id, []byte("assign")), PatientID: id, BaseRevision: 1,
		CaseManagerID: manager.Practitioner, Reason: "Sample panel",
	}
	if _, err := assign.Record(w.ctx, w.recorder); err != nil {
		return fmt.Errorf("demo: %w", err)
	}
	if w.organization == Clinic {
		if err := w.others(place, id); err != nil {
			return err
		}
	}
	ctx := viewer.NewContext(w.ctx, manager)
	for _, p := range plan {
		if place%p.every != 0 {
			continue
		}
		due := time.Now().AddDate(0, 0, p.days).Truncate(time.Hour)
		create := facilitate.CreateTask{
			ClientMutationID: uuid.NewSHA1(id, []byte("create "+p.title)), ID: uuid.NewSHA1(id, []byte(p.title)),
			PatientID: id, Title: p.title, Kind: p.kind, Priority: p.priority, DueAt: &due,
		}
		if _, err := create.Record(ctx, w.recorder); err != nil {
			return fmt.Errorf("demo: %w", err)
		}
	}
	return nil
}

// others opens some patients to the visit staff and to a provider.
func (w *world) others(place int, id uuid.UUID) error {
	return w.write(func(ctx context.Context) error {
		if place%3 == 0 {
			if err := w.relate(ctx, "visit-staff", id, relationship.BasisVISIT); err != nil {
				return err
			}
		}
		if place%2 == 0 {
			return w.relate(ctx, "provider", id, relationship.BasisTREATING)
		}
		return nil
	})
}
