package facilitate

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/facilitate/policy"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/relationship"
	"caseload/ent/rule"
	"caseload/ent/task"
)

// openToVisit lets who holds the appointment open the record around it, unless
// something else lets them for as long.
func openToVisit(ctx context.Context, w *record.Writer, a *ent.Appointment) error {
	if a.PractitionerID == nil {
		return nil
	}
	before, after := policy.Visit()
	from, until := a.StartsAt.Add(-before), a.EndsAt.Add(after)
	opened, err := w.Client.Relationship.Query().Where(relationship.PatientID(a.PatientID), rule.SeenBy(*a.PractitionerID),
		relationship.StartsAtLTE(later(from, w.Now)), relationship.Or(relationship.EndsAtIsNil(), relationship.EndsAtGTE(until))).Exist(ctx)
	if err != nil {
		return fmt.Errorf("facilitate: look for relationship: %w", err)
	}
	if opened {
		return nil
	}
	rows, err := covers(ctx, w, *a.PractitionerID, a.PatientID)
	if err != nil {
		return err
	}
	visit := w.Client.Relationship.Create().SetPatientID(a.PatientID).SetPractitionerID(*a.PractitionerID).
		SetBasis(relationship.BasisVISIT).SetStartsAt(from).SetEndsAt(until).SetReason(visitReason(a.ID))
	return createRelationships(ctx, w, append(rows, visit))
}

// closeToVisit ends at once the right that followed from the appointment.
func closeToVisit(ctx context.Context, w *record.Writer, a *ent.Appointment) error {
	err := w.Client.Relationship.Update().Where(relationship.PatientID(a.PatientID), relationship.BasisEQ(relationship.BasisVISIT),
		relationship.Reason(visitReason(a.ID)), relationship.EndsAtGT(w.Now)).SetEndsAt(w.Now).Exec(ctx)
	if err != nil {
		return fmt.Errorf("facilitate: end visit: %w", err)
	}
	return nil
}

// visitReason tells the relationships of one appointment from those of others.
func visitReason(appointment uuid.UUID) string { return "appointment " + appointment.String() }

// remind opens the tasks by which the patient is reminded by a call.
func remind(ctx context.Context, w *record.Writer, a *ent.Appointment) error {
	var calls []Notice
	for _, r := range a.Reminders {
		due := a.StartsAt.Add(-time.Duration(r.MinutesBefore) * time.Minute)
		if r.Mode != code.CallPatient || a.PractitionerID == nil || due.Before(w.Now) {
			continue
		}
		calls = append(calls, Notice{
			OwnerID: *a.PractitionerID, Kind: task.KindPHONE_CALL, Title: "Remind of the appointment", DueAt: due,
			Priority: string(task.PriorityROUTINE), ServiceRequestID: a.ServiceRequestID,
			Cause: reminderCause(a.ID) + strconv.Itoa(r.MinutesBefore),
		})
	}
	if len(calls) == 0 {
		return nil
	}
	return Notify(ctx, w, a.PatientID, calls...)
}

func reminderCause(appointment uuid.UUID) string { return "reminder/" + appointment.String() + "/" }

// forget closes the calls that remind of an appointment which is over, or is not
// to be at that time.
func forget(ctx context.Context, w *record.Writer, a *ent.Appointment, why string) error {
	open, err := w.Client.Task.Query().Where(task.PatientID(a.PatientID), task.CauseHasPrefix(reminderCause(a.ID)),
		task.StatusIn(rule.OpenStatuses...)).All(ctx)
	if err != nil {
		return fmt.Errorf("facilitate: read reminders: %w", err)
	}
	if len(open) == 0 {
		return nil
	}
	for _, call := range open {
		update := freed(w.Client.Task.Update()).SetStatus(task.StatusCANCELLED).SetOutcome(why)
		if err := saveTask(ctx, w, call, update, record.Resolved, why); err != nil {
			return err
		}
	}
	return w.SummarizeTasks(ctx, a.PatientID)
}
