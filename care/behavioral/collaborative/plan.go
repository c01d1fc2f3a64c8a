package collaborative

import (
	"context"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/record"
	"caseload/ent"
)

// mostLines bounds each list of a plan.
const mostLines = 20

// WritePlan writes the plan of what to do if it comes back, in place of the one before.
type WritePlan struct {
	ClientMutationID           uuid.UUID
	CollaborativeCareEpisodeID uuid.UUID
	BaseRevision               int
	WarningSigns, WhatHelps    []string
	MedicationPlan             string
	WhomToCall                 []string
}

// Record writes the plan.
func (in WritePlan) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	a := given(in.ClientMutationID, in, in.CollaborativeCareEpisodeID, &in.BaseRevision, atAll)
	return a.do(ctx, r, func(ctx context.Context, w *record.Writer, known *ent.CollaborativeCareEpisode) (record.Outcome, error) {
		if problems := in.problems(); problems != nil {
			return record.Refuse(problems...), nil
		}
		update := w.Client.CollaborativeCareEpisode.Update().SetRelapsePreventionPlan(&code.RelapsePreventionPlan{
			WarningSigns: in.WarningSigns, WhatHelps: in.WhatHelps, MedicationPlan: in.MedicationPlan, WhomToCall: in.WhomToCall,
			WrittenAt: w.Now, WrittenBy: w.Viewer.Practitioner,
		})
		return record.Outcome{Changed: known.ID}, change(ctx, w, known, update, "")
	})
}

func (in WritePlan) problems() []record.Problem {
	var c record.Check
	lines(&c, in.WarningSigns, "warningSigns")
	lines(&c, in.WhatHelps, "whatHelps")
	lines(&c, in.WhomToCall, "whomToCall")
	c.Text(in.MedicationPlan, true, 2_000, "medicationPlan")
	return c.Problems
}

// lines notes a list that is empty or too long, and lines that are.
func lines(c *record.Check, list []string, path string) {
	if len(list) == 0 || len(list) > mostLines {
		c.Problems = append(c.Problems, record.Wrong("This needs 1 to 20 lines.", path))
	}
	for _, line := range list {
		c.Text(line, true, 500, path)
	}
}
