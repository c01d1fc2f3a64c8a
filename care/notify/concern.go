package notify

import (
	"context"
	"fmt"
	"time"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/rule"
	"caseload/ent/viewer"
)

// Kind is what a notification is about.
type Kind string

// The kinds of notifications. Those marked urgent are told in quiet hours as well.
const (
	UrgentMessage   Kind = "URGENT_MESSAGE"   // urgent
	ConditionChange Kind = "CONDITION_CHANGE" // urgent
	Result          Kind = "RESULT"           // urgent
	Escalation      Kind = "ESCALATION"       // urgent
	Mention         Kind = "MENTION"
	TaskAssigned    Kind = "TASK_ASSIGNED"
)

// Note is one thing that somebody is to hear of, before it is worded.
type Note struct {
	Kind     Kind
	ID       uuid.UUID
	Position int64
	Urgent   bool
}

// interest is one reason for which a change concerns somebody. In where, l is the entry
// of the log and t the thing; $me is who hears.
type interest struct {
	kind       Kind
	urgent     bool
	typ, table string
	where      string
}

const (
	pressing  = "(t.priority <> 'ROUTINE' OR t.acknowledgement_required)"
	mentioned = "EXISTS (SELECT FROM communication_receipt r WHERE r.organization_id = t.organization_id AND r.communication_id = t.id AND r.practitioner_id = $me AND r.mentioned)"
	// answering is whose patient it is, or who covers for them.
	answering = `EXISTS (SELECT FROM patient p WHERE p.organization_id = t.organization_id AND p.id = t.patient_id AND (p.case_manager_id = $me OR EXISTS (
		SELECT FROM absence a WHERE a.organization_id = p.organization_id AND a.practitioner_id = p.case_manager_id AND a.covered_by_id = $me AND a.starts_at <= now() AND a.ends_at > now())))`
	nobodyMentioned = "coalesce(jsonb_array_length(t.mentions), 0) = 0"
	byAnother       = "l.actor_id IS DISTINCT FROM $me"
	// byAPerson leaves out the server itself: what an import or a rule opens by the hundred
	// is for the list of work, and wakes nobody.
	byAPerson = "l.actor_id IS NOT NULL AND l.actor_id <> $me"
)

// interests are the reasons. A pressing message without mentions is for whose patient
// it is about.
var interests = []interest{
	{UrgentMessage, true, ent.TypeCommunication, "communication",
		"l.kind = 'CREATED' AND t.sender_id IS DISTINCT FROM $me AND " + pressing + " AND (" + mentioned + " OR " + nobodyMentioned + " AND " + answering + ")"},
	{Mention, false, ent.TypeCommunication, "communication", "l.kind = 'CREATED' AND t.sender_id IS DISTINCT FROM $me AND NOT " + pressing + " AND " + mentioned},
	{ConditionChange, true, ent.TypeDetectedIssue, "detected_issue", "l.severity IN ('URGENT', 'EMERGENT') AND " + byAnother + " AND " + answering},
	{ConditionChange, true, ent.TypeCondition, "condition", "l.severity IN ('URGENT', 'EMERGENT') AND " + byAnother + " AND " + answering},
	// Answers that a person takes down are told as the condition that they change.
	{ConditionChange, true, ent.TypeCrisisProtocol, "crisis_protocol", "l.kind = 'CREATED' AND l.severity IN ('URGENT', 'EMERGENT') AND l.actor_id IS NULL AND " + answering},
	{Escalation, true, ent.TypeCrisisProtocol, "crisis_protocol", "l.kind = 'UPDATED' AND l.severity IS NOT NULL AND l.actor_id IS NULL AND t.escalated_to_id = $me AND t.revision = l.revision AND t.status = 'OPEN'"},
	{Result, true, ent.TypeResultNotice, "result_notice", "t.severity IN ('URGENT', 'EMERGENT') AND t.status = 'SENT' AND t.revision = l.revision AND coalesce(t.carrier_id, t.recipient_id) = $me"},
	{Escalation, true, ent.TypeTask, "task", "l.kind = 'UPDATED' AND l.actor_id IS NULL AND t.escalated_to_id = $me AND t.escalated_at = l.at AND t.completed_at IS NULL"},
	{TaskAssigned, false, ent.TypeTask, "task", byAPerson + " AND t.completed_at IS NULL AND (l.kind = 'CREATED' AND t.owner_id = $me OR l.kind = 'UPDATED' AND t.claimed_by_id = $me AND t.handed_over_by_id = l.actor_id AND t.revision = l.revision)"},
}

// oldest is how long ago something may have happened of which somebody is told.
const oldest = 24 * time.Hour

// read gives what concerns the viewer of ctx after the position, as they may see it now.
func read(ctx context.Context, op *database.Operation, urgent bool, after int64, most int) (notes []Note, err error) {
	query, args, err := concerns(ctx, urgent, after, most)
	if err != nil {
		return nil, err
	}
	rows, err := op.Query(ctx, query, args...)
	if err != nil {
		return nil, fmt.Errorf("notify: read changes: %w", err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		n := Note{Urgent: urgent}
		if err := rows.Scan(&n.Position, &n.ID, &n.Kind); err != nil {
			return nil, fmt.Errorf("notify: read changes: %w", err)
		}
		notes = append(notes, n)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("notify: read changes: %w", err)
	}
	return notes, nil
}

// concerns is one statement over all reasons of a pace.
func concerns(ctx context.Context, urgent bool, after int64, most int) (string, []any, error) {
	v, ok := viewer.FromContext(ctx)
	if !ok {
		return "", nil, rule.ErrNoViewer
	}
	b := &sql.Builder{}
	b.SetDialect(dialect.Postgres)
	b.WriteString("WITH who AS (SELECT ").Arg(v.Organization).WriteString("::uuid AS organization_id, ").Arg(v.Practitioner).
		WriteString("::uuid AS id, ").Arg(after).WriteString("::bigint AS after), u AS (")
	first := true
	for _, i := range interests {
		if i.urgent != urgent {
			continue
		}
		if !first {
			b.WriteString(" UNION ALL ")
		}
		first = false
		part, err := i.selector(ctx)
		if err != nil {
			return "", nil, err
		}
		b.Join(part)
	}
	b.WriteString(") SELECT position, id, kind FROM (SELECT " + newestOf(urgent) + ") AS n ORDER BY position LIMIT ").Arg(most)
	query, args := b.Query()
	return query, args, nil
}

// newestOf is what is told of all that there is: each urgent thing, since two may be of two
// patients, and of the others only the newest of a kind, since one notification is enough
// to look.
func newestOf(urgent bool) string {
	if urgent {
		return "DISTINCT ON (position) position, id, kind FROM u ORDER BY position"
	}
	return "DISTINCT ON (kind) position, id, kind FROM u ORDER BY kind, position DESC"
}
