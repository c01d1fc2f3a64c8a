package merge

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/plan/content"
)

var (
	noon = time.Date(2026, 11, 28, 12, 0, 0, 0, time.UTC)
	ana  = Writer{Author: uuid.MustParse("0193a000-0000-7000-8000-00000000000a"), Device: "phone-a"}
	ben  = Writer{Author: uuid.MustParse("0193a000-0000-7000-8000-00000000000b"), Device: "phone-b"}
)

func text(s string) json.RawMessage { return content.JSON(s) }

func edit(field, before, after string, by Writer) Edit {
	return Edit{Field: field, Before: text(before), After: text(after), Writer: by, At: noon}
}

func TestAChangeMeetsWhatOthersDidSince(t *testing.T) {
	t.Parallel()
	tablet := Writer{Author: ana.Author, Device: "tablet-a"}
	conflict := func(base, yours, theirs string, by Writer) Result {
		return Result{Changed: content.Fields{}, Conflicts: []Conflict{
			{Field: "title", Base: text(base), Yours: text(yours), Theirs: text(theirs), Writer: by, At: noon},
		}}
	}
	for name, tt := range map[string]struct {
		now   string
		since []Edit
		yours string
		by    Writer
		want  Result
	}{
		"nobody touched it":              {"x", nil, "y", ana, Result{Changed: content.Fields{"title": text("y")}}},
		"as it is":                       {"x", nil, "x", ana, Result{Changed: content.Fields{}}},
		"another field was touched":      {"x", []Edit{edit("note", "n", "m", ben)}, "y", ana, Result{Changed: content.Fields{"title": text("y")}}},
		"somebody else wants the same":   {"y", []Edit{edit("title", "x", "y", ben)}, "y", ana, Result{Changed: content.Fields{}, Agreed: []string{"title"}}},
		"somebody else wants another":    {"z", []Edit{edit("title", "x", "z", ben)}, "y", ana, conflict("x", "y", "z", ben)},
		"sent along, and theirs stands":  {"z", []Edit{edit("title", "x", "z", ben)}, "x", ana, Result{Changed: content.Fields{}}},
		"earlier in the own queue":       {"y", []Edit{edit("title", "x", "y", ana)}, "z", ana, Result{Changed: content.Fields{"title": text("z")}}},
		"back, later in the own queue":   {"y", []Edit{edit("title", "x", "y", ana)}, "x", ana, Result{Changed: content.Fields{"title": text("x")}}},
		"the same person's other device": {"y", []Edit{edit("title", "x", "y", tablet)}, "z", ana, conflict("x", "z", "y", tablet)},
		"devices without a name": {
			"y", []Edit{edit("title", "x", "y", Writer{Author: ana.Author})}, "z", Writer{Author: ana.Author},
			conflict("x", "z", "y", Writer{Author: ana.Author}),
		},
		"somebody else, and then this phone again": {
			"w", []Edit{edit("title", "x", "z", ben), edit("title", "z", "w", ana)}, "v", ana, conflict("x", "v", "w", ana),
		},
		"theirs went there and back": {
			"x", []Edit{edit("title", "x", "z", ben), edit("title", "z", "x", ben)}, "y", ana, conflict("x", "y", "x", ben),
		},
		"somebody else wanted it as this phone has it now": {
			"y", []Edit{edit("title", "x", "y", ana), edit("title", "y", "y", ben)}, "z", ana, conflict("x", "z", "y", ben),
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := Fields(content.Fields{"title": text(tt.now)}, tt.since, content.Fields{"title": text(tt.yours)}, tt.by)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("result (-want +got):\n%s", diff)
			}
			if got.Nothing() != (len(tt.want.Changed)+len(tt.want.Agreed)+len(tt.want.Conflicts) == 0) {
				t.Errorf("nothing: %v", got.Nothing())
			}
		})
	}
}

func TestFieldsThatMeetAreToldApartFromThoseThatDoNot(t *testing.T) {
	t.Parallel()
	now := content.Fields{"title": text("theirs"), "priority": text("LOW")}
	since := []Edit{edit("title", "base", "theirs", ben)}
	got := Fields(now, since, content.Fields{"title": text("yours"), "priority": text("HIGH"), "note": json.RawMessage("null")}, ana)
	want := Result{
		Changed:   content.Fields{"priority": text("HIGH")},
		Conflicts: []Conflict{{Field: "title", Base: text("base"), Yours: text("yours"), Theirs: text("theirs"), Writer: ben, At: noon}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("result (-want +got):\n%s", diff)
	}
}

func TestNotesOfTwoPhonesAreAllKept(t *testing.T) {
	t.Parallel()
	note := func(text string, minutes int) code.Annotation {
		return code.Annotation{ID: uuid.NewSHA1(uuid.Nil, []byte(text)), At: noon.Add(time.Duration(minutes) * time.Minute), Text: text}
	}
	a, b, c := note("a", 1), note("b", 2), note("c", 2)
	want := Notes([]code.Annotation{a, b, c}, nil)
	for name, got := range map[string][]code.Annotation{
		"apart": Notes([]code.Annotation{b}, []code.Annotation{a, c}),
		"again": Notes(Notes([]code.Annotation{c, a}, []code.Annotation{b}), []code.Annotation{a}),
	} {
		if diff := cmp.Diff(want, got); diff != "" || len(got) != 3 {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}
