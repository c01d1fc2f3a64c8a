// Package steady makes answers the same every time, so that they can be held against a file.
package steady

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/vektah/gqlparser/v2/ast"

	"caseload/graph"
	"caseload/graph/signed"
)

// Values makes what is sent and answered the same every time, by what a value is and not by
// where it stands:
//
//   - a UUID, alone or within a text, becomes the next of a row of UUIDs of
//     version 7, the same one wherever the same UUID stands, but where Keep knows it;
//   - a Cursor becomes cursor-1, cursor-2 and so on in the same way;
//   - the token of an address becomes token-1, token-2 and so on, the same one
//     for all that open the same thing, until whenever;
//   - a time from a day before Began to a year after it moves along with
//     that start, to the hour, as if the test had begun at [Stage]; one that is
//     further away was written down and stays, and so does every one where Began is zero;
//   - the day on which a page was printed becomes that of Stage.
//
// Values are numbered in the order of variables, then of the selection.
type Values struct {
	Document *ast.QueryDocument
	Began    time.Time
	// Keep tells which UUIDs are the same every time anyhow; nil for none.
	Keep func(id string) bool

	ids, cursors, tokens map[string]string
}

// Stage is when every test begins, two weeks after what a world has on record.
var Stage = time.Date(2026, 3, 15, 12, 0, 0, 0, time.UTC)

var uuids = regexp.MustCompile(`[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`)

// printed is the day on a page for the patient.
var printed = regexp.MustCompile(`Printed on [^<]*`)

// New are the values of an answer to the document, in a test that begins now.
func New(document *ast.QueryDocument) *Values {
	return At(document, time.Now().Add(-time.Second).Truncate(time.Second), nil)
}

// At are those of a test that began at a time, with the ids that stay.
func At(document *ast.QueryDocument, began time.Time, keep func(id string) bool) *Values {
	return &Values{document, began, keep, map[string]string{}, map[string]string{}, map[string]string{}}
}

// Variables makes a value of variables steady.
func (s *Values) Variables(value any) any {
	variables, _ := value.(map[string]any)
	for _, operation := range s.Document.Operations {
		for _, declared := range operation.VariableDefinitions {
			if given, there := variables[declared.Variable]; there && declared.Type.Name() == "Cursor" {
				variables[declared.Variable] = s.cursor(given)
			}
		}
	}
	return s.input(value)
}

func (s *Values) input(value any) any {
	switch value := value.(type) {
	case string:
		return s.text(value)
	case []any:
		for i := range value {
			value[i] = s.input(value[i])
		}
	case map[string]any:
		for _, name := range slices.Sorted(maps.Keys(value)) {
			value[name] = s.input(value[name])
		}
	}
	return value
}

// Data makes an answer steady.
func (s *Values) Data(data any) any {
	s.object(data, s.Document.Operations[0].SelectionSet)
	return data
}

// object walks an answer along what was selected.
func (s *Values) object(value any, set ast.SelectionSet) {
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

func (s *Values) field(value any, field *ast.Field) any {
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
func (s *Values) text(text string) string {
	if at, err := time.Parse(time.RFC3339, text); err == nil && !s.Began.IsZero() && !at.Before(s.Began.AddDate(0, 0, -1)) && at.Before(s.Began.AddDate(1, 0, 0)) {
		return Stage.Add(at.Sub(s.Began).Round(time.Hour)).Format(time.RFC3339)
	}
	if address, token, found := strings.Cut(text, "?"+signed.Parameter+"="); found {
		return address + "?" + signed.Parameter + "=" + number(s.tokens, opens(token), "token-%d")
	}
	if address, secret, found := strings.Cut(text, graph.SharePath); found {
		return address + graph.SharePath + number(s.tokens, secret, "secret-%d")
	}
	text = printed.ReplaceAllString(text, "Printed on "+Stage.Format("January 2, 2006"))
	return uuids.ReplaceAllStringFunc(text, func(id string) string {
		if s.Keep != nil && s.Keep(id) {
			return id
		}
		return number(s.ids, id, "00000000-0000-7000-8000-%012d")
	})
}

// opens is what a signed token opens, without the second until which it does: the
// same file asked for twice in one answer may be signed in two of them.
func opens(token string) string {
	content, _, _ := strings.Cut(token, ".")
	text, err := base64.RawURLEncoding.DecodeString(content)
	var sealed struct {
		Subject json.RawMessage `json:"s"`
	}
	if err != nil || json.Unmarshal(text, &sealed) != nil {
		return token
	}
	return string(sealed.Subject)
}

func (s *Values) cursor(value any) any {
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
