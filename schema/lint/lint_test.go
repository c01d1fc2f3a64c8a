package lint

import (
	_ "embed"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2/ast"
)

//go:embed testdata/good.graphqls
var goodSDL string

// today is the day on which all these tests take place.
var today = time.Date(2026, 11, 25, 9, 30, 0, 0, time.UTC)

// load parses SDL and fails the test if it does not make a schema.
func load(t testing.TB, sdl string) *ast.Schema {
	t.Helper()
	schema, err := Load(&ast.Source{Name: "schema/good.graphqls", Input: sdl})
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// edited is the good schema with one text replaced by another wherever it stands.
func edited(t testing.TB, old, now string) string {
	t.Helper()
	if !strings.Contains(goodSDL, old) {
		t.Fatalf("the good schema has no %q to edit", old)
	}
	return strings.ReplaceAll(goodSDL, old, now)
}

func TestGoodSchemaHasNoFinding(t *testing.T) {
	t.Parallel()
	if got := Check(load(t, goodSDL), today); len(got) != 0 {
		t.Errorf("got findings %v, want none", got)
	}
}

func TestEachRuleFindsItsBreach(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ name, old, now, rule, coordinate, says string }{
		{"field without description", "\"\"\"\n  Whether more can be had.\n  \"\"\"", "", "description", "TaskConnection.pageInfo", "no description"},
		{"argument without description", "\"\"\"\n    At most 100 of them.\n    \"\"\"", "", "description", "Query.nodes(ids:)", "no description"},
		{"enum value without description", "\"\"\"\n  Nothing left to do.\n  \"\"\"", "", "description", "TaskStatus.COMPLETED", "no description"},
		{"input field without description", "\"\"\"\n  What the device had seen last.\n  \"\"\"", "", "description", "CompleteTaskInput.baseRevision", "no description"},
		{"type without description", "\"\"\"\nWork to be done for somebody by a day.\n\"\"\"", "", "description", "Task", "no description"},
		{"two words", "Whether more can be had.", "Page info.", "description", "TaskConnection.pageInfo", "too short"},
		{"the name again", "The work itself, never null.", "The node of the edge of this task.", "description", "TaskEdge.node", "repeats only its own name"},
		{"the value's name again", "Somebody asked for it.", "Requested.", "description", "TaskStatus.REQUESTED", "repeats only its own name"},
		{"no sentence", "Whether more can be had.", "whether more can be had", "description", "TaskConnection.pageInfo", "sentence"},
		{"undescribed directive", "scalar UUID", "scalar UUID\ndirective @audited on FIELD", "description", "@audited", "no description"},

		{"snake case field", "hasNextPage", "has_next_page", "naming", "PageInfo.has_next_page", "camelCase"},
		{"lower-case type", "PageInfo", "pageInfos", "naming", "pageInfos", "PascalCase"},
		{"camel-case enum value", "REQUESTED", "Requested", "naming", "TaskStatus.Requested", "SCREAMING_SNAKE"},
		{"snake case argument", "ids: [ID!]!", "the_ids: [ID!]!", "naming", "Query.nodes(the_ids:)", "camelCase"},
		{"Pascal-case directive", "scalar UUID", "scalar UUID\n\"Writes who looked.\" directive @Audited on FIELD", "naming", "@Audited", "camelCase"},

		{"list with holes", "notes: [String!]!", "notes: [String]!", "list", "Task.notes", "items may be null"},
		{"nullable list", "notes: [String!]!", "notes: [String!]", "list", "Task.notes", "may be null"},
		{"argument with holes", "ids: [ID!]!", "ids: [ID]!", "list", "Query.nodes(ids:)", "items may be null"},

		{"noun first", "createTask(", "taskCreate(", "mutation", "Mutation.taskCreate", "known verb"},
		{"input of another name", "CreateTaskInput", "NewTaskInput", "mutation", "Mutation.createTask", "input: CreateTaskInput!"},
		{"nullable input", "input: CreateTaskInput!", "input: CreateTaskInput", "mutation", "Mutation.createTask", "input: CreateTaskInput!"},
		{"nullable payload", "): CreateTaskPayload!", "): CreateTaskPayload", "mutation", "Mutation.createTask", "answer CreateTaskPayload!"},
		{"no idempotency key", "clientMutationId: UUID!", "key: UUID!", "mutation", "CreateTaskInput", "add clientMutationId"},
		{"optional idempotency key", "clientMutationId: UUID!", "clientMutationId: UUID", "mutation", "CreateTaskInput.clientMutationId", "make it UUID!"},
		{"edit without base revision", "baseRevision: Int!", "revision: Int!", "mutation", "CompleteTaskInput", "add baseRevision"},
		{"payload without problems", "problems: [Problem!]!", "errors: [Problem!]!", "mutation", "CreateTaskPayload", "add problems"},
		{"payload that cannot fail", "  task: Task\n", "  task: Task!\n", "mutation", "CreateTaskPayload.task", "make it nullable"},

		{"no page size", "first: Int = 25", "size: Int = 25", "connection", "Query.worklist", "no page size"},
		{"unbounded page", "first: Int = 25", "first: Int", "connection", "Query.worklist(first:)", "no bound"},
		{"page over the cap", "first: Int = 25", "first: Int = 101", "connection", "Query.worklist(first:)", "no bound"},
		{"no cursor to go on from", "    after: Cursor\n  ): TaskConnection!", "    since: Cursor\n  ): TaskConnection!", "connection", "Query.worklist", "argument after"},
		{"nullable connection", "): TaskConnection!", "): TaskConnection", "connection", "Query.worklist", "never null"},
		{"counted every time", "totalCount: Int", "totalCount: Int!", "connection", "TaskConnection.totalCount", "only when asked for"},
		{"connection without nodes", "nodes: [Task!]!", "items: [Task!]!", "connection", "TaskConnection", "add nodes: [Task!]!"},
		{"edge that may be empty", "node: Task!", "node: Task", "connection", "TaskEdge", "node: T!"},

		{"id without Node", "type Task implements Node", "type Task", "node", "Task", "implement Node"},
		{"stream that cannot be resumed", "    after: Cursor\n  ): TaskEvent!", "    since: Cursor\n  ): TaskEvent!", "subscription", "Subscription.taskChanged", "cannot be resumed"},
		{"event without cursor", "Resume behind here.\n  \"\"\"\n  cursor", "Resume behind here.\n  \"\"\"\n  position", "subscription", "TaskEvent", "add cursor"},

		{"deprecation without reason", "hasNextPage: Boolean!", "hasNextPage: Boolean! @deprecated", "deprecation", "PageInfo.hasNextPage", "Removal on"},
		{"deprecation without date", "hasNextPage: Boolean!", `hasNextPage: Boolean! @deprecated(reason: "Use more.")`, "deprecation", "PageInfo.hasNextPage", "Removal on"},
		{"deprecation without replacement", "hasNextPage: Boolean!", `hasNextPage: Boolean! @deprecated(reason: "Removal on 2027-06-30.")`, "deprecation", "PageInfo.hasNextPage", "Use x."},
		{"no such day", "hasNextPage: Boolean!", `hasNextPage: Boolean! @deprecated(reason: "Use more. Removal on 2027-06-31.")`, "deprecation", "PageInfo.hasNextPage", "no day"},
		{"overdue removal", "hasNextPage: Boolean!", `hasNextPage: Boolean! @deprecated(reason: "Use more. Removal on 2026-11-24.")`, "deprecation", "PageInfo.hasNextPage", "should have been removed"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			findings := Check(load(t, edited(t, test.old, test.now)), today)
			for _, finding := range findings {
				if finding.Rule == test.rule && finding.Coordinate == test.coordinate && strings.Contains(finding.Message, test.says) {
					return
				}
			}
			t.Errorf("got %v, want %s at %s saying %q", findings, test.rule, test.coordinate, test.says)
		})
	}
}

func TestValueMayBeDescribedInAnotherWord(t *testing.T) {
	t.Parallel()
	if got := Check(load(t, edited(t, "Somebody asked for it.", "Wanted.")), today); len(got) != 0 {
		t.Errorf("got %v, want no finding", got)
	}
}

func TestDeprecationWithDateInFutureIsFine(t *testing.T) {
	t.Parallel()
	sdl := edited(t, "hasNextPage: Boolean!", `hasNextPage: Boolean! @deprecated(reason: "Use more. Removal on 2026-11-25.")`)
	if got := Check(load(t, sdl), today); len(got) != 0 {
		t.Errorf("got %v, want no finding on the day of the removal itself", got)
	}
}

func TestFindingPointsAtItsLine(t *testing.T) {
	t.Parallel()
	sdl := edited(t, "REQUESTED", "Requested")
	head, _, _ := strings.Cut(sdl, "  Requested")
	line := 1 + strings.Count(head, "\n")
	want := []Finding{{
		Rule: "naming", Coordinate: "TaskStatus.Requested", File: "schema/good.graphqls", Line: line,
		Message: "is an enum value: write its name in SCREAMING_SNAKE",
	}}
	if diff := cmp.Diff(want, Check(load(t, sdl), today)); diff != "" {
		t.Errorf("findings differ (-want +got):\n%s", diff)
	}
}

func TestEveryRuleHasABreach(t *testing.T) {
	t.Parallel()
	want := []string{"description", "naming", "list", "mutation", "connection", "node", "subscription", "deprecation"}
	if diff := cmp.Diff(want, Rules()); diff != "" {
		t.Errorf("rules differ from the ones tried above (-want +got):\n%s", diff)
	}
}

func TestBrokenSchemaNamesFileAndLine(t *testing.T) {
	t.Parallel()
	_, err := Load(&ast.Source{Name: "schema/good.graphqls", Input: "\ntype Query { a: Missing }"})
	if err == nil || !strings.Contains(err.Error(), "schema/good.graphqls:2") {
		t.Errorf("got error %v, want one that names schema/good.graphqls:2", err)
	}
}

func TestVerbTableRefusesUnknownKind(t *testing.T) {
	t.Parallel()
	if _, err := parseVerbs("verb,kind\nponder,thinks\n"); err == nil {
		t.Error("got no error, want one that names the kinds")
	}
}
