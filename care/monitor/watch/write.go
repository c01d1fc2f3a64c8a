package watch

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/monitor/finding"
	"caseload/care/record"
)

// writes is what a run leaves behind.
type writes struct {
	opened, joined []issueRow
	tasks, hurried []taskRow
}

// issueRow is an issue on its way to its table. Of one that is joined, the counts
// are what is added.
type issueRow struct {
	ID              uuid.UUID        `json:"id"`
	Patient         uuid.UUID        `json:"patient_id"`
	Sensitivity     *string          `json:"sensitivity"`
	Rule            string           `json:"rule"`
	RuleVersion     string           `json:"rule_version"`
	Kind            string           `json:"kind"`
	Severity        finding.Severity `json:"severity"`
	Status          string           `json:"status"`
	Cause           string           `json:"cause"`
	Title           string           `json:"title"`
	Reasons         []string         `json:"reasons"`
	Evidence        []string         `json:"evidence"`
	EvidenceCount   int              `json:"evidence_count"`
	SuppressedCount int              `json:"suppressed_count"`
	LastSeenAt      time.Time        `json:"last_seen_at"`
	TimelineAt      time.Time        `json:"timeline_at"`
	TaskID          *uuid.UUID       `json:"task_id"`
	Revision        int              `json:"revision"`
}

// taskRow is a task on its way to its table.
type taskRow struct {
	ID              uuid.UUID  `json:"id"`
	Patient         uuid.UUID  `json:"patient_id"`
	Owner           *uuid.UUID `json:"owner_id"`
	Requester       *uuid.UUID `json:"requester_id"`
	Kind            string     `json:"kind"`
	Priority        string     `json:"priority"`
	Title           string     `json:"title"`
	Note            string     `json:"note"`
	DueAt           time.Time  `json:"due_at"`
	Cause           string     `json:"cause"`
	PriorityReasons []string   `json:"priority_reasons"`
	Revision        int        `json:"revision"`
}

const (
	openTasks = `insert into task (organization_id, id, patient_id, owner_id, requester_id, kind, status, priority, title, note, due_at, cause,
			priority_reasons, recorded_at, received_at)
		select viewer_organization(), r.id, r.patient_id, r.owner_id, r.requester_id, r.kind, 'REQUESTED', r.priority, r.title, r.note, r.due_at, r.cause,
			r.priority_reasons, $2, $2
		from jsonb_to_recordset($1::jsonb) as r(id uuid, patient_id uuid, owner_id uuid, requester_id uuid, kind text, priority text, title text,
			note text, due_at timestamptz, cause text, priority_reasons jsonb)`
	hurryTasks = `update task t set priority = r.priority, due_at = r.due_at, priority_reasons = r.priority_reasons, revision = r.revision, recorded_at = $2
		from jsonb_to_recordset($1::jsonb) as r(id uuid, priority text, due_at timestamptz, priority_reasons jsonb, revision int)
		where t.organization_id = (select viewer_organization()) and t.id = r.id`
	// An issue may be open that the writer lacks the consent to see: theirs is not opened a
	// second time, and they are not told that there is one. No index is named, since that
	// would ask for the sight of what is written.
	openIssues = `insert into detected_issue (organization_id, id, patient_id, sensitivity, rule, rule_version, kind, severity, status, cause, title,
			reasons, evidence, evidence_count, suppressed_count, last_seen_at, timeline_at, task_id, recorded_at, received_at)
		select viewer_organization(), r.id, r.patient_id, r.sensitivity, r.rule, r.rule_version, r.kind, r.severity, r.status, r.cause, r.title,
			r.reasons, r.evidence, r.evidence_count, r.suppressed_count, r.last_seen_at, r.timeline_at, r.task_id, $2, $2
		from jsonb_to_recordset($1::jsonb) as r(id uuid, patient_id uuid, sensitivity text, rule text, rule_version text, kind text, severity text,
			status text, cause text, title text, reasons jsonb, evidence jsonb, evidence_count int, suppressed_count int, last_seen_at timestamptz,
			timeline_at timestamptz, task_id uuid)
		on conflict do nothing`
	joinIssues = `update detected_issue i set severity = r.severity, status = r.status, reasons = r.reasons, evidence = r.evidence,
			evidence_count = i.evidence_count + r.evidence_count, suppressed_count = i.suppressed_count + r.suppressed_count,
			last_seen_at = r.last_seen_at, task_id = coalesce(r.task_id, i.task_id), revision = r.revision, recorded_at = $2,
			snoozed_until = case when r.status = 'SNOOZED' then i.snoozed_until end
		from jsonb_to_recordset($1::jsonb) as r(id uuid, severity text, status text, reasons jsonb, evidence jsonb, evidence_count int,
			suppressed_count int, last_seen_at timestamptz, task_id uuid, revision int)
		where i.organization_id = (select viewer_organization()) and i.id = r.id`
)

// write writes what was decided, a statement for each sort of it.
func (r *run) write(ctx context.Context) error {
	w := r.writes
	for _, s := range []struct {
		statement string
		rows      any
		count     int
	}{
		{openTasks, w.tasks, len(w.tasks)},
		{hurryTasks, w.hurried, len(w.hurried)},
		{openIssues, w.opened, len(w.opened)},
		{joinIssues, w.joined, len(w.joined)},
	} {
		if s.count == 0 {
			continue
		}
		text, err := json.Marshal(s.rows)
		if err != nil {
			return fmt.Errorf("watch: %w", err)
		}
		if _, err := r.Op.Exec(ctx, s.statement, string(text), r.Now); err != nil {
			return fmt.Errorf("watch: write: %w", err)
		}
	}
	return r.summarize(ctx)
}

// summarize brings what the panel shows of the patients' tasks up to date.
func (r *run) summarize(ctx context.Context) error {
	var patients []uuid.UUID
	for _, t := range append(r.writes.tasks, r.writes.hurried...) {
		patients = append(patients, t.Patient)
	}
	if len(patients) == 0 {
		return nil
	}
	if err := record.SummarizeTasks(ctx, r.Op, r.Viewer.Organization, patients...); err != nil {
		return fmt.Errorf("watch: %w", err)
	}
	return nil
}
