package visit

import (
	"context"
	"fmt"
	"time"

	"caseload/care/record"
	"caseload/care/visit/correction"
	"caseload/care/visit/verification"
	"caseload/ent"
	"caseload/ent/appointment"
	"caseload/ent/homevisit"
	"caseload/ent/patient"
	"caseload/ent/predicate"
	"caseload/ent/visitcorrection"
)

// question is what verification is asked with.
type question struct {
	chain  correction.Chain
	others []verification.Visit
	state  string
}

func (q *question) findings() verification.Findings {
	v := q.chain.Visit()
	return verification.Verify(v, q.others, verification.Published().TermsOf(v, q.state))
}

// ask reads it. Where a worker was at a time is asked of all visits, whoever sees them:
// that another one stands in the way is told, and not whose.
func ask(ctx context.Context, w *record.Writer, v *ent.HomeVisit) (q *question, err error) {
	err = w.AsServer(ctx, func(ctx context.Context) (err error) {
		if q, err = about(ctx, w, v); err != nil {
			return err
		}
		return q.compare(ctx, w, v)
	})
	return q, err
}

// about reads the visit itself: its place, its plan and its corrections.
func about(ctx context.Context, w *record.Writer, v *ent.HomeVisit) (*question, error) {
	who, err := w.Client.Patient.Query().Where(patient.ID(v.PatientID)).Only(ctx)
	if err != nil {
		return nil, fmt.Errorf("visit: read patient: %w", err)
	}
	zone, err := w.Zone(ctx, who)
	if err != nil {
		return nil, err
	}
	edits, err := w.Client.VisitCorrection.Query().Where(visitcorrection.HomeVisitID(v.ID)).
		Order(ent.Asc(visitcorrection.FieldTimelineAt, visitcorrection.FieldID)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("visit: read corrections: %w", err)
	}
	planned, err := plannedFor(ctx, w, v)
	if err != nil {
		return nil, err
	}
	row := facts(v, planned)
	lives(&row, who, zone.String())
	chain, err := chainOf(row, v.CheckIn.ReceivedAt, edits)
	if err != nil {
		return nil, err
	}
	q := &question{chain: chain}
	if len(who.Address) > 0 {
		q.state = who.Address[0].State
	}
	return q, nil
}

// compare reads the other visits of the time.
func (q *question) compare(ctx context.Context, w *record.Writer, v *ent.HomeVisit) error {
	others, err := w.Client.HomeVisit.Query().Where(atOnce(v)...).All(ctx)
	if err != nil {
		return fmt.Errorf("visit: read other visits: %w", err)
	}
	q.others = []verification.Visit{}
	for _, o := range others {
		q.others = append(q.others, facts(o, nil))
	}
	return nil
}

// plannedFor is the appointment of a visit, nil for none.
func plannedFor(ctx context.Context, w *record.Writer, v *ent.HomeVisit) (*ent.Appointment, error) {
	if v.AppointmentID == nil {
		return nil, nil //nolint:nilnil // nobody had planned it
	}
	planned, err := w.Client.Appointment.Query().Where(appointment.ID(*v.AppointmentID)).Only(ctx)
	if err != nil {
		return nil, fmt.Errorf("visit: read appointment: %w", err)
	}
	return planned, nil
}

// longest is how long before a visit another one may have begun that went on then.
const longest = 48 * time.Hour

// atOnce are the visits that may have been under way at the same time.
func atOnce(v *ent.HomeVisit) []predicate.HomeVisit {
	end := v.StartedAt
	if v.EndedAt != nil {
		end = *v.EndedAt
	}
	return []predicate.HomeVisit{
		homevisit.IDNEQ(v.ID), homevisit.StatusEQ(homevisit.StatusCOMPLETED),
		homevisit.Or(homevisit.WorkerID(v.WorkerID), homevisit.PatientID(v.PatientID)),
		homevisit.StartedAtLT(end), homevisit.StartedAtGT(v.StartedAt.Add(-longest)), homevisit.EndedAtGT(v.StartedAt),
	}
}
