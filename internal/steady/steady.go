package mocks_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2/ast"

	"caseload/graph"
	"caseload/graph/signed"
)

// steady makes an answer the same every time, by what a value is and not by
// where it stands:
//
//   - a UUID, alone or within a text, becomes the next of a row of UUIDs of
//     version 7, the same one wherever the same UUID stands;
//   - a Cursor becomes cursor-1, cursor-2 and so on in the same way;
//   - the token of an address becomes token-1, token-2 and so on;
//   - a time from a day before the start of the test to a year after it moves along with
//     that start, to the hour, as if the test had begun at stage; one that is
//     further away was written down and stays;
//   - the day on which a page was printed becomes that of stage.
//
// Values are numbered in the order of variables, then of the selection.
type steady struct {
	document *ast.QueryDocument
	began    time.Time
	ids      map[string]string
	cursors  map[string]string
	tokens   map[string]string
}

// stage is when every test begins, two weeks after what a world has on record.
var stage = time.Date(2026, 3, 15, 12, 0, 0, 0, time.UTC)

var uuids = regexp.MustCompile(`[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`)

// printed is the day on a page for the patient.
var printed = regexp.MustCompile(`Printed on [^<]*`)

func newSteady(document *ast.QueryDocument) *steady {
	return &steady{document, time.Now().Add(-time.Second).Truncate(time.Second), map[string]string{}, map[string]string{}, map[string]string{}}
}

// value makes a value of variables steady.
func (s *steady) value(value any) any {
	switch value := value.(type) {
	case string:
		return s.text(value)
	case []any:
		for i := range value {
			value[i] = s.value(value[i])
		}
	case map[string]any:
		for _, name := range sortedNames(value) {
			value[name] = s.value(value[name])
			if name == "after" { // the one cursor among inputs
				value[name] = s.cursor(value[name])
			}
		}
	}
	return value
}

func sortedNames(object map[string]any) []string {
	var names []string
	for name := range object {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// data makes an answer steady.
func (s *steady) data(data any) any {
	s.object(data, s.document.Operations[0].SelectionSet)
	return data
}

// object walks an answer along what was selected.
func (s *steady) object(value any, set ast.SelectionSet) {
	object, is := value.(map[string]any)
	if !is {
		return
	}
	done := map[string]bool{}
	for _, field := range fields(set) {
		if old, there := object[field.Alias]; there && !done[field.Alias] {
			done[field.Alias] = len(field.SelectionSet) == 0
			object[field.Alias] = s.field(old, field)
		}
	}
}

func (s *steady) field(value any, field *ast.Field) any {
	switch value := value.(type) {
	case []any:
		for i := range value {
			value[i] = s.field(value[i], field)
		}
	case map[string]any:
		s.object(value, field.SelectionSet)
	case string:
		if field.Definition.Type.Name() == "Cursor" {
			return s.cursor(value)
		}
		return s.text(value)
	}
	return value
}

// fields lists what a selection asks for, fragments opened.
func fields(set ast.SelectionSet) []*ast.Field {
	var all []*ast.Field
	for _, selection := range set {
		switch one := selection.(type) {
		case *ast.Field:
			all = append(all, one)
		case *ast.InlineFragment:
			all = append(all, fields(one.SelectionSet)...)
		case *ast.FragmentSpread:
			all = append(all, fields(one.Definition.SelectionSet)...)
		}
	}
	return all
}

// text makes times and the UUIDs in a text steady. A UUID that is made steady
// already stays: fields that are selected twice come here twice.
func (s *steady) text(text string) string {
	if at, err := time.Parse(time.RFC3339, text); err == nil && !at.Before(s.began.AddDate(0, 0, -1)) && at.Before(s.began.AddDate(1, 0, 0)) {
		return stage.Add(at.Sub(s.began).Round(time.Hour)).Format(time.RFC3339)
	}
	if address, token, found := strings.Cut(text, "?"+signed.Parameter+"="); found {
		return address + "?" + signed.Parameter + "=" + number(s.tokens, token, "token-%d")
	}
	if address, secret, found := strings.Cut(text, graph.SharePath); found {
		return address + graph.SharePath + number(s.tokens, secret, "secret-%d")
	}
	text = printed.ReplaceAllString(text, "Printed on "+stage.Format("January 2, 2006"))
	return uuids.ReplaceAllStringFunc(text, func(id string) string {
		return number(s.ids, id, "00000000-0000-7000-8000-%012d")
	})
}

func (s *steady) cursor(value any) any {
	text, is := value.(string)
	if !is {
		return value
	}
	return number(s.cursors, text, "cursor-%d")
}

// number gives a value the next number, or the one that it has.
func number(known map[string]string, value, form string) string {
	for _, made := range known {
		if made == value {
			return value
		}
	}
	made, found := known[value]
	if !found {
		made = fmt.Sprintf(form, len(known)+1)
		known[value] = made
	}
	return made
}

func TestSteadyValues(t *testing.T) {
	t.Parallel()
	s := newSteady(nil)
	const a, b = "019a0000-0000-7000-8000-00000000000a", "019a0000-0000-7000-8000-00000000000b"
	got := s.value(map[string]any{
		"a": b, "b": []any{a, b, "urn:uuid:" + a}, "after": "opaque", "n": 3.0,
		"earlier": s.began.Add(-2 * time.Hour).Format(time.RFC3339), "old": "2026-03-01T15:00:00Z", "soon": s.began.Add(25*time.Hour + 4*time.Second).Format(time.RFC3339),
	})
	want := map[string]any{
		"a":     "00000000-0000-7000-8000-000000000001",
		"b":     []any{"00000000-0000-7000-8000-000000000002", "00000000-0000-7000-8000-000000000001", "urn:uuid:00000000-0000-7000-8000-000000000002"},
		"after": "cursor-1", "n": 3.0, "earlier": "2026-03-15T10:00:00Z", "old": "2026-03-01T15:00:00Z", "soon": "2026-03-16T13:00:00Z",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("values (-want +got):\n%s", diff)
	}
}
