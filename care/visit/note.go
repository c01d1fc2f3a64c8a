package visit

import (
	"context"
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/rule"
)

// AddNote puts a text beside a visit, typed or dictated.
type AddNote struct {
	ClientMutationID uuid.UUID
	ID, HomeVisitID  uuid.UUID
	Text             string
	Dictated         bool
	At               *time.Time
}

// OfVisit is the visit that it is part of.
func (in AddNote) OfVisit() uuid.UUID { return in.HomeVisitID }

// Record appends the note. Notes are never changed.
func (in AddNote) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	a := onVisit{record.Act{ID: in.ClientMutationID, Name: rule.MakeVisit, Input: in}, in.HomeVisitID}
	return a.do(ctx, r, func(ctx context.Context, w *record.Writer, v *ent.HomeVisit) (record.Outcome, error) {
		if problems := in.problems(v, w.Now); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		note := code.VisitNote{ID: in.ID, Text: in.Text, Dictated: in.Dictated, At: when(ctx, in.At, w.Now), By: worker(ctx, nil, w)}
		update := w.Client.HomeVisit.Update().SetNotes(append(slices.Clone(v.Notes), note))
		return record.Outcome{Changed: v.ID}, save(ctx, w, v, update, record.Updated)
	})
}

// mostNotes bounds the texts and the signatures of one visit.
const mostNotes = 100

func (in AddNote) problems(v *ent.HomeVisit, now time.Time) []record.Problem {
	var c record.Check
	c.NewID(in.ID, "id")
	c.Text(in.Text, true, 20_000, "text")
	c.Happened(in.At, now, "at")
	if slices.ContainsFunc(v.Notes, func(n code.VisitNote) bool { return n.ID == in.ID }) {
		c.Problems = append(c.Problems, record.Taken())
	}
	if len(v.Notes) >= mostNotes {
		c.Problems = append(c.Problems, record.Wrong("This visit has 100 notes already.", "text"))
	}
	return c.Problems
}
