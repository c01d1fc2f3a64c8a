package watch

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/monitor/finding"
	"caseload/ent/rule"
)

// known is what is on record about a cause.
type known struct {
	Issue *issue `json:"issue"` // that is not resolved
	Task  *work  `json:"task"`  // that is open
	// Earlier are the rows behind issues of the cause that were resolved lately:
	// what somebody has dealt with does not come back by being sent again.
	Earlier []string `json:"earlier"`
}

// issue is what is read of an open issue.
type issue struct {
	ID           uuid.UUID        `json:"id"`
	Revision     int              `json:"revision"`
	Severity     finding.Severity `json:"severity"`
	Status       string           `json:"status"`
	SnoozedUntil *time.Time       `json:"snoozed_until"`
	Reasons      []string         `json:"reasons"`
	Evidence     []string         `json:"evidence"`
	LastSeenAt   time.Time        `json:"last_seen_at"`
}

// work is what is read of an open task.
type work struct {
	ID       uuid.UUID `json:"id"`
	Revision int       `json:"revision"`
	Priority string    `json:"priority"`
	DueAt    time.Time `json:"due_at"`
	Reasons  []string  `json:"priority_reasons"`
}

const readKnown = `select c.patient, c.cause, jsonb_build_object(
		'issue', (select to_jsonb(i) from detected_issue i
			where i.organization_id = (select viewer_organization()) and i.patient_id = c.patient and i.cause = c.cause and i.status <> 'RESOLVED'),
		'task', (select to_jsonb(t) from task t
			where t.organization_id = (select viewer_organization()) and t.patient_id = c.patient and t.status = any($2::text[])
				and (c.task_cause <> '' and t.cause = c.task_cause or t.id = c.task or t.id = (select i.task_id from detected_issue i
					where i.organization_id = (select viewer_organization()) and i.patient_id = c.patient and i.cause = c.cause and i.status <> 'RESOLVED'))
			order by t.id limit 1),
		'earlier', (select coalesce(jsonb_agg(distinct e), '[]') from detected_issue i cross join jsonb_array_elements_text(i.evidence) e
			where i.organization_id = (select viewer_organization()) and i.patient_id = c.patient and i.cause = c.cause
				and i.status = 'RESOLVED' and i.resolved_at > $3))
	from jsonb_to_recordset($1::jsonb) as c(patient uuid, cause text, task_cause text, task uuid)`

// known reads what is on record about the causes.
func (r *run) known(ctx context.Context) error {
	type asked struct {
		Patient   uuid.UUID  `json:"patient"`
		Cause     string     `json:"cause"`
		TaskCause string     `json:"task_cause"`
		Task      *uuid.UUID `json:"task"`
	}
	var ask []asked
	for _, id := range r.ids() {
		for _, f := range r.people[id].found {
			ask = append(ask, asked{id, f.cause(), f.taskCause(), f.task})
		}
	}
	text, err := json.Marshal(ask)
	if err != nil {
		return fmt.Errorf("watch: %w", err)
	}
	args := []any{string(text), pq.Array(rule.OpenStatuses), r.Now.Add(-2 * recent)}
	return r.each(ctx, readKnown, args, func(id uuid.UUID, cause string, row []byte) error {
		for _, f := range r.people[id].found {
			if f.cause() == cause {
				return json.Unmarshal(row, &f.known)
			}
		}
		return nil
	})
}

// cause is what the issue is kept under: what rests on labeled rows is an issue
// apart.
func (f *found) cause() string {
	if f.Label == "" {
		return f.Cause
	}
	return f.Cause + "/" + f.Label
}

// taskCause is what the task is kept under. That of a confidential issue has none:
// tasks have no label, and everybody who works for the patient reads them.
func (f *found) taskCause() string {
	if f.Label != "" {
		return ""
	}
	return f.Cause
}

// again are the new rows that the issue does not know.
func (f *found) again() (rows []string) {
	for _, row := range f.rows {
		if f.known.Issue == nil || !slices.Contains(f.known.Issue.Evidence, row) {
			rows = append(rows, row)
		}
	}
	return rows
}

// dealt reports whether everything behind it was dealt with before.
func (f *found) dealt() bool {
	if f.known.Issue != nil {
		return false
	}
	return !slices.ContainsFunc(f.hits, func(h finding.Hit) bool { return !slices.Contains(f.known.Earlier, h.Evidence[0]) })
}
