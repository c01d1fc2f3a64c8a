package fetch_test

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2/ast"

	"caseload/ent/viewer"
	"caseload/graph/limit"
	mocks "caseload/mobile-mocks"
)

// dayByHand is the one statement that somebody would write for the rows of a day:
// who is asking is $2, the day $3. Its order is the nearest that a statement comes
// to; the reasons are computed of what it reads.
//
//nolint:dupword // columns that a table does not have
const dayByHand = `with bounds as materialized (
		select $3::date::timestamp at time zone o.time_zone as begins, ($3::date + 1)::timestamp at time zone o.time_zone as ends
		from organization o where o.organization_id = $1 and o.id = $1)
	select 'Task' as type, t.id, p.id as patient_id, p.display_name, p.telecom, p.risk_rank, t.due_at as at, null::timestamptz as ends_at, '' as severity,
		json_build_object('revision', t.revision, 'title', t.title, 'kind', t.kind, 'status', t.status, 'priority', t.priority,
			'reasons', t.priority_reasons, 'starts', t.starts_at, 'overdue', t.due_at < now(), 'note', t.note, 'pool', t.pool, 'recurrence', t.recurrence,
			'checklist', t.checklist, 'snoozed', t.snoozed_until, 'snoozeReason', t.snooze_reason, 'escalation', t.escalation_level,
			'claimExpires', t.claim_expires_at, 'completed', t.completed_at, 'outcome', t.outcome, 'owner', o.id, 'ownerName', o.display_name,
			'claimedBy', c.id, 'claimedName', c.display_name, 'handedOverBy', t.handed_over_by_id, 'cover', a.id, 'coverEnds', a.ends_at)
	from task t join patient p on p.organization_id = $1 and p.id = t.patient_id
	left join practitioner o on o.organization_id = $1 and o.id = t.owner_id
	left join practitioner c on c.organization_id = $1 and c.id = t.claimed_by_id
	left join absence a on a.organization_id = $1 and a.practitioner_id = t.owner_id and a.covered_by_id = $2 and a.starts_at <= now() and a.ends_at > now()
	where t.organization_id = $1 and (t.owner_id = $2 or t.claimed_by_id = $2 or t.escalated_to_id = $2) and t.patient_id ` + related + `
		and t.status in ('REQUESTED', 'RECEIVED', 'ACCEPTED', 'READY', 'IN_PROGRESS', 'ON_HOLD')
		and (t.claimed_by_id is null or t.claimed_by_id = $2 or t.claim_expires_at <= now())
		and (t.starts_at is null or t.starts_at < (select ends from bounds)) and (t.snoozed_until is null or t.snoozed_until < (select ends from bounds))
		and (t.due_at < (select ends from bounds) or t.priority = 'STAT')
	union all
	select 'Appointment', t.id, p.id, p.display_name, p.telecom, p.risk_rank, t.starts_at, t.ends_at, '',
		json_build_object('revision', t.revision, 'status', t.status, 'kind', t.kind, 'title', t.title, 'location', t.location, 'travel', t.travel_minutes,
			'reminders', t.reminders, 'cancellation', t.cancellation_reason, 'note', t.note, 'who', o.id, 'whoName', o.display_name)
	from appointment t join patient p on p.organization_id = $1 and p.id = t.patient_id
	left join practitioner o on o.organization_id = $1 and o.id = t.practitioner_id
	where t.organization_id = $1 and t.practitioner_id = $2 and t.patient_id ` + related + `
		and t.status in ('PROPOSED', 'PENDING', 'BOOKED', 'ARRIVED', 'CHECKED_IN')
		and t.starts_at >= (select begins from bounds) and t.starts_at < (select ends from bounds)
	union all
	select 'DetectedIssue', t.id, p.id, p.display_name, p.telecom, p.risk_rank, null, null, t.severity, json_build_object('title', t.title, 'task', t.task_id)
	from detected_issue t join patient p on p.organization_id = $1 and p.id = t.patient_id
	where t.organization_id = $1 and p.case_manager_id = $2 and t.patient_id ` + related + `
		and t.status = 'OPEN' and t.severity in ('URGENT', 'EMERGENT') and t.sensitivity is null
	union all
	select 'ServiceRequest', t.id, p.id, p.display_name, p.telecom, p.risk_rank, least(t.loop_due_at, t.triage_due_at), null, '',
		json_build_object('revision', t.revision, 'priority', t.priority, 'loop', t.loop)
	from service_request t join patient p on p.organization_id = $1 and p.id = t.patient_id
	where t.organization_id = $1 and t.patient_id ` + related + ` and t.sensitivity is null
		and (t.loop is null and t.performer_id = $2 and t.triage = 'AWAITED' and t.triage_due_at < (select ends from bounds)
			or t.loop is not null and t.requester_id = $2 and t.loop_due_at < (select ends from bounds))
	union all
	select 'CommunicationReceipt', t.id, p.id, p.display_name, p.telecom, p.risk_rank, null, null, '', null
	from communication_receipt t join patient p on p.organization_id = $1 and p.id = t.patient_id
	join communication m on m.organization_id = $1 and m.id = t.communication_id and m.acknowledgement_required
	where t.organization_id = $1 and t.practitioner_id = $2 and t.acknowledged_at is null and t.patient_id ` + related + ` and t.sensitivity is null
	order by at, 2`

// BenchmarkMyDay compares a day as the phone asks for it with one statement by hand
// for the same rows, under the same row security, in turns. service/hand is the
// 95th percentile of the one over that of the other.
func BenchmarkMyDay(b *testing.B) {
	town := newWorkingTown(b)
	service := town.Graph()
	service.Use(limit.NewOneOf())
	service.Use(limit.NewOperation(limit.Default()))
	service.SetQueryCache(lru.New[*ast.QueryDocument](1)) // as the server has
	ctx := viewer.NewContext(b.Context(), town.viewer)
	date := town.today(b)
	args := []any{town.viewer.Organization, town.viewer.Practitioner, date}
	document, variables := myDay(b), map[string]any{"date": date}
	sameDay(ctx, b, town, service, document, variables, args)
	var byService, byHand []time.Duration
	for b.Loop() {
		byService = append(byService, took(func() { answer(ctx, b, service, document, variables) }))
		byHand = append(byHand, took(func() { rows(ctx, b, town.DB, dayByHand, args) }))
	}
	report(b, byService, byHand)
}

func report(b *testing.B, byService, byHand []time.Duration) {
	b.Helper()
	p := func(all []time.Duration, part int) float64 {
		slices.Sort(all)
		return all[(len(all)-1)*part/100].Seconds() * 1000
	}
	b.ReportMetric(p(byService, 50), "p50-ms/service")
	b.ReportMetric(p(byHand, 50), "p50-ms/hand")
	b.ReportMetric(p(byService, 95), "p95-ms/service")
	b.ReportMetric(p(byHand, 95), "p95-ms/hand")
	b.ReportMetric(p(byService, 95)/p(byHand, 95), "service/hand")
}

func took(do func()) time.Duration {
	began := time.Now()
	do()
	return time.Since(began)
}

// myDay is the operation that phones send.
func myDay(b *testing.B) string {
	b.Helper()
	all, err := mocks.Operations()
	if err != nil {
		b.Fatal(err)
	}
	return all[slices.IndexFunc(all, func(o mocks.Operation) bool { return o.Name == "MyDay" })].Document
}

// today is the day where the town is.
func (t *town) today(b *testing.B) string {
	b.Helper()
	zone, err := time.LoadLocation("America/New_York")
	if err != nil {
		b.Fatal(err)
	}
	return time.Now().In(zone).Format(time.DateOnly)
}

// sameDay fails where the two ways do not read the same rows.
func sameDay(ctx context.Context, b *testing.B, t *town, e *executor.Executor, document string, variables map[string]any, args []any) {
	b.Helper()
	var got struct {
		MyDay struct {
			Nodes []struct {
				SubjectID string `json:"subjectId"`
				Kind      string `json:"kind"`
			} `json:"nodes"`
		} `json:"myDay"`
	}
	// The phone does not ask what each is about.
	document = strings.Replace(document, "kind\n", "kind subjectId\n", 1)
	if err := json.Unmarshal(answer(ctx, b, e, document, variables).Data, &got); err != nil {
		b.Fatal(err)
	}
	var service []string
	for _, n := range got.MyDay.Nodes {
		if n.Kind != "CONFLICT" { // computed of two appointments that are in the list
			service = append(service, n.SubjectID)
		}
	}
	hand := t.ids(ctx, b, dayByHand, args)
	slices.Sort(service)
	slices.Sort(hand)
	if diff := cmp.Diff(hand, service); diff != "" {
		b.Fatalf("by hand and by the service (-hand +service):\n%s", diff)
	}
	b.Logf("%d things to do", len(got.MyDay.Nodes))
}

func (t *town) ids(ctx context.Context, b *testing.B, query string, args []any) (ids []string) {
	b.Helper()
	ctx, op := t.DB.ReadOnly(ctx)
	defer op.Rollback()
	found, err := op.Query(ctx, "select d.id::text from ("+query+") d", args...)
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = found.Close() }()
	for found.Next() {
		var id string
		if err := found.Scan(&id); err != nil {
			b.Fatal(err)
		}
		ids = append(ids, id)
	}
	if err := found.Err(); err != nil {
		b.Fatal(err)
	}
	return ids
}
