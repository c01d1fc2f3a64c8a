package visit

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"github.com/google/uuid"

	"caseload/care/facilitate"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/rule"
	"caseload/ent/task"
)

const (
	// unheardCause begins the cause of a task about a planned visit, before the
	// appointment's id and its start.
	unheardCause = "unheard-visit/"
	unheardTitle = "Find out what became of the planned visit"
	heardOutcome = "It is known what became of the visit."
)

// Unheard is what a look at planned visits did.
type Unheard struct{ Raised, Settled int }

// RaiseUnheard asks who manages the case, else who was to come, about every planned home
// visit of the viewer's organization whose time is over and of which nothing was heard: no
// check-in, no outcome, nobody called it off. It is not said to be missed, since the phone
// of who came may be without reception. Each is asked about once, by however many servers,
// and again where it was put off and nothing was heard of it either; a question that is
// answered meanwhile is completed. The viewer must be the server itself.
func RaiseUnheard(ctx context.Context, r *record.Recorder) (done Unheard, err error) {
	silent, err := readUnheard(ctx, r)
	if err != nil {
		return done, err
	}
	for _, t := range silent.open {
		if !slices.ContainsFunc(silent.visits, func(a *ent.Appointment) bool { return unheardOf(a) == t.Cause }) {
			settled, err := facilitate.Settle(ctx, r, t, heardOutcome)
			if err != nil {
				return done, err
			}
			done.Settled += settled
		}
	}
	for _, a := range silent.visits {
		if silent.asked[unheardOf(a)] {
			continue
		}
		raised, err := raiseUnheard(ctx, r, a)
		if err != nil {
			return done, err
		}
		done.Raised += raised
	}
	return done, nil
}

// unheardOf is the cause of the question about the visit at the time that it has now.
func unheardOf(a *ent.Appointment) string {
	return unheardCause + a.ID.String() + "/" + strconv.FormatInt(a.StartsAt.Unix(), 36)
}

// raiseUnheard asks about one visit, unless another server was faster.
func raiseUnheard(ctx context.Context, r *record.Recorder, a *ent.Appointment) (raised int, err error) {
	cause := unheardOf(a)
	act := record.Act{ID: uuid.NewSHA1(a.ID, []byte(cause)), Name: rule.CreateTask, Input: cause}
	_, err = r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		who, err := answerer(ctx, w, a)
		if err != nil {
			return record.Outcome{}, err
		}
		raised = 1
		notice := facilitate.Notice{
			ID: uuid.Must(uuid.NewV7()), PatientID: a.PatientID, OwnerID: who, Kind: task.KindPHONE_CALL, Title: unheardTitle,
			Priority: string(task.PriorityURGENT), DueAt: w.Now.Add(limits().Hours("unheard-due")), Cause: cause,
		}
		return record.Outcome{Changed: notice.ID}, notice.Create(ctx, w)
	})
	return raised, err
}

// answerer is who manages the patient's case, else who was to come.
func answerer(ctx context.Context, w *record.Writer, a *ent.Appointment) (uuid.UUID, error) {
	managers, err := rule.CaseManagers(ctx, w.Client, a.PatientID)
	if err != nil {
		return uuid.Nil, fmt.Errorf("visit: look for the case manager: %w", err)
	}
	for _, who := range []*uuid.UUID{managers[a.PatientID], a.PractitionerID} {
		if who != nil {
			return *who, nil
		}
	}
	return uuid.Nil, nil
}
