package lint

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

const before = `
type Query { patient(id: ID!, risk: Risk = LOW, tags: [String!]): Patient  legacy: Int @deprecated(reason: "Use patient. Removal on 2026-01-01.") }
interface Named { name: String! }
type Patient implements Named { name: String!  risk: Risk  notes: [String!]! }
type Task { name: String }
union Found = Patient | Task
enum Risk { LOW HIGH }
input Filter { risk: Risk  size: Int = 10  name: String! = "x" }
scalar Cursor
directive @live(every: Int) repeatable on QUERY | FIELD
directive @column(name: String) on FIELD_DEFINITION
`

func TestCompareTellsWhatClientsWouldNotice(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, old, now string
		want           []Change
	}{
		{"removed type", "scalar Cursor", "", changes(Breaking, "Cursor", "was removed")},
		{"other kind of type", "scalar Cursor", "enum Cursor { A }", changes(Breaking, "Cursor", "changed from SCALAR to ENUM")},
		{"removed field", "risk: Risk  notes", "notes", changes(Breaking, "Patient.risk", "was removed without a deprecation before")},
		{"removed deprecated field", `legacy: Int @deprecated(reason: "Use patient. Removal on 2026-01-01.")`, "", changes(Breaking, "Query.legacy", "was removed after its deprecation")},
		{"field of another type", "risk: Risk  notes", "risk: String  notes", changes(Breaking, "Patient.risk", "changed its type from Risk to String")},
		{"answer that may now be null", "notes: [String!]!", "notes: [String!]", changes(Breaking, "Patient.notes", "changed its type from [String!]! to [String!]")},
		{"items that may now be null", "notes: [String!]!", "notes: [String]!", changes(Breaking, "Patient.notes", "changed its type from [String!]! to [String]!")},
		{"list that is no list now", "notes: [String!]!", "notes: String!", changes(Breaking, "Patient.notes", "changed its type from [String!]! to String!")},
		{"answer that is never null now", "risk: Risk  notes", "risk: Risk!  notes", nil},
		{"added field", "risk: Risk  notes", "risk: Risk  age: Int  notes", nil},

		{"removed argument", "tags: [String!]", "", changes(Breaking, "Query.patient(tags:)", "was removed without a deprecation before")},
		{"argument must be sent now", "tags: [String!]", "tags: [String!]!", changes(Breaking, "Query.patient(tags:)", "changed its type from [String!] to [String!]!")},
		{"argument may be left out now", "id: ID!", "id: ID", nil},
		{"added required argument", "tags: [String!]", "tags: [String!], at: ID!", changes(Breaking, "Query.patient(at:)", "was added and is required")},
		{"added argument with default", "tags: [String!]", "tags: [String!], at: Int! = 1", nil},
		{"other default", "risk: Risk = LOW", "risk: Risk = HIGH", changes(Dangerous, "Query.patient(risk:)", "changed its default from LOW to HIGH")},
		{"dropped default", "risk: Risk = LOW", "risk: Risk", changes(Dangerous, "Query.patient(risk:)", "changed its default from LOW to none")},

		{"removed input field", "size: Int = 10", "", changes(Breaking, "Filter.size", "was removed without a deprecation before")},
		{"input field must be sent now", "input Filter { risk: Risk ", "input Filter { risk: Risk! ", changes(Breaking, "Filter.risk", "changed its type from Risk to Risk!")},
		{"default was all that made it optional", `name: String! = "x"`, "name: String!", changes(Breaking, "Filter.name", "became required")},
		{"added required input field", "size: Int = 10", "size: Int = 10  at: ID!", changes(Breaking, "Filter.at", "was added and is required")},
		{"added optional input field", "size: Int = 10", "size: Int = 10  at: ID", nil},
		{"other input default", "size: Int = 10", "size: Int = 20", changes(Dangerous, "Filter.size", "changed its default from 10 to 20")},

		{"removed enum value", "enum Risk { LOW HIGH }", "enum Risk { LOW }", changes(Breaking, "Risk.HIGH", "was removed without a deprecation before")},
		{"added enum value", "enum Risk { LOW HIGH }", "enum Risk { LOW HIGH RISING }", changes(Dangerous, "Risk.RISING", "was added, and older clients do not know it")},
		{"removed union member", "Patient | Task", "Patient", changes(Breaking, "Found", "no longer includes Task")},
		{"added union member", "Patient | Task", "Patient | Task | Query", changes(Dangerous, "Found", "now includes Query, which older clients do not know")},
		{"removed interface", "type Patient implements Named", "type Patient", changes(Breaking, "Patient", "no longer implements Named")},
		{"added interface", "type Task { name: String }", "type Task implements Named { name: String! }", changes(Dangerous, "Task", "now implements Named")},

		{"removed directive", "directive @live(every: Int) repeatable on QUERY | FIELD", "", changes(Breaking, "@live", "was removed")},
		{"removed directive location", "QUERY | FIELD\n", "QUERY\n", changes(Breaking, "@live", "can no longer stand on FIELD")},
		{"directive only once now", "repeatable ", "", changes(Breaking, "@live", "can no longer be repeated")},
		{"directive argument must be sent now", "every: Int", "every: Int!", changes(Breaking, "@live(every:)", "changed its type from Int to Int!")},
		{"removed directive of the schema's own", "directive @column(name: String) on FIELD_DEFINITION", "", nil},
		{"nothing", "scalar Cursor", "scalar Cursor", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if !strings.Contains(before, test.old) {
				t.Fatalf("the schema before has no %q", test.old)
			}
			got := Compare(load(t, before), load(t, strings.ReplaceAll(before, test.old, test.now)))
			if diff := cmp.Diff(test.want, got, cmpopts.IgnoreFields(Change{}, "File", "Line")); diff != "" {
				t.Errorf("changes differ (-want +got):\n%s", diff)
			}
		})
	}
}

func TestOneOfBreaksClientsThatSentTwoFields(t *testing.T) {
	t.Parallel()
	old := "type Query { a(by: By): Int } input By { id: ID  name: String }"
	got := Compare(load(t, old), load(t, strings.Replace(old, "input By", "input By @oneOf", 1)))
	want := changes(Breaking, "By", "takes only one of its fields now")
	want[0].File, want[0].Line = "schema/good.graphqls", 1
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("changes differ (-want +got):\n%s", diff)
	}
}

func changes(severity Severity, coordinate, message string) []Change {
	return []Change{{Severity: severity, Coordinate: coordinate, Message: message}}
}

func TestOnlyADeclarationSinceTheBaselineOwnsUp(t *testing.T) {
	t.Parallel()
	accepted := time.Date(2026, 11, 20, 15, 0, 0, 0, time.UTC)
	broken := []Change{
		{Severity: Breaking, Coordinate: "Patient.risk"},
		{Severity: Breaking, Coordinate: "Patient.name"},
		{Severity: Breaking, Coordinate: "Task.name"},
		{Severity: Dangerous, Coordinate: "Risk.RISING"},
	}
	declared := []Declaration{
		{Date: accepted.Truncate(24 * time.Hour), Coordinate: "Patient.risk"},
		{Date: accepted.AddDate(0, 0, -1), Coordinate: "Patient.name"},
	}
	want := []Change{broken[1], broken[2]}
	if diff := cmp.Diff(want, Undeclared(broken, declared, accepted)); diff != "" {
		t.Errorf("undeclared changes differ (-want +got):\n%s", diff)
	}
}

func TestNewDeprecationGivesSixMonths(t *testing.T) {
	t.Parallel()
	for date, want := range map[string]int{"2027-05-24": 1, "2027-05-25": 0} {
		sdl := edited(t, "hasNextPage: Boolean!", `hasNextPage: Boolean! @deprecated(reason: "Use more. Removal on `+date+`.")`)
		deprecated := load(t, sdl)
		if got := Notice(load(t, goodSDL), deprecated, today); len(got) != want {
			t.Errorf("new deprecation until %s: got %v, want %d findings", date, got, want)
		}
		if got := Notice(deprecated, deprecated, today); len(got) != 0 {
			t.Errorf("old deprecation until %s: got %v, want no finding", date, got)
		}
	}
}
