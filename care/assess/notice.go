package assess

import (
	"context"
	"fmt"
	"strconv"

	"github.com/google/uuid"

	"caseload/care/monitor/event"
	"caseload/care/monitor/watch"
	"caseload/ent"
)

// notice asks the rules whether the answers are a change of condition. The work
// that follows of them is proposed, or opened for safety, already.
func (s *submission) notice(ctx context.Context, safety []uuid.UUID) error {
	if s.late {
		return nil
	}
	row := ent.TypeQuestionnaireResponse + "/" + s.known.ID.String()
	n := watch.News{Patient: s.known.PatientID, Rows: []string{row}, Facts: s.facts(row), Worked: true, Told: len(safety) > 0}
	if len(safety) > 0 {
		n.Task = &safety[0]
	}
	if err := watch.Within(ctx, s.w).Notice(ctx, n); err != nil {
		return fmt.Errorf("assess: %w", err)
	}
	return nil
}

// facts are the answers, after the totals before them.
func (s *submission) facts(row string) []event.Fact {
	now := event.Fact{
		ID: row, Type: ent.TypeQuestionnaireResponse, At: s.at, Status: "COMPLETED", Instrument: s.known.Questionnaire,
		Band: s.after.Band, Total: s.after.Total,
	}
	if s.known.Sensitivity != nil {
		now.Label = string(*s.known.Sensitivity)
	}
	facts := make([]event.Fact, 0, len(s.about.Previous)+1)
	for i, before := range s.about.Previous {
		facts = append(facts, event.Fact{
			ID: "previous/" + strconv.Itoa(i), Type: now.Type, At: before.On.Time(), Instrument: now.Instrument, Total: &before.Total, Label: now.Label,
		})
	}
	return append(facts, now)
}
