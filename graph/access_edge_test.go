package graph_test

import (
	"context"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"entgo.io/ent/dialect/sql/schema"
	"github.com/google/uuid"
	"github.com/vektah/gqlparser/v2/ast"

	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/migrate"
	"caseload/ent/rule"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// edge is a field of a thing that leads to other things, perhaps through a part
// of the thing, as provenance is. The key is held by a column of the thing that
// it leads from, or of the one that it leads to.
type edge struct {
	name      string // Type.field or Type.part.field
	from, to  string
	selection string
	column    string
	backward  bool // to's table has the column
}

// columns are those that are not named after their field, or after the type that
// the field leads from.
var columns = map[string]string{
	"Encounter.partOf":      "encounter_id",
	"Patient.risk.scores":   "patient_id",
	"Patient.risk.decision": "patient_id",
	"Patient.risk.cohorts":  "patient_id",

	"Communication.thread": "thread_id",

	"ServiceRequest.loopHistory.by":   "loop_history",
	"ShareLink.recipientPractitioner": "recipient_id",
}

// inside are the columns that hold a key inside of JSON, by how they are written
// with that key.
var inside = map[string]string{
	"loop_history": `jsonb_build_array(jsonb_build_object('status', 'SENT', 'at', now(), 'by', $1::text))`,
}

// conditional are edges that lead somewhere for some viewers or by a rule only,
// and have tests of their own: an absence is of those who cover; what a plan is
// for, what a revision changed and what a goal measures are found by value; no
// two plans are of one enrollment, and no two revisions of a plan have one number.
var conditional = []string{
	"Task.cover", "CarePlan.episodeOfCare", "CarePlan.problems", "CarePlan.revisions", "CarePlanRevision.carePlan", "CarePlanRevision.changes",
	"Goal.progress", "Patient.carePlan", "PsychotherapyNote.author",
}

// allEdges lists every edge of every Node of the contract.
func allEdges() []edge {
	var all []edge
	for _, typ := range types() {
		for _, field := range contract().Types[typ].Fields {
			if slices.Contains(conditional, typ+"."+field.Name) {
				continue
			}
			if made, ok := edgeOf(typ, field, typ+"."+field.Name); ok {
				all = append(all, made)
				continue
			}
			part := contract().Types[field.Type.Name()]
			if part.Kind != ast.Object || strings.HasSuffix(part.Name, "Connection") {
				continue
			}
			for _, inner := range part.Fields {
				if made, ok := edgeOf(typ, inner, typ+"."+field.Name+"."+inner.Name); ok {
					made.selection = field.Name + " { " + made.selection + " }"
					all = append(all, made)
				}
			}
		}
	}
	return all
}

func edgeOf(from string, field *ast.FieldDefinition, name string) (edge, bool) {
	made := edge{name: name, from: from, to: strings.TrimSuffix(field.Type.Name(), "Connection"), column: snake(field.Name) + "_id"}
	if !slices.Contains(types(), made.to) {
		return edge{}, false
	}
	made.selection = field.Name + " { id }"
	if field.Type.Name() != made.to {
		made.selection = field.Name + "(first: 100) { totalCount nodes { id } }"
	}
	special, ok := columns[name]
	switch {
	case ok:
		made.column, made.backward = special, special == "patient_id"
	case field.Type.Elem != nil || field.Type.Name() != made.to:
		made.column, made.backward = snake(from)+"_id", true
	}
	return made, true
}

// table is where the key of the edge is.
func (e edge) table() string {
	if e.backward {
		return snake(e.to)
	}
	return snake(e.from)
}

// owned reports whether the column says whose record a row belongs to. What
// points to a patient whom somebody may not see is itself not to be seen.
func (e edge) owned() bool { return e.column == "patient_id" }

var upper = regexp.MustCompile(`[A-Z]`)

func snake(name string) string {
	return strings.TrimPrefix(strings.ToLower(upper.ReplaceAllString(name, "_$0")), "_")
}

func TestEveryEdgeIsInTheMatrix(t *testing.T) {
	t.Parallel()
	for _, e := range allEdges() {
		if !slices.ContainsFunc(migrate.Tables, func(table *schema.Table) bool {
			_, ok := table.Column(e.column)
			return table.Name == e.table() && ok
		}) {
			t.Errorf("%s: table %s has no column %s: say in columns which one leads there", e.name, e.table(), e.column)
		}
	}
	// Types that are no Nodes, and where their edges are tried.
	tried := regexp.MustCompile(`^(Query|Mutation|Subscription|.*Connection|.*Edge|.*Payload|Viewer|ConditionChange|WorklistChange|MessageAdded|ResultNoticed|CarePlanEvent|CollaborativeCareEvent|RevisionConflict|RecordReplaced|Provenance|Risk|GoalProgress|ServiceRequestStep|AppointmentConflict|MyDayItem|VisitStop|VisitCandidate|Reassignment)$`)
	for name, def := range contract().Types {
		for _, field := range def.Fields {
			target := strings.TrimSuffix(field.Type.Name(), "Connection")
			if def.Kind == ast.Object && slices.Contains(types(), target) && !slices.Contains(types(), name) && !tried.MatchString(name) {
				t.Errorf("%s.%s leads to a %s, and no test tries it", name, field.Name, target)
			}
		}
	}
}

// ends is where the edges begin and where they lead to, by type: to rows that
// belong to the clinic's patient, or to those of the stranger's.
type ends map[string]uuid.UUID

func endsOf(ctx context.Context, t *testing.T, o world.Organization, p world.Patient) (from, to ends) {
	t.Helper()
	from, to = ends{}, ends{}
	for typ, id := range p.Rows {
		from[typ], to[typ] = id, id
	}
	for _, e := range []ends{from, to} {
		e[ent.TypeOrganization], e[ent.TypeCohort], e[ent.TypeAbsence] = o.ID, o.Cohort, o.Absence
		e[ent.TypeHealthcareService] = o.HealthcareService
	}
	// What leads from these to the case manager stays: the supervisor sees by it.
	from[ent.TypePractitioner], to[ent.TypePractitioner] = o.VisitStaff.Practitioner, o.Supervisor.Practitioner
	from[ent.TypePractitionerRole] = roleOf(ctx, t, o.PrivacyOfficer)
	to[ent.TypePractitionerRole] = roleOf(ctx, t, o.VisitStaff)
	return from, to
}

func roleOf(ctx context.Context, t *testing.T, v viewer.Viewer) (id uuid.UUID) {
	t.Helper()
	op, _ := database.FromContext(ctx)
	err := op.QueryOne(ctx, `select id from practitioner_role where organization_id = $1 and practitioner_id = $2`,
		[]any{v.Organization, v.Practitioner}, &id)
	if err != nil {
		t.Fatal(err)
	}
	return id
}

// lead points the edge from one thing to another.
func (e edge) lead(ctx context.Context, t *testing.T, from, to uuid.UUID) {
	t.Helper()
	row, key := from, to
	if e.backward {
		row, key = to, from
	}
	value, ok := inside[e.column]
	if !ok {
		value = "$1"
	}
	op, _ := database.FromContext(ctx)
	result, err := op.Exec(ctx, fmt.Sprintf(`update %q set %q = %s where id = $2`, e.table(), e.column, value), key, row)
	if err != nil {
		t.Fatalf("%s: %v", e.name, err)
	}
	if changed, err := result.RowsAffected(); err != nil || changed != 1 {
		t.Fatalf("%s: %d rows changed, %v: the world has no %s", e.name, changed, err, e.from)
	}
}

func TestNoEdgeLeadsToWhatIsHidden(t *testing.T) {
	t.Parallel()
	for wall, way := range walls {
		t.Run(wall, func(t *testing.T) {
			t.Parallel()
			w := world.New(t)
			w.Enter(t, w.OwnerURL) // whom nothing keeps from leading edges anywhere
			var from, own, hidden ends
			system := viewer.SystemOf(w.Clinic.ID)
			w.As(t, system, func(ctx context.Context) {
				from, own = endsOf(ctx, t, w.Clinic, w.Clinic.Patient)
				_, hidden = endsOf(ctx, t, w.Clinic, w.Clinic.StrangersPatient)
				for _, e := range allEdges() {
					if !e.owned() {
						e.lead(ctx, t, from[e.from], own[e.to])
					}
				}
			})
			w.Enter(t, way.login(w))
			follow(t, w, way.asks, allEdges(), from, own, sees)

			aside := slices.DeleteFunc(allEdges(), func(e edge) bool { return !e.leadsAside() })
			w.Enter(t, w.OwnerURL)
			w.As(t, system, func(ctx context.Context) {
				for _, e := range aside {
					e.lead(ctx, t, from[e.from], hidden[e.to])
				}
			})
			w.Enter(t, way.login(w))
			follow(t, w, way.asks, aside, from, hidden, func(t *testing.T, persona string, e edge) bool {
				t.Helper()
				return opened(t, opens, persona, e.from) && opened(t, strangers, persona, e.to)
			})
		})
	}
}

// leadsAside reports whether the edge can lead into the record of another
// patient.
func (e edge) leadsAside() bool {
	class, _ := rule.ClassOf(e.to)
	return !e.owned() && class != rule.Tenant
}

// strangers says which classes of rows about the stranger's patient each
// persona may see.
var strangers = map[string][]rule.Class{
	"stranger":        opens["case manager"],
	"privacy officer": opens["privacy officer"],
}

// opened reports whether a persona may see a thing of the type; those that
// belong to no patient are for everybody in the organization.
func opened(t *testing.T, by map[string][]rule.Class, persona, typ string) bool {
	t.Helper()
	class, ok := rule.ClassOf(typ)
	if !ok {
		t.Fatalf("%s has no class", typ)
	}
	if class == rule.Tenant {
		return !strings.HasPrefix(persona, "other ")
	}
	return slices.Contains(by[persona], class)
}

// sees reports whether an edge within the clinic's patient's record shows where
// it leads.
func sees(t *testing.T, persona string, e edge) bool {
	t.Helper()
	return opened(t, opens, persona, e.from) && opened(t, opens, persona, e.to)
}

// everybody are the personas of both organizations.
func everybody(w *world.World) map[string]viewer.Viewer {
	people := w.Clinic.Personas()
	for name, v := range w.Other.Personas() {
		people["other "+name] = v
	}
	return people
}

// follow has everybody go along the edges.
func follow(t *testing.T, w *world.World, asks func(context.Context) context.Context, edges []edge, from, to ends, visible func(*testing.T, string, edge) bool) {
	t.Helper()
	query := along(edges, from)
	for persona, v := range everybody(w) {
		var got map[string]map[string]json.RawMessage
		answer := w.AskIn(asks(viewer.NewContext(t.Context(), v)), t, query, nil)
		if err := json.Unmarshal(answer.Data, &got); err != nil || len(answer.Errors) > 0 {
			t.Fatalf("%s: %v: %v", persona, err, answer.Errors)
		}
		for i, e := range edges {
			reached := string(got[e.from][alias(i)])
			if found, want := strings.Contains(reached, to[e.to].String()), visible(t, persona, e); found != want {
				t.Errorf("%s, %s: visible %v, want %v", persona, e.name, found, want)
			}
			if total, listed, ok := counted(reached); ok && total != listed {
				t.Errorf("%s, %s: counts %d and lists %d", persona, e.name, total, listed)
			}
		}
	}
}

func alias(i int) string { return fmt.Sprintf("e%d", i) }

// along is one query that goes along all edges.
func along(edges []edge, from ends) string {
	fields := map[string]string{}
	for i, e := range edges {
		fields[e.from] += alias(i) + ": " + e.selection + " "
	}
	var query strings.Builder
	for typ, selections := range fields {
		fmt.Fprintf(&query, "%s: node(id: %q) { ... on %s { %s } } ", typ, from[typ].String(), typ, selections)
	}
	return "{ " + query.String() + "}"
}

// counted tells how many entries a list says that it has, and how many it shows.
func counted(text string) (total, listed int, ok bool) {
	var list struct {
		TotalCount *int `json:"totalCount"`
		Nodes      []struct {
			ID string `json:"id"`
		} `json:"nodes"`
	}
	if json.Unmarshal([]byte(text), &list) != nil || list.TotalCount == nil {
		return 0, 0, false
	}
	return *list.TotalCount, len(list.Nodes), true
}
