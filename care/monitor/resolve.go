package monitor

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/monitor/event"
	"caseload/care/monitor/watch"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/condition"
	"caseload/ent/rule"
)

// ResolveCondition is the end of a condition.
type ResolveCondition struct {
	ClientMutationID uuid.UUID
	ConditionID      uuid.UUID
	BaseRevision     int
	AbatementAt      *time.Time
	ChangeSeverity   Severity
	Reason           string
}

// Record records that the condition has ended, and tells those who follow the
// patient.
func (in ResolveCondition) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.ResolveCondition, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		known, err := w.Client.Condition.Query().Where(condition.ID(in.ConditionID)).Only(ctx)
		if ent.IsNotFound(err) {
			return record.Refuse(record.Missing("condition", "conditionId")), nil
		}
		if err != nil {
			return record.Outcome{}, fmt.Errorf("monitor: read condition: %w", err)
		}
		if problems := in.problems(known, w.Now); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		return in.resolve(ctx, w, known)
	})
}

func (in ResolveCondition) problems(known *ent.Condition, now time.Time) []record.Problem {
	if known.Revision != in.BaseRevision {
		return []record.Problem{record.Conflict(known.ID, in.BaseRevision, known.Revision)}
	}
	if known.ClinicalStatus != nil && *known.ClinicalStatus == condition.ClinicalStatusRESOLVED {
		return []record.Problem{{Code: record.AlreadyDone, Message: "This condition is resolved already."}}
	}
	var c record.Check
	c.Text(in.Reason, false, 500, "reason")
	c.Happened(in.AbatementAt, now, "abatementAt")
	if in.AbatementAt != nil && known.OnsetAt != nil && in.AbatementAt.Before(*known.OnsetAt) {
		c.Problems = append(c.Problems, record.Wrong("A condition cannot end before it began.", "abatementAt"))
	}
	return c.Problems
}

func (in ResolveCondition) resolve(ctx context.Context, w *record.Writer, known *ent.Condition) (record.Outcome, error) {
	n, err := w.Client.Condition.Update().
		Where(condition.ID(known.ID), condition.Revision(in.BaseRevision)).
		SetClinicalStatus(condition.ClinicalStatusRESOLVED).
		SetAbatementAt(orNow(in.AbatementAt, w.Now)).
		SetRecordedAt(w.Now).AddRevision(1).
		Save(ctx)
	if err != nil {
		return record.Outcome{}, fmt.Errorf("monitor: resolve condition: %w", err)
	}
	if n == 0 {
		return record.Refuse(record.Conflict(known.ID, in.BaseRevision, in.BaseRevision+1)), nil
	}
	severity := string(in.ChangeSeverity)
	w.Log(record.Change{
		Type: ent.TypeCondition, ID: known.ID, Patient: known.PatientID, Kind: record.Resolved,
		Revision: in.BaseRevision + 1, Severity: &severity, Reason: in.Reason,
	})
	if err := Reassess(ctx, w, known.PatientID); err != nil {
		return record.Outcome{}, err
	}
	return record.Outcome{Changed: known.ID}, watch.Within(ctx, w).Notice(ctx, in.news(known, w.Now))
}

// news is what the end of the condition changes. The log tells of it already.
func (in ResolveCondition) news(known *ent.Condition, now time.Time) watch.News {
	row := ent.TypeCondition + "/" + known.ID.String()
	fact := event.Fact{
		ID: row, Type: ent.TypeCondition, Change: event.Resolved, At: now, Status: string(condition.ClinicalStatusRESOLVED),
		Category: string(known.Category), Codings: known.Codings,
	}
	if known.Sensitivity != nil {
		fact.Label = string(*known.Sensitivity)
	}
	return watch.News{Patient: known.PatientID, Rows: []string{row}, Facts: []event.Fact{fact}, Severity: in.ChangeSeverity, Told: true}
}
