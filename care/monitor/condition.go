// Package monitor records what changes in a patient: conditions that begin and
// end, and what is measured and found.
package monitor

import (
	"context"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/monitor/event"
	"caseload/care/monitor/finding"
	"caseload/care/monitor/trigger"
	"caseload/care/monitor/watch"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/condition"
	"caseload/ent/rule"
)

// Severity is how soon somebody must act on a change of condition.
type Severity = finding.Severity

// The severities, from the least to the most.
const (
	Info     = finding.Info
	Action   = finding.Action
	Urgent   = finding.Urgent
	Emergent = finding.Emergent
)

// AtLeast lists the severities from the given one up.
func AtLeast(least Severity) []Severity { return finding.AtLeast(least) }

// RecordCondition is the finding of a condition. Times are nil when not given.
type RecordCondition struct {
	ClientMutationID   uuid.UUID
	ID, PatientID      uuid.UUID
	Code               code.Coding
	Category           condition.Category
	ClinicalStatus     condition.ClinicalStatus
	VerificationStatus condition.VerificationStatus
	Severity           *condition.Severity
	OnsetAt            *time.Time
	EffectiveAt        *time.Time
	ChangeSeverity     Severity
	Reason, Note       string
	// Sensitivity is the confidential label of what led to the condition. Acts
	// set it that this one is a part of, and no client.
	Sensitivity *condition.Sensitivity `json:"-"`
}

// label is the confidential label of the condition: that of what led to it, else what
// its code tells, as for a record that comes from elsewhere.
func (in RecordCondition) label() *condition.Sensitivity {
	if in.Sensitivity == nil && code.SubstanceUse(in.Code) {
		return new(condition.SensitivitySUD)
	}
	return in.Sensitivity
}

func (in RecordCondition) problems(now time.Time) []record.Problem {
	var c record.Check
	c.NewID(in.ID, "id")
	c.Coding(in.Code, "code")
	c.Happened(in.OnsetAt, now, "onsetAt")
	c.Happened(in.EffectiveAt, now, "effectiveAt")
	c.Text(in.Reason, false, 500, "reason")
	c.Text(in.Note, false, 10_000, "note")
	return c.Problems
}

// Record records that a patient has a condition, and tells those who follow
// the patient.
func (in RecordCondition) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.RecordCondition, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		if problems := in.problems(w.Now); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		if refusal, err := w.Fresh(ctx, in.ID, in.PatientID); err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		outcome, err := in.Within(ctx, w)
		if err != nil || len(outcome.Problems) > 0 {
			return outcome, err
		}
		if err := Reassess(ctx, w, in.PatientID); err != nil {
			return outcome, err
		}
		return outcome, watch.Within(ctx, w).Notice(ctx, in.news(w.Now))
	})
}

// news is what the condition changes. The log tells of it already, with the
// severity that was given.
func (in RecordCondition) news(now time.Time) watch.News {
	row := ent.TypeCondition + "/" + in.ID.String()
	n := watch.News{
		Patient: in.PatientID, Rows: []string{row}, States: trigger.StatesOf([]code.Coding{in.Code}), Severity: in.ChangeSeverity, Told: true,
	}
	state := event.Condition{ClinicalStatus: string(in.ClinicalStatus), Verification: string(in.VerificationStatus)}
	if change := event.ChangeOf(nil, state); change != "" {
		n.Facts = []event.Fact{{
			ID: row, Type: ent.TypeCondition, Change: change, At: orNow(in.EffectiveAt, now), Status: string(in.ClinicalStatus),
			Category: string(in.Category), Codings: []code.Coding{in.Code}, Label: labelText(in.label()),
		}}
	}
	return n
}

// Within records the condition as a part of another act, which has seen to it
// that the id is new and the texts are good, and calls [Reassess] where the
// condition may count in the patient's risk tier.
func (in RecordCondition) Within(ctx context.Context, w *record.Writer) (record.Outcome, error) {
	if err := in.create(w).Exec(ctx); err != nil {
		return record.Conclude(err, "record condition")
	}
	severity := string(in.ChangeSeverity)
	w.Log(record.Change{
		Type: ent.TypeCondition, ID: in.ID, Patient: in.PatientID, Kind: record.Created,
		Revision: 1, Severity: &severity, Reason: in.Reason,
	})
	return record.Outcome{Changed: in.ID}, nil
}

func (in RecordCondition) create(w *record.Writer) *ent.ConditionCreate {
	effective := orNow(in.EffectiveAt, w.Now)
	return w.Client.Condition.Create().
		SetID(in.ID).SetPatientID(in.PatientID).SetPerformerID(w.Viewer.Practitioner).
		SetCodeSystem(in.Code.System).SetCode(in.Code.Code).SetDisplay(in.Code.Display).
		SetCodings([]code.Coding{in.Code}).
		SetCategory(in.Category).SetClinicalStatus(in.ClinicalStatus).SetVerificationStatus(in.VerificationStatus).
		SetNillableSeverity(in.Severity).SetNillableOnsetAt(in.OnsetAt).SetNillableSensitivity(in.label()).
		SetEffectiveAt(effective).SetTimelineAt(effective).SetRecordedAt(w.Now).SetReceivedAt(w.Now).
		SetNote(in.Note)
}

func labelText[L ~string](label *L) string {
	if label == nil {
		return ""
	}
	return string(*label)
}

func orNow(at *time.Time, now time.Time) time.Time {
	if at != nil {
		return *at
	}
	return now
}
