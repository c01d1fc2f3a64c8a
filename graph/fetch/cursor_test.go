package fetch

import (
	"encoding/base64"
	"errors"
	"strings"
	"testing"

	"github.com/google/uuid"

	"caseload/graph/fault"
)

var (
	byName = relation{name: "Query.panel", order: order{column: "search_name", typ: "text"}}
	byTime = relation{name: "Query.worklist", order: order{column: "due_at", typ: "timestamptz"}}
	byRank = relation{name: "Query.panel", order: order{column: "risk_rank", typ: "bigint"}}
	byID   = relation{name: "Patient.tasks", order: order{column: "id", typ: "uuid"}}
)

func TestACursorLeadsBackToItsPlace(t *testing.T) {
	t.Parallel()
	id := uuid.MustParse("01890a5d-ac96-774b-bcce-b302099a8057")
	for _, tt := range []struct {
		list  relation
		value string
	}{
		{byName, "o'connor \"ann\" ößü"},
		{byName, ""},
		{byTime, "2026-11-25T13:41:00.123456Z"},
		{byRank, "-3"},
		{byID, id.String()},
	} {
		want := place{List: tt.list.list(), Value: tt.value, ID: id}
		got, err := parseCursor(want.cursor(), tt.list.list(), tt.list.order)
		if err != nil || got != want {
			t.Errorf("got %+v, error %v, want %+v", got, err, want)
		}
		if strings.ContainsAny(want.cursor(), "+/=") {
			t.Errorf("%s does not fit into an address", want.cursor())
		}
	}
}

func TestACursorThatIsNotOfThisListIsRefused(t *testing.T) {
	t.Parallel()
	good := place{List: byTime.list(), Value: "2026-11-25T13:41:00Z", ID: uuid.New()}
	other, ranked := good, good
	other.List, ranked.List = byName.list(), byRank.list()
	encoded := func(text string) string { return base64.RawURLEncoding.EncodeToString([]byte(text)) }
	for name, cursor := range map[string]string{
		"nothing":                 "",
		"no base64":               "%%%",
		"cut":                     good.cursor()[:len(good.cursor())-4],
		"with more":               good.cursor() + "AAAA",
		"no JSON":                 encoded("here"),
		"JSON of something else":  encoded(`["l","v","i"]`),
		"an id of nothing":        encoded(`{"l":"` + byTime.list() + `","v":"2026-11-25T13:41:00Z","i":"7"}`),
		"another list":            other.cursor(),
		"another order":           ranked.cursor(),
		"another filter":          place{List: byTime.list() + narrowed(map[string]any{"kind": "VISIT"}), Value: good.Value}.cursor(),
		"a value of another type": place{List: byTime.list(), Value: "yesterday"}.cursor(),
		"a value that injects":    place{List: byTime.list(), Value: "2026-11-25'; drop table task; --"}.cursor(),
	} {
		_, err := parseCursor(cursor, byTime.list(), byTime.order)
		if refused, ok := errors.AsType[*fault.Error](err); !ok || refused.Code() != fault.CodeBadCursor {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, value := range []string{"1e3", "9223372036854775808", "one"} {
		if _, err := parseCursor(place{List: byRank.list(), Value: value}.cursor(), byRank.list(), byRank.order); err == nil {
			t.Errorf("rank %s was taken", value)
		}
	}
	if _, err := parseCursor(place{List: byName.list(), Value: "a\x00"}.cursor(), byName.list(), byName.order); err == nil {
		t.Error("a zero byte was taken")
	}
}

func TestFiltersThatLeaveTheSameAreOneList(t *testing.T) {
	t.Parallel()
	for _, empty := range []map[string]any{nil, {}, {"kind": nil}} {
		if got := narrowed(empty); got != "" {
			t.Errorf("%v: %q", empty, got)
		}
	}
	one, two := map[string]any{"kind": "CALL", "dueBefore": nil}, map[string]any{"kind": "CALL"}
	if narrowed(one) != narrowed(two) || narrowed(two) == narrowed(map[string]any{"kind": "VISIT"}) {
		t.Error("equal filters differ, or different ones do not")
	}
}

func TestACursorOfTheChangeLogLeadsBackToItsPosition(t *testing.T) {
	t.Parallel()
	organization := uuid.New()
	position, from, err := ParseChangeCursor(ChangeCursor(organization, 1<<40))
	if err != nil || position != 1<<40 || from != organization {
		t.Errorf("position %d of %s, error %v", position, from, err)
	}
	if _, _, err := ParseChangeCursor((place{List: byRank.list(), Value: "3"}).cursor()); err == nil {
		t.Error("the cursor of a panel was taken")
	}
}

func FuzzParseCursor(f *testing.F) {
	for _, r := range []relation{byName, byTime, byRank, byID} {
		f.Add((place{List: r.list(), Value: "1", ID: uuid.Nil}).cursor())
	}
	f.Add("eyJsIjoi")
	f.Fuzz(func(t *testing.T, cursor string) {
		for _, r := range []relation{byName, byTime, byRank, byID} {
			p, err := parseCursor(cursor, r.list(), r.order)
			if err == nil && (p.List != r.list() || !r.order.holds(p.Value)) {
				t.Errorf("%q became %+v", cursor, p)
			}
		}
	})
}
