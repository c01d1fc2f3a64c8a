package facilitate

import (
	"context"
	"strings"
	"time"

	"github.com/google/uuid"

	"caseload/care/monitor/event"
	"caseload/care/monitor/watch"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/appointment"
	"caseload/ent/rule"
)

// RecordAppointmentOutcome is what came of an appointment: FULFILLED or NOSHOW.
type RecordAppointmentOutcome struct {
	ClientMutationID uuid.UUID
	AppointmentID    uuid.UUID
	BaseRevision     int
	Outcome          appointment.Status
	Note             string
	// MissedReason is why nobody was met; nil where nobody said.
	MissedReason *appointment.MissedReason
}

// Record keeps what came of the appointment. That the patient was not there is in
// the change log as a [MissedVisit], and a change of condition.
func (in RecordAppointmentOutcome) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	a := onAppointment{record.Act{ID: in.ClientMutationID, Name: rule.BookAppointment, Input: in}, in.AppointmentID, in.BaseRevision}
	return a.do(ctx, r, func(ctx context.Context, w *record.Writer, known *ent.Appointment) (record.Outcome, error) {
		if problems := in.problems(known, w.Now); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		note, reason := strings.TrimSpace(known.Note+"\n"+in.Note), ""
		if in.Outcome == appointment.StatusNOSHOW {
			reason = MissedVisit
		}
		update := w.Client.Appointment.Update().SetStatus(in.Outcome).SetNote(note).SetNillableMissedReason(in.MissedReason)
		if err := saveAppointment(ctx, w, known, update, record.Resolved, reason); err != nil {
			return record.Outcome{}, err
		}
		if err := forget(ctx, w, known, "The appointment is over."); err != nil {
			return record.Outcome{}, err
		}
		return record.Outcome{Changed: known.ID}, in.notice(ctx, w, known)
	})
}

// notice has the rules look at a visit that was missed, as at one that an import
// brings.
func (in RecordAppointmentOutcome) notice(ctx context.Context, w *record.Writer, known *ent.Appointment) error {
	if in.Outcome != appointment.StatusNOSHOW {
		return nil
	}
	row := ent.TypeAppointment + "/" + known.ID.String()
	return watch.Within(ctx, w).Notice(ctx, watch.News{Patient: known.PatientID, Rows: []string{row}, Facts: []event.Fact{{
		ID: row, Type: ent.TypeAppointment, Change: event.Added, At: known.StartsAt, Status: string(in.Outcome), Text: known.Title,
	}}})
}

// early is how long before its start an appointment can be over: clocks differ,
// and some come early.
const early = time.Hour

func (in RecordAppointmentOutcome) problems(known *ent.Appointment, now time.Time) []record.Problem {
	var c record.Check
	c.Text(in.Note, false, 2_000, "note")
	if in.MissedReason != nil && in.Outcome != appointment.StatusNOSHOW {
		c.Problems = append(c.Problems, record.Wrong("What took place was not missed.", "missedReason"))
	}
	if known.StartsAt.After(now.Add(early)) {
		c.Problems = append(c.Problems, record.Wrong("This appointment has not begun.", "outcome"))
	}
	return c.Problems
}
