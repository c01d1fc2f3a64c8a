package fetch_test

import (
	"context"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/vektah/gqlparser/v2/ast"

	"caseload/ent/database"
	"caseload/ent/viewer"
)

// related is the condition that every statement by hand repeats; row security
// says the same again beneath both ways.
const related = `= any (array(select r.patient_id from relationship r where r.organization_id = $1 and r.practitioner_id = $2
	and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now())))`

// reads are what a phone asks most, as an operation and as the one statement
// that somebody would write for it by hand.
var reads = []struct{ name, operation, byHand string }{
	{
		"panel", `{ panel(first: 25, orderBy: NEXT_CONTACT) { nodes { id revision name { text } birthDate gender risk { level reasons }
			nextContactAt openTaskCount nextTask { id title kind dueAt } lastEncounter { id class startsAt }
			conditions(first: 5) { nodes { id code { system code display } severity } } } pageInfo { hasNextPage endCursor } } }`,
		`select p.id, p.revision, p.display_name, p.birth_date, p.gender, p.risk_rank, p.risk_reasons, p.next_contact_at, p.open_task_count,
			t.id, t.title, t.kind, t.due_at, e.id, e.class, e.starts_at, c.list
		from (select id, revision, display_name, birth_date, gender, risk_rank, risk_reasons, next_contact_at, open_task_count, next_task_id, last_encounter_id
			from patient where organization_id = $1 and id ` + related + ` order by next_contact_at, id limit 26) p
		left join task t on t.organization_id = $1 and t.id = p.next_task_id
		left join encounter e on e.organization_id = $1 and e.id = p.last_encounter_id and e.sensitivity is null
		cross join lateral (select json_agg(x) as list from (select c.id, c.code_system, c.code, c.display, c.severity from condition c
			where c.organization_id = $1 and c.patient_id = p.id and c.sensitivity is null order by c.timeline_at desc, c.id desc limit 6) x) c
		order by p.next_contact_at, p.id`,
	},
	{
		"worklist", `{ worklist(first: 25) { nodes { id revision title kind status priority dueAt overdue note
			patient { id name { text } } } pageInfo { hasNextPage endCursor } } }`,
		`select t.id, t.revision, t.title, t.kind, t.status, t.priority, t.due_at, t.due_at < now(), t.note, p.id, p.display_name
		from task t join patient p on p.organization_id = t.organization_id and p.id = t.patient_id
		where t.organization_id = $1 and t.owner_id = $2 and t.patient_id ` + related + `
			and t.status in ('REQUESTED', 'RECEIVED', 'ACCEPTED', 'READY', 'IN_PROGRESS', 'ON_HOLD')
		order by t.due_at, t.id limit 26`,
	},
	{
		"chart", `query($id: ID!) { patient(id: $id) { id revision name { text } birthDate risk { level reasons }
			conditions { nodes { id code { display } clinicalStatus onsetAt encounter { id class } } }
			encounters { nodes { id class status startsAt } }
			observations { nodes { id code { display } value { quantity { value code } } } }
			medicationRequests { nodes { id code { display } status } }
			procedures { nodes { id code { display } status } } tasks { nodes { id title dueAt status } } } }`,
		`select p.id, p.revision, p.display_name, p.birth_date, p.risk_rank, p.risk_reasons,
			(select json_agg(x) from (select c.id, c.display, c.clinical_status, c.onset_at, e.class from condition c
				left join encounter e on e.organization_id = $1 and e.id = c.encounter_id
				where c.organization_id = $1 and c.patient_id = p.id and c.sensitivity is null order by c.timeline_at desc, c.id desc limit 26) x),
			(select json_agg(x) from (select id, class, status, starts_at from encounter
				where organization_id = $1 and patient_id = p.id and sensitivity is null order by timeline_at desc, id desc limit 26) x),
			(select json_agg(x) from (select id, display, value from observation
				where organization_id = $1 and patient_id = p.id and sensitivity is null order by timeline_at desc, id desc limit 26) x),
			(select json_agg(x) from (select id, display, status from medication_request
				where organization_id = $1 and patient_id = p.id and sensitivity is null order by timeline_at desc, id desc limit 26) x),
			(select json_agg(x) from (select id, display, status from procedure
				where organization_id = $1 and patient_id = p.id and sensitivity is null order by timeline_at desc, id desc limit 26) x),
			(select json_agg(x) from (select id, title, due_at, status from task
				where organization_id = $1 and patient_id = p.id order by due_at, id limit 26) x)
		from patient p where p.organization_id = $1 and p.id = $3 and p.id ` + related,
	},
}

// BenchmarkReads compares operations with one statement by hand for the same
// rows, under the same row security, in turns. hand/service is the part of the
// speed by hand that is left; CASELOAD_BENCH_PATIENTS sets the size.
func BenchmarkReads(b *testing.B) {
	town := newTown(b)
	service := town.Graph()
	service.SetQueryCache(lru.New[*ast.QueryDocument](len(reads))) // as the server has
	ctx := viewer.NewContext(b.Context(), town.viewer)
	for _, read := range reads {
		b.Run(read.name, func(b *testing.B) {
			args := []any{town.viewer.Organization, town.viewer.Practitioner}
			variables := map[string]any{}
			if read.name == "chart" {
				args, variables = append(args, town.patient), map[string]any{"id": town.patient.String()}
			}
			var byService, byHand time.Duration
			for b.Loop() {
				began := time.Now()
				answer(ctx, b, service, read.operation, variables)
				byService += time.Since(began)
				began = time.Now()
				rows(ctx, b, town.DB, read.byHand, args)
				byHand += time.Since(began)
			}
			b.ReportMetric(byService.Seconds()/float64(b.N)*1000, "ms/service")
			b.ReportMetric(byHand.Seconds()/float64(b.N)*1000, "ms/hand")
			b.ReportMetric(byHand.Seconds()/byService.Seconds(), "hand/service")
		})
	}
}

func answer(ctx context.Context, b *testing.B, e *executor.Executor, query string, variables map[string]any) *graphql.Response {
	b.Helper()
	ctx = graphql.StartOperationTrace(ctx)
	operation, errs := e.CreateOperationContext(ctx, &graphql.RawParams{Query: query, Variables: variables})
	if errs != nil {
		b.Fatal(errs)
	}
	responses, ctx := e.DispatchOperation(ctx, operation)
	response := responses(ctx)
	if len(response.Errors) > 0 || len(response.Data) < 200 {
		b.Fatalf("errors %v, data %s", response.Errors, response.Data)
	}
	return response
}

// rows reads what a statement finds, in a transaction of its own.
func rows(ctx context.Context, b *testing.B, db *database.DB, query string, args []any) {
	b.Helper()
	ctx, op := db.ReadOnly(ctx)
	defer op.Rollback()
	found, err := op.Query(ctx, query, args...)
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = found.Close() }()
	columns, err := found.Columns()
	if err != nil {
		b.Fatal(err)
	}
	values := make([]any, len(columns))
	for i := range values {
		values[i] = new(any)
	}
	count := 0
	for ; found.Next(); count++ {
		if err := found.Scan(values...); err != nil {
			b.Fatal(err)
		}
	}
	if found.Err() != nil || count == 0 {
		b.Fatalf("%d rows, error %v", count, found.Err())
	}
}
