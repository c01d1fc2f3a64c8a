package visit

import (
	"context"
	"fmt"
	"slices"

	"caseload/care/facilitate"
	"caseload/care/record"
	"caseload/care/visit/checklist"
	"caseload/ent"
	"caseload/ent/task"
	"caseload/ent/visitfinding"
)

// inError is what work says that followed of a visit which was entered in error.
const inError = "The visit was entered in error."

// undoWork ends what was to be done about the visit, and what was opened since it began about answers
// that no other visit has given since.
func undoWork(ctx context.Context, w *record.Writer, v *ent.HomeVisit, found []*ent.VisitFinding) error {
	items := worked(v, found)
	others, err := w.Client.VisitFinding.Query().Where(visitfinding.PatientID(v.PatientID), visitfinding.ItemIn(items...),
		visitfinding.EnteredInError(false), visitfinding.AnswerNotNil(), visitfinding.TimelineAtGTE(v.StartedAt)).All(ctx)
	if err != nil {
		return fmt.Errorf("visit: read findings of other visits: %w", err)
	}
	causes := []string{handOverCause(v.ID)}
	for _, item := range items {
		if !slices.ContainsFunc(others, func(f *ent.VisitFinding) bool { return f.Item == item && asksFor(v, f) }) {
			causes = append(causes, itemCause(item))
		}
	}
	return facilitate.Ending{Status: task.StatusCANCELLED, Outcome: inError}.EndAll(ctx, w, v.PatientID, task.And(task.CauseIn(causes...), task.ReceivedAtGTE(v.ReceivedAt)))
}

// worked are the items whose answer asked for work.
func worked(v *ent.HomeVisit, found []*ent.VisitFinding) (items []string) {
	for _, f := range found {
		if asksFor(v, f) && !slices.Contains(items, f.Item) {
			items = append(items, f.Item)
		}
	}
	return items
}

// asksFor reports whether a finding asks for work by the checklist of the visit.
func asksFor(v *ent.HomeVisit, f *ent.VisitFinding) bool {
	item := checklist.Pinned(string(v.Purpose), v.ChecklistVersion).Item(f.Item)
	return item != nil && item.Task != nil && f.Answer != nil && *f.Answer == item.Task.When
}
