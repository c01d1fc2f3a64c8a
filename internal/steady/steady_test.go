package steady_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"

	"caseload/internal/steady"
)

func TestValues(t *testing.T) {
	t.Parallel()
	document, err := parser.ParseQuery(&ast.Source{Input: `query($b: [ID!], $after: Cursor, $input: Correction) { x }`})
	if err != nil {
		t.Fatal(err)
	}
	s := steady.New(document)
	const a, b = "019a0000-0000-7000-8000-00000000000a", "019a0000-0000-7000-8000-00000000000b"
	got := s.Variables(map[string]any{
		"a": b, "b": []any{a, b, "urn:uuid:" + a}, "after": "opaque", "n": 3.0, "input": map[string]any{"after": "T1017"},
		"earlier": s.Began.Add(-2 * time.Hour).Format(time.RFC3339), "old": "2026-03-01T15:00:00Z", "soon": s.Began.Add(25*time.Hour + 4*time.Second).Format(time.RFC3339),
	})
	want := map[string]any{
		"a":     "00000000-0000-7000-8000-000000000001",
		"b":     []any{"00000000-0000-7000-8000-000000000002", "00000000-0000-7000-8000-000000000001", "urn:uuid:00000000-0000-7000-8000-000000000002"},
		"after": "cursor-1", "n": 3.0, "input": map[string]any{"after": "T1017"}, "earlier": "2026-03-15T10:00:00Z", "old": "2026-03-01T15:00:00Z", "soon": "2026-03-16T13:00:00Z",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("values (-want +got):\n%s", diff)
	}
}

func TestKnownIDsAndTimesStay(t *testing.T) {
	t.Parallel()
	const known, made = "019a0000-0000-7000-8000-00000000000a", "019a0000-0000-7000-8000-00000000000b"
	s := steady.At(&ast.QueryDocument{}, time.Time{}, func(id string) bool { return id == known })
	now := time.Now().Format(time.RFC3339)
	got := s.Variables([]any{known, made, now})
	if diff := cmp.Diff([]any{known, "00000000-0000-7000-8000-000000000001", now}, got); diff != "" {
		t.Errorf("values (-want +got):\n%s", diff)
	}
}
