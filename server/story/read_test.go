package story

import (
	"strings"
	"testing"
)

func TestEveryStoryCanBeRead(t *testing.T) {
	t.Parallel()
	names := Names()
	if len(names) != 6 {
		t.Errorf("stories %q", names)
	}
	for _, name := range names {
		s, err := Load(name)
		if err != nil {
			t.Error(err)
			continue
		}
		if s.Title == "" || s.About == "" || len(s.Steps) == 0 {
			t.Errorf("%s tells nothing", name)
		}
	}
}

func TestWhatIsWrongIsToldWithItsLine(t *testing.T) {
	t.Parallel()
	const head = "title: T\nabout: A\nzone: America/New_York\nclock: 2026-03-01 09:00\nsteps:\n"
	for text, want := range map[string]string{
		"- at: 2026-03-02 09:00\n  as: supervisor\n  act: AssignPatient":                                        "line 6: steps go forward",
		"- at: 2026-02-01 09:00\n  import: [{resourceType: Patient}]\n- at: 2026-02-02 09:00\n  as: supervisor": "line 8: a step is one of",
		"- at: 2026-02-01 09:00\n  act: AssignPatient":                                                          "line 6: an act is somebody's",
		"- at: yesterday\n  act: AssignPatient":                                                                 "line 6: \"yesterday\" is no time",
		"- at: 2026-02-01 09:00\n  each: 1\n  as: supervisor\n  act: AssignPatient":                             "line 6: each is of a panel",
		"- at: 2026-02-01 09:00\n  does: nothing":                                                               "[7:",
	} {
		if _, err := Read("x", []byte(head+text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

func TestAPanelIsTheSameEachTime(t *testing.T) {
	t.Parallel()
	p := panel{People: 6, Seed: 1, List: map[string][]any{"family": {"A", "B"}}, Draw: map[string][]any{"of": {map[string]any{"x": 1.5}}}}
	made := p.each(words{Each: 3, Input: map[string]any{"a": "{n} {family} {of.x} {other}", "b": "{of.x}"}})
	if len(made) != 2 || made[0].Input["a"] != "3 A 1.5 {other}" || made[1].Input["a"] != "6 B 1.5 {other}" || made[1].Input["b"] != 1.5 {
		t.Errorf("%+v", made)
	}
}
