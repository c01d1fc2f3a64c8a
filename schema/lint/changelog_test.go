package lint_test

import (
	"testing"
	"time"

	"github.com/vektah/gqlparser/v2/ast"

	"caseload/schema/lint"
)

func TestTheChangelogTellsDifferences(t *testing.T) {
	t.Parallel()
	load := func(sdl string) *ast.Schema {
		schema, err := lint.Load(&ast.Source{Name: "test.graphqls", Input: sdl})
		if err != nil {
			t.Fatal(err)
		}
		return schema
	}
	day := time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC)
	old := load(`type Query { a(x: Int): Int b: Color } enum Color { RED }`)
	baseline, err := lint.ParseBaseline("baseline.graphql", lint.Print(old, day))
	if err != nil {
		t.Fatal(err)
	}
	if got := lint.Changelog("", baseline, old, day); got != "" {
		t.Errorf("nothing changed, and the log tells of %q", got)
	}
	first := lint.Changelog("", baseline, load(`type Query { a(x: Int, y: Int): Int c: New } enum Color { RED BLUE } type New { d: Int }`), day.AddDate(0, 0, 1))
	const want = "\n## 2026-03-03\n\n" +
		"- dangerous: `Color.BLUE` was added, and older clients do not know it\n" +
		"- breaking: `Query.b` was removed without a deprecation before\n" +
		"- new: `New`\n- new: `Query.a(y:)`\n- new: `Query.c`\n"
	if got := first[len(first)-len(want):]; got != want {
		t.Errorf("got %s\nwant %s", first, want)
	}
	again := lint.Changelog(first, baseline, load(`type Query { a(x: Int): Int b: Color e: Int } enum Color { RED }`), day.AddDate(0, 0, 1))
	if wantTop := "\n## 2026-03-03\n\n- new: `Query.e`\n" + want[len("\n## 2026-03-03\n\n"):]; again[len(again)-len(wantTop):] != wantTop {
		t.Errorf("got %s", again)
	}
}
