package visit

import (
	"context"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/facilitate"
	"caseload/care/monitor"
	"caseload/care/monitor/event"
	"caseload/care/monitor/watch"
	"caseload/care/record"
	"caseload/care/visit/checklist"
	"caseload/ent"
	"caseload/ent/observation"
	"caseload/ent/task"
	"caseload/ent/visitfinding"
)

// found is a finding with what it is of.
type found struct {
	RecordFinding

	visit *ent.HomeVisit
	item  *checklist.Item
	at    time.Time
}

// measures reports whether the finding is an observation.
func (f found) measures() bool { return f.item.Kind == checklist.Vital && f.Quantity != nil }

// observation is the id of what was measured: always the same one for a finding.
func (f found) observation() uuid.UUID { return uuid.NewSHA1(f.ID, []byte("observation")) }

// measure records what was measured as the act of its name does, so that the rules look
// at it as at any other. It carries the visit's label.
func (f found) measure(ctx context.Context, w *record.Writer) ([]record.Problem, error) {
	if !f.measures() {
		return nil, nil
	}
	outcome, err := monitor.RecordObservation{
		ID: f.observation(), PatientID: f.visit.PatientID, Code: *f.item.Code, Category: "vital-signs",
		Value: &code.Value{Quantity: f.Quantity}, EffectiveAt: &f.at, Note: f.Note,
		Sensitivity: (*observation.Sensitivity)(f.visit.Sensitivity),
	}.Write(ctx, w)
	return outcome.Problems, err
}

func (f found) create(ctx context.Context, w *record.Writer) *ent.VisitFindingCreate {
	row := w.Client.VisitFinding.Create().SetID(f.ID).SetPatientID(f.visit.PatientID).SetHomeVisitID(f.visit.ID).
		SetAuthorID(worker(ctx, nil, w)).SetItem(f.item.Key).SetKind(visitfinding.Kind(f.item.Kind)).SetStatus(f.Status).
		SetNillableAnswer(f.Answer).SetNote(f.Note).SetNillableQuestionnaireResponseID(f.QuestionnaireResponseID).
		SetTimelineAt(f.at).SetRecordedAt(w.Now).SetReceivedAt(w.Now)
	if f.Quantity != nil {
		row.SetQuantity(f.Quantity)
	}
	if f.measures() {
		row.SetObservationID(f.observation())
	}
	if f.visit.Sensitivity != nil {
		row.SetSensitivity(visitfinding.Sensitivity(*f.visit.Sensitivity))
	}
	return row
}

// follow is what comes of an answer: a red flag is a change of condition, and a question
// may open a task.
func (f found) follow(ctx context.Context, w *record.Writer) error {
	switch {
	case f.Answer == nil:
		return nil
	case f.item.Kind == checklist.RedFlag && *f.Answer:
		return watch.Within(ctx, w).Notice(ctx, f.news())
	case f.item.Task != nil && f.item.Task.When == *f.Answer:
		return f.work(ctx, w)
	}
	return nil
}

// news is a red flag as an event: its class is how soon somebody must act.
func (f found) news() watch.News {
	row := ent.TypeVisitFinding + "/" + f.ID.String()
	label := ""
	if f.visit.Sensitivity != nil {
		label = string(*f.visit.Sensitivity)
	}
	return watch.News{Patient: f.visit.PatientID, Rows: []string{row}, Facts: []event.Fact{{
		ID: row, Type: ent.TypeVisitFinding, Change: event.Added, At: f.at, Status: string(checklist.RedFlag), Class: f.item.Severity, Text: f.item.Text, Label: label,
	}}}
}

// work opens the task that follows, unless one is open. Of a visit with a label it says
// nothing of why.
func (f found) work(ctx context.Context, w *record.Writer) error {
	if f.visit.Sensitivity != nil {
		return nil
	}
	who, err := owner(ctx, w, f.visit)
	if err != nil {
		return err
	}
	return facilitate.Notify(ctx, w, f.visit.PatientID, facilitate.Notice{
		OwnerID: who, Kind: task.KindFOLLOW_UP, Title: f.item.Task.Title, DueAt: f.at.AddDate(0, 0, f.item.Task.Days),
		Priority: string(task.PriorityROUTINE), PriorityReasons: []string{"Found at a home visit: " + f.item.Text}, Cause: itemCause(f.item.Key),
	})
}

// itemCause is the cause of the task that an answer to an item opens.
func itemCause(item string) string { return "visit-item/" + item }
