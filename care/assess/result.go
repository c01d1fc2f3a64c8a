package assess

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/assess/instrument"
	"caseload/care/code"
	"caseload/care/facilitate"
	"caseload/care/identify"
	"caseload/care/plan"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/goal"
	"caseload/ent/servicerequest"
	"caseload/ent/task"
)

// tabled is the proposal as the table has it; empty where the table does not
// have it any more.
func tabled(known *ent.Proposal) instrument.Proposal {
	for kind, kept := range kinds {
		if p, ok := instrument.Named(kind, known.Key); ok && kept == known.Kind {
			return p
		}
	}
	return instrument.Proposal{}
}

// asks are the instruments that tasks of the table ask for, by key. A safety
// task is not among them: to have asked is not to have made somebody safe.
var asks = map[string]string{"full-phq-9": "phq-9", "ask-item-9": "phq-9", "suicide-rescreen": "cssrs-screener"}

// goal creates the goal, with its measure where it has one, in the living plan
// where there is one.
func (in AcceptProposal) goal(ctx context.Context, w *record.Writer, known *ent.Proposal) error {
	proposed := plan.ProposedGoal{
		ID: in.ResultID, PatientID: known.PatientID, Description: known.Title, Note: known.Reason,
		Sensitivity: label[goal.Sensitivity](known.Sensitivity),
	}
	if known.Code != "" {
		proposed.Measure = &code.Coding{System: known.CodeSystem, Code: known.Code, Display: known.Display}
	}
	if err := proposed.Within(ctx, w); err != nil {
		return fmt.Errorf("assess: %w", err)
	}
	return nil
}

// task creates a task under the id for who is named, or who accepts.
func (in AcceptProposal) task(ctx context.Context, w *record.Writer, known *ent.Proposal, id uuid.UUID, kind task.Kind) ([]record.Problem, error) {
	says := wording{kind: kind, title: known.Title, note: known.Reason, questionnaire: asks[known.Key]}.open(known.Sensitivity != nil)
	outcome, err := facilitate.CreateTask{
		ID: id, PatientID: known.PatientID, Title: says.title, Note: says.note, Kind: says.kind, Priority: task.Priority(known.Priority),
		DueAt: in.due(known), OwnerID: in.OwnerID, Questionnaire: says.questionnaire,
	}.Within(ctx, w)
	if err != nil {
		return nil, fmt.Errorf("assess: %w", err)
	}
	return outcome.Problems, nil
}

// referral creates the referral, which waits for nobody's triage, and the task
// of making it.
func (in AcceptProposal) referral(ctx context.Context, w *record.Writer, known *ent.Proposal) ([]record.Problem, error) {
	refer := identify.ReferPatient{
		ID: in.ResultID, PatientID: known.PatientID, Reason: known.Title + ": " + known.Reason,
		Priority: servicerequest.Priority(known.Priority),
	}
	if known.Code != "" {
		refer.Code = &code.Coding{System: known.CodeSystem, Code: known.Code, Display: known.Display}
	}
	err := refer.Row(w).SetTriage(servicerequest.TriageACCEPTED).SetTriagedByID(w.Viewer.Practitioner).SetTriagedAt(w.Now).
		SetNillableSensitivity(label[servicerequest.Sensitivity](known.Sensitivity)).Exec(ctx)
	if err != nil {
		return nil, fmt.Errorf("assess: refer: %w", err)
	}
	w.Created(ent.TypeServiceRequest, in.ResultID, known.PatientID, "")
	return in.task(ctx, w, known, uuid.Must(uuid.NewV7()), task.KindREFERRAL)
}
