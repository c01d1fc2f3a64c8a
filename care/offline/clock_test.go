package offline //nolint:testpackage // how a clock is put right is nobody else's business

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"

	"caseload/care/coverage/ledger"
	"caseload/care/identify"
)

func TestNothingHasHappenedAfterItWasReceived(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 3, 13, 12, 0, 0, 0, time.UTC)
	for name, c := range map[string]struct{ ahead, since, want time.Duration }{
		"a clock that is right":                  {0, 0, 0},
		"a sending takes its time":               {-90 * time.Second, 0, -90 * time.Second},
		"a little ahead":                         {40 * time.Second, 0, 0},
		"a little ahead, done before that":       {40 * time.Second, time.Minute, -20 * time.Second},
		"days ahead and less than half a second": {72*time.Hour + 400*time.Millisecond, 0, 0},
		"days ahead and more than half a second": {72*time.Hour + 600*time.Millisecond, 0, -400 * time.Millisecond},
		"days behind":                            {-72*time.Hour - 600*time.Millisecond, 0, 0},
		"agreed for tomorrow":                    {0, -24 * time.Hour, 24 * time.Hour},
	} {
		q := &queue{now: now, skew: skewOf(now.Add(c.ahead), now)}
		at := now.Add(c.ahead - c.since)
		o := Operation{DoneAt: at, Act: identify.LogContact{At: &at}}
		got, ok := putRight(o.Act, q.skewOf(o)).(identify.LogContact)
		if !ok || !got.At.Equal(now.Add(c.want)) {
			t.Errorf("%s: at %s, want %s from now", name, got.At.Sub(now), c.want)
		}
		if done := q.doneAt(o); !done.Equal(*got.At) {
			t.Errorf("%s: done %s, happened %s", name, done, got.At)
		}
	}
}

// agreed are the times of acts that are meant as they stand.
var agreed = []string{
	"dueAt", "until", "scheduledFor", "onsetAt",
	"createTask.startsAt", "updateTask.startsAt", "correctTimeEntry.startsAt", "correctTimeEntry.endsAt",
	"bookAppointment.startsAt", "bookAppointment.endsAt", "bookAppointment.windowStartsAt", "bookAppointment.windowEndsAt",
	"rescheduleAppointment.startsAt", "rescheduleAppointment.endsAt", "rescheduleAppointment.windowStartsAt", "rescheduleAppointment.windowEndsAt",
}

func TestEveryTimeOfAnActHasHappenedOrWasAgreed(t *testing.T) {
	t.Parallel()
	types := contract(t)
	for _, act := range types["SyncAct"].Fields {
		goType := map[string]reflect.Type{"logTime": reflect.TypeFor[ledger.LogTime]()}[act.Name]
		if goType == nil {
			goType = reflect.TypeFor[struct{}]()
		}
		for _, f := range types[act.Type.Name()].Fields {
			if f.Type.Name() != "DateTime" {
				continue
			}
			past := slices.Contains(happenedIn(goType), strings.ToUpper(f.Name[:1])+f.Name[1:])
			if stands := slices.Contains(agreed, f.Name) || slices.Contains(agreed, act.Name+"."+f.Name); past == stands {
				t.Errorf("%s.%s is put right by the clock: %v, and meant as it stands: %v", act.Name, f.Name, past, stands)
			}
		}
	}
}

// contract are the types of the schema.
func contract(t *testing.T) map[string]*ast.Definition {
	t.Helper()
	files, err := filepath.Glob("../../schema/*.graphqls")
	if err != nil || len(files) == 0 {
		t.Fatal("no schema", err)
	}
	types := map[string]*ast.Definition{}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := parser.ParseSchema(&ast.Source{Name: name, Input: string(text)})
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range doc.Definitions {
			types[d.Name] = d
		}
	}
	return types
}
