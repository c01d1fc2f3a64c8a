package watch

import (
	"context"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"

	"caseload/care/monitor/finding"
	"caseload/care/record"
	"caseload/ent"
)

// decide settles what is to be written: an issue that is opened or joined, and its
// task.
func (r *run) decide(context.Context) error {
	for _, id := range r.ids() {
		p := r.people[id]
		slices.SortFunc(p.found, func(a, b *found) int { return strings.Compare(a.cause(), b.cause()) })
		for _, f := range p.found {
			switch {
			case f.known.Issue == nil && f.dealt():
			case f.known.Issue == nil:
				r.open(f)
			default:
				r.join(f)
			}
		}
	}
	return nil
}

// open makes a new issue.
func (r *run) open(f *found) {
	id := uuid.Must(uuid.NewV7())
	gravest := f.Reasons[0]
	row := issueRow{
		ID: id, Patient: f.patient.id, Rule: gravest.Rule, RuleVersion: gravest.Version, Kind: string(f.Kind), Severity: f.Severity,
		Status: "OPEN", Cause: f.cause(), Title: f.Title, Reasons: f.words(nil), Evidence: f.Evidence, EvidenceCount: f.Count,
		SuppressedCount: f.Count - 1, LastSeenAt: f.Latest, TimelineAt: f.Latest, Revision: 1,
	}
	if f.Label != "" {
		row.Sensitivity = &f.Label
	}
	row.TaskID = r.workOn(f)
	r.writes.opened = append(r.writes.opened, row)
	r.tell(f, row, record.Created, !f.told)
}

// join adds what is new to an open issue. It raises somebody anew where it has
// become graver, where nobody has work on it any more, and where the time for
// which it was snoozed is over.
func (r *run) join(f *found) {
	i := f.known.Issue
	graver := f.Severity.Over(i.Severity)
	again := len(f.again())
	if again == 0 && !graver {
		return
	}
	asleep := i.Status == "SNOOZED" && i.SnoozedUntil != nil && i.SnoozedUntil.After(r.Now)
	raised := graver || !asleep && (i.Status == "SNOOZED" || f.known.Task == nil && f.needsWork())
	row := issueRow{
		ID: i.ID, Patient: f.patient.id, Severity: i.Severity, Status: i.Status, Reasons: f.words(i.Reasons),
		Evidence: newest(f.Evidence, i.Evidence), EvidenceCount: again, SuppressedCount: again, LastSeenAt: i.LastSeenAt, Revision: i.Revision + 1,
	}
	if f.Latest.After(row.LastSeenAt) {
		row.LastSeenAt = f.Latest
	}
	if graver {
		row.Severity = f.Severity
	}
	if raised {
		row.Status, row.SuppressedCount = "OPEN", max(0, again-1)
		row.TaskID = r.workOn(f)
	}
	r.writes.joined = append(r.writes.joined, row)
	r.tell(f, row, record.Updated, raised && !f.told)
}

// tell notes the change for the log, with its severity where somebody is to hear
// of it.
func (r *run) tell(f *found, row issueRow, kind record.ChangeKind, loud bool) {
	change := record.Change{Type: ent.TypeDetectedIssue, ID: row.ID, Patient: row.Patient, Kind: kind, Revision: row.Revision, Reason: cut(f.Reasons[0].Text, 500)}
	if loud {
		change.Severity = new(string(row.Severity))
	}
	r.Log(change)
}

// needsWork reports whether somebody must do something about it: what is good to
// know opens no task.
func (f *found) needsWork() bool { return f.Severity != finding.Info && !f.worked }

// workOn sees to it that exactly one task is open for the cause, and returns it.
func (r *run) workOn(f *found) *uuid.UUID {
	if f.known.Task != nil {
		r.hurry(f)
		return &f.known.Task.ID
	}
	if !f.needsWork() {
		return f.task
	}
	t := r.taskFor(f)
	r.writes.tasks = append(r.writes.tasks, t)
	r.Log(record.Change{Type: ent.TypeTask, ID: t.ID, Patient: t.Patient, Kind: record.Created, Revision: 1})
	return &t.ID
}

// hurry makes an open task graver, and due sooner, where what was found asks for
// it.
func (r *run) hurry(f *found) {
	t := f.known.Task
	due := r.due(f)
	priority := priorities[f.Severity]
	if f.Severity == finding.Info || ranks[priority] <= ranks[t.Priority] && !due.Before(t.DueAt) {
		return
	}
	row := taskRow{ID: t.ID, Patient: f.patient.id, Priority: t.Priority, DueAt: t.DueAt, PriorityReasons: t.Reasons, Revision: t.Revision + 1}
	if ranks[priority] > ranks[t.Priority] {
		row.Priority = priority
	}
	if due.Before(t.DueAt) {
		row.DueAt = due
	}
	if f.Label == "" {
		row.PriorityReasons = f.words(t.Reasons)
	}
	r.writes.hurried = append(r.writes.hurried, row)
	r.Log(record.Change{Type: ent.TypeTask, ID: t.ID, Patient: f.patient.id, Kind: record.Updated, Revision: row.Revision})
}

// newest puts the newer rows before the older ones, and keeps as many as an issue
// names.
func newest(newer, older []string) []string {
	list := slices.Clone(newer)
	for _, row := range older {
		if !slices.Contains(list, row) {
			list = append(list, row)
		}
	}
	return list[:min(len(list), mostEvidence)]
}

const mostEvidence = 20

// due is by when somebody must act: now, by the end of the day by the patient's
// clock, within a week.
func (r *run) due(f *found) time.Time {
	zone := f.patient.about.Zone
	year, month, day := r.Now.In(zone).Date()
	switch f.Severity {
	case finding.Emergent:
		return r.Now
	case finding.Urgent:
		return time.Date(year, month, day, 23, 59, 0, 0, zone)
	case finding.Info, finding.Action:
	}
	return time.Date(year, month, day+7, 17, 0, 0, 0, zone)
}
