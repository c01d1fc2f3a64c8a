package assess

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/assess/instrument"
	"caseload/care/facilitate"
	"caseload/care/monitor"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/condition"
	"caseload/ent/task"
)

// concerns makes the changes of condition that may not wait, and returns the
// condition that safety tasks are about.
func (f *following) concerns(ctx context.Context, news []instrument.Proposal) (concern *uuid.UUID, err error) {
	for _, p := range news {
		if !p.Open || p.Kind != instrument.ChangeKind {
			continue
		}
		id, err := f.concern(ctx, p)
		if err != nil {
			return nil, err
		}
		f.row(p, result{ent.TypeCondition, id}, "Recorded at once, for safety.")
		concern = &id
	}
	return concern, nil
}

// concern is the condition that has changed: the open one of the same meaning
// and label, else a new concern. Those who follow the patient hear of it either way.
func (f *following) concern(ctx context.Context, p instrument.Proposal) (uuid.UUID, error) {
	for _, c := range f.conditions {
		if p.Means(codings(c)) {
			return c.ID, f.worsen(ctx, c, p)
		}
	}
	id := uuid.Must(uuid.NewV7())
	in := monitor.RecordCondition{
		ID: id, PatientID: f.person.id, Code: codingOf(p), Category: condition.CategoryHEALTH_CONCERN,
		ClinicalStatus: condition.ClinicalStatusACTIVE, VerificationStatus: condition.VerificationStatusPROVISIONAL,
		EffectiveAt: &f.at, ChangeSeverity: severityOf(p), Reason: f.reason(p),
		Sensitivity: label[condition.Sensitivity](f.known.Sensitivity),
	}
	// A concern is no chronic condition: the risk tier stays as it is.
	if _, err := in.Within(ctx, f.w); err != nil {
		return uuid.Nil, fmt.Errorf("assess: record concern: %w", err)
	}
	return id, nil
}

// worsen tells that an open condition has become urgent.
func (f *following) worsen(ctx context.Context, c *ent.Condition, p instrument.Proposal) error {
	n, err := f.w.Client.Condition.Update().Where(condition.ID(c.ID), condition.Revision(c.Revision)).
		SetRecordedAt(f.w.Now).AddRevision(1).Save(ctx)
	if err := record.OneChanged(n, err, c.ID, c.Revision, "update concern"); err != nil {
		return err
	}
	severity := string(severityOf(p))
	f.w.Log(record.Change{
		Type: ent.TypeCondition, ID: c.ID, Patient: f.person.id, Kind: record.Updated,
		Revision: c.Revision + 1, Severity: &severity, Reason: f.reason(p),
	})
	return nil
}

// secure opens a safety task, or raises the one that is open.
func (f *following) secure(ctx context.Context, p instrument.Proposal, concern *uuid.UUID) error {
	if earlier := f.first(p, f.holds); earlier != nil {
		open := f.task(*earlier.ResultID)
		f.opened = append(f.opened, open.ID)
		f.row(p, result{ent.TypeTask, open.ID}, "Open already.")
		return f.hurry(ctx, open, p)
	}
	id := uuid.Must(uuid.NewV7())
	says := wording{kind: taskKindOf(p), title: p.Text, note: f.reason(p), about: concern}.open(f.known.Sensitivity != nil)
	f.notices = append(f.notices, facilitate.Notice{
		ID: id, OwnerID: f.owner(), Kind: says.kind, Title: says.title, Note: says.note,
		Priority: string(priorityOf(p)), DueAt: f.due(p), ConditionID: says.about,
	})
	f.opened = append(f.opened, id)
	f.row(p, result{ent.TypeTask, id}, "Opened at once, for safety.")
	return nil
}

// hurry makes an open safety task graver, and due no later than the new answers
// ask for. What it says stays: its owner may have begun with it, and why it has
// become graver is told by the condition.
func (f *following) hurry(ctx context.Context, open *ent.Task, p instrument.Proposal) error {
	due := f.due(p)
	if !graver(priorityOf(p), open.Priority) && !due.Before(open.DueAt) {
		return nil
	}
	update := f.w.Client.Task.Update().Where(task.ID(open.ID)).SetRecordedAt(f.w.Now).AddRevision(1)
	if graver(priorityOf(p), open.Priority) {
		update.SetPriority(task.Priority(priorityOf(p)))
	}
	if due.Before(open.DueAt) {
		update.SetDueAt(due)
	}
	if err := update.Exec(ctx); err != nil {
		return fmt.Errorf("assess: raise safety task: %w", err)
	}
	f.touched = true
	f.w.Updated(ent.TypeTask, open.ID, f.person.id, open.Revision+1, "")
	return nil
}
