package record_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/record"
	"caseload/internal/world"
)

func TestCheckNotesWhereTheInputIsWrong(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 11, 25, 12, 0, 0, 0, time.UTC)
	soon, never := now.Add(6*24*time.Hour), now.Add(8*24*time.Hour)
	for name, tt := range map[string]struct {
		check func(*record.Check)
		want  []string // paths
	}{
		"text":                {func(c *record.Check) { c.Text("word", true, 4, "title") }, nil},
		"counted in letters":  {func(c *record.Check) { c.Text("äöüß", true, 4, "title") }, nil},
		"too long":            {func(c *record.Check) { c.Text("words", true, 4, "title") }, []string{"input.title"}},
		"blank":               {func(c *record.Check) { c.Text(" \n", true, 4, "title") }, []string{"input.title"}},
		"blank but optional":  {func(c *record.Check) { c.Text("", false, 4, "title") }, nil},
		"a zero byte":         {func(c *record.Check) { c.Text("a\x00b", false, 4, "title") }, []string{"input.title"}},
		"broken UTF-8":        {func(c *record.Check) { c.Text("a\xff", false, 4, "title") }, []string{"input.title"}},
		"a coding of nothing": {func(c *record.Check) { c.Coding(code.Coding{}, "code") }, []string{"input.code.system", "input.code.code"}},
		"a display too long": {func(c *record.Check) {
			c.Coding(code.Coding{System: "s", Code: "c", Display: strings.Repeat("x", 501)}, "parts", "0")
		}, []string{"input.parts.0.display"}},
		"a fast clock":      {func(c *record.Check) { c.Happened(&soon, now, "at") }, nil},
		"the future":        {func(c *record.Check) { c.Happened(&never, now, "at") }, []string{"input.at"}},
		"no time":           {func(c *record.Check) { c.Happened(nil, now, "at") }, nil},
		"an id of nothing":  {func(c *record.Check) { c.NewID(uuid.Nil, "id") }, []string{"input.id"}},
		"an id of a client": {func(c *record.Check) { c.NewID(world.ID(), "id") }, nil},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var c record.Check
			tt.check(&c)
			var got []string
			for _, p := range c.Problems {
				got = append(got, strings.Join(p.Path, "."))
				if p.Code != record.Invalid {
					t.Errorf("code %s", p.Code)
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("paths (-want +got):\n%s", diff)
			}
		})
	}
}

func TestANewThingNeedsAPatientInSightAndAnIDThatNothingHad(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	known := world.ID()
	d.do(d.manager(), act(world.ID(), "input"), d.adds(known))
	for name, tt := range map[string]struct {
		id, patient uuid.UUID
		want        record.Code // empty where nothing stands against it
	}{
		"new":                            {world.ID(), d.Clinic.Patient.ID, ""},
		"an id in use":                   {known, d.Clinic.Patient.ID, record.IDTaken},
		"nobody's patient":               {world.ID(), world.ID(), record.NotFound},
		"somebody else's patient":        {world.ID(), d.Clinic.StrangersPatient.ID, record.NotFound},
		"another organization's":         {world.ID(), d.Other.Patient.ID, record.NotFound},
		"a hidden patient, an id in use": {known, d.Other.Patient.ID, record.NotFound},
	} {
		got := d.do(d.manager(), act(world.ID(), name), func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
			problems, err := w.Fresh(ctx, tt.id, tt.patient)
			return record.Refuse(problems...), err
		})
		var found record.Code
		if len(got.Problems) > 0 {
			found = got.Problems[0].Code
		}
		if found != tt.want {
			t.Errorf("%s: %q, want %q", name, found, tt.want)
		}
	}
}
