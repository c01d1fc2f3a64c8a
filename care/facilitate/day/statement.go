package day

import (
	"context"
	"strings"
	"time"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"

	"caseload/ent/rule"
	"caseload/ent/viewer"
)

// part is one of the tables from which a day is made. What it selects and leaves
// may name the bounds of the day and whose work it is, see the head.
type part struct {
	typ, table string
	selects    []string // the columns from kind on, t being the table
	where      []string
}

const (
	none    = "NULL::timestamptz"
	me      = "(SELECT id FROM whose)"
	mine    = " = ANY ((SELECT ids FROM whose)::uuid[])"
	ends    = "(SELECT ends FROM bounds)"
	begins  = "(SELECT begins FROM bounds)"
	earlier = "(SELECT earliest FROM bounds)"
)

// parts are the tables. A patient's own rows are reached through the viewer's
// relationships, which the access rules add to each.
var parts = []part{
	{
		typ: typeTask, table: "task",
		selects: []string{
			"t.kind", "t.priority", "t.title", "nullif(t.due_at, '9999-12-31T00:00:00Z')", none, none, "0", "t.owner_id",
			"coalesce(t.claimed_by_id = " + me + " OR t.escalated_to_id = " + me + ", false)", "t.escalation_level > 0", "''", "NULL::uuid",
		},
		where: []string{
			"(t.owner_id" + mine + " OR t.claimed_by_id = " + me + " AND coalesce(t.claim_expires_at > now(), true) OR t.escalated_to_id = " + me + ")",
			"NOT coalesce(t.claimed_by_id <> " + me + " AND coalesce(t.claim_expires_at > now(), true), false)", // somebody else is at it
			"coalesce(t.starts_at < " + ends + ", true)", "coalesce(t.snoozed_until < " + ends + ", true)",
			"(t.due_at >= " + earlier + " AND t.due_at < " + ends + " OR t.priority = 'STAT' AND (SELECT today FROM bounds))",
		},
	},
	{
		typ: typeAppointment, table: "appointment",
		selects: []string{
			"t.kind", "''", "t.title", none, "t.starts_at", "t.ends_at", "t.travel_minutes", "t.practitioner_id", "false", "false", "''", "NULL::uuid",
		},
		where: []string{
			"t.practitioner_id" + mine, "t.status IN ('PROPOSED', 'PENDING', 'BOOKED', 'ARRIVED', 'CHECKED_IN')",
			"t.starts_at >= " + begins, "t.starts_at < " + ends,
		},
	},
	{
		typ: typeIssue, table: "detected_issue",
		selects: []string{"''", "''", "t.title", none, none, none, "0", "NULL::uuid", "false", "false", "t.severity", "t.task_id"},
		where: []string{
			"t.status = 'OPEN'", "t.severity IN ('URGENT', 'EMERGENT')", "(SELECT today FROM bounds)",
		},
	},
	{
		typ: typeRequest, table: "service_request",
		selects: []string{
			"''", "t.priority", "CASE WHEN t.loop IS NULL THEN 'Referral to be triaged' ELSE 'Order that waits' END",
			"least(t.loop_due_at, CASE WHEN t.loop IS NULL THEN t.triage_due_at END)", none, none, "0", me, "true", "false", "''", "NULL::uuid",
		},
		where: []string{
			"(t.loop IS NULL AND t.performer_id = " + me + " AND t.triage = 'AWAITED' AND t.triage_due_at >= " + earlier + " AND t.triage_due_at < " + ends +
				" OR t.loop IS NOT NULL AND t.requester_id = " + me + " AND t.loop_due_at >= " + earlier + " AND t.loop_due_at < " + ends + ")",
		},
	},
	{
		typ: typeReceipt, table: "communication_receipt",
		selects: []string{"''", "''", "'Waits to be acknowledged'", none, none, none, "0", me, "true", "false", "''", "NULL::uuid"},
		where: []string{
			"t.practitioner_id = " + me, "t.acknowledged_at IS NULL", "(SELECT today FROM bounds)",
			"EXISTS (SELECT FROM communication c WHERE c.organization_id = t.organization_id AND c.id = t.communication_id AND c.acknowledgement_required)",
		},
	},
}

// columns are those of every part.
const columns = "type, id, patient_id, kind, priority, title, due, begins, ends, travel, holder, directly, escalated, severity, task"

// read is the whole, in the order of scan. Patients are joined once and not in each
// part, since planning their row policy takes longer than reading them; and by an
// array, since the planner charges the policy anew for each patient that a join looks
// up, until going over all of them seems cheaper. An issue is the work of the
// patient's case manager.
const read = "SELECT d.type, d.id, d.patient_id, d.kind, d.priority, d.title, d.due, d.begins, d.ends, d.travel, " +
	"CASE WHEN " + isIssue + " THEN p.case_manager_id ELSE d.holder END, d.directly, d.escalated, d.severity, p.risk_rank, d.task FROM d " +
	"JOIN patient p ON p.organization_id = (SELECT organization_id FROM whose) AND p.id = ANY (ARRAY(SELECT patient_id FROM d)) AND p.id = d.patient_id WHERE NOT (" + isIssue + ") OR p.case_manager_id" + mine

const isIssue = "d.type = '" + typeIssue + "'"

// statement reads all parts at once. Its head says when the day begins and ends,
// and whose work it is: the viewer's, and theirs for whom the viewer covers now.
func statement(ctx context.Context, v viewer.Viewer, date time.Time, zone string) (string, []any, error) {
	b := &sql.Builder{}
	b.SetDialect(dialect.Postgres)
	b.WriteString("WITH zone AS (SELECT coalesce(nullif(").Arg(zone).WriteString("::text, ''), time_zone) AS name FROM organization WHERE organization_id = ").
		Arg(v.Organization).WriteString(" AND id = ").Arg(v.Organization).WriteString("), span AS (SELECT ").
		Arg(date.Format(time.DateOnly)).WriteString("::date::timestamp AT TIME ZONE name AS begins, (").Arg(date.Format(time.DateOnly)).
		WriteString("::date + 1)::timestamp AT TIME ZONE name AS ends FROM zone), bounds AS MATERIALIZED (SELECT begins, ends, " +
			"now() >= begins AND now() < ends AS today, CASE WHEN now() >= begins AND now() < ends THEN '-infinity' ELSE begins END AS earliest FROM span), " +
			"whose AS MATERIALIZED (SELECT ").Arg(v.Organization).WriteString("::uuid AS organization_id, ").Arg(v.Practitioner).
		WriteString("::uuid AS id, ARRAY(SELECT ").Arg(v.Practitioner).
		WriteString("::uuid UNION ALL SELECT practitioner_id FROM absence WHERE organization_id = ").Arg(v.Organization).
		WriteString(" AND covered_by_id = ").Arg(v.Practitioner).WriteString(" AND starts_at <= now() AND ends_at > now()) AS ids), d (" + columns + ") AS (")
	for i, p := range parts {
		if i > 0 {
			b.WriteString(" UNION ALL ")
		}
		selector, err := p.selector(ctx)
		if err != nil {
			return "", nil, err
		}
		b.Join(selector)
	}
	b.WriteString(") " + read)
	query, args := b.Query()
	return query, args, nil
}

func (p part) selector(ctx context.Context) (*sql.Selector, error) {
	rows, err := rule.Rows(ctx, p.typ)
	if err != nil {
		return nil, err
	}
	s := sql.Dialect(dialect.Postgres).Select().From(sql.Table(p.table).As("t"))
	s.SelectExpr(sql.Raw("'" + p.typ + "', t.id, t.patient_id, " + strings.Join(p.selects, ", ")))
	if p.typ == typeTask {
		s.Where(rule.OpenTasks(s))
	}
	for _, condition := range p.where {
		s.Where(sql.ExprP(condition))
	}
	rows(s)
	return s, nil
}
