package template

import (
	"crypto/sha256"
	_ "embed" // the table of what is published
	"encoding/hex"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"caseload/care/assess/instrument"
	"caseload/care/code"
	"caseload/care/plan/content"
)

//go:embed published.csv
var published string

func TestTheShippedTemplatesAreGood(t *testing.T) {
	t.Parallel()
	library, err := Load(definitions, "definitions/*.json")
	if err != nil {
		t.Fatal(err)
	}
	var keys []string
	for _, newest := range library.Newest() {
		keys = append(keys, newest.Key)
	}
	want := []string{
		"copd", "depression-collaborative-care", "diabetes-ckd", "frailty-falls", "heart-failure",
		"hospital-to-home", "hospital-to-snf-to-home", "social-needs",
	}
	if diff := cmp.Diff(want, keys); diff != "" {
		t.Errorf("templates (-want +got):\n%s", diff)
	}
	instruments := map[string]bool{}
	for _, in := range instrument.Shipped().Active() {
		instruments[in.ID] = true
	}
	for _, template := range library.All() {
		for _, i := range template.Interventions {
			if i.Questionnaire != "" && !instruments[i.Questionnaire] {
				t.Errorf("%s %s asks for the instrument %s, which is not shipped", template.Key, i.Key, i.Questionnaire)
			}
		}
		for _, g := range template.Goals {
			if !slices.ContainsFunc(template.Interventions, func(i Intervention) bool { return slices.Contains(i.Goals, g.Key) }) {
				t.Errorf("%s: nobody does anything for the goal %s", template.Key, g.Key)
			}
		}
	}
}

// What was published is what plans were begun with: a change of guidance is a new
// version. A line is added to published.csv when a version goes out.
func TestAPublishedVersionIsNeverChanged(t *testing.T) {
	t.Parallel()
	sums := map[string]string{}
	for line := range strings.Lines(published) {
		if name, sum, ok := strings.Cut(strings.TrimSpace(line), ","); ok && !strings.HasPrefix(line, "#") {
			sums[name] = sum
		}
	}
	names, err := fs.Glob(definitions, "definitions/*.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		text, err := fs.ReadFile(definitions, name)
		if err != nil {
			t.Fatal(err)
		}
		sum := sha256.Sum256(text)
		file := strings.TrimPrefix(name, "definitions/")
		if got := hex.EncodeToString(sum[:]); sums[file] != got {
			t.Errorf("%s has the checksum %s: make a new version of what was published before", file, got)
		}
		delete(sums, file)
	}
	for file := range sums {
		t.Errorf("%s was published and is gone", file)
	}
}

func TestCheckFindsWhatIsWrong(t *testing.T) {
	t.Parallel()
	good := *Shipped().Find("copd", "1")
	for name, spoil := range map[string]func(*Template){
		"a key twice":           func(t *Template) { t.Goals = append(slices.Clone(t.Goals), t.Goals[0]) },
		"a goal without words":  func(t *Template) { t.Goals = edited(t.Goals, func(g *Goal) { g.PatientWords = "" }) },
		"a goal without target": func(t *Template) { t.Goals = edited(t.Goals, func(g *Goal) { g.Targets = nil }) },
		"a target without time": func(t *Template) { t.Goals = edited(t.Goals, func(g *Goal) { g.Targets = []Target{{Text: "x"}} }) },
		"an unknown problem":    func(t *Template) { t.Goals = edited(t.Goals, func(g *Goal) { g.Problem = "gout" }) },
		"nobody's work": func(t *Template) {
			t.Interventions = edited(t.Interventions, func(i *Intervention) { i.Who = "SOMEBODY" })
		},
		"no time": func(t *Template) { t.Interventions = edited(t.Interventions, func(i *Intervention) { i.DueDays = 0 }) },
		"two times": func(t *Template) {
			t.Interventions = edited(t.Interventions, func(i *Intervention) { i.DueBusinessDays = 2 })
		},
		"a rhythm that is no RRULE": func(t *Template) {
			t.Interventions = edited(t.Interventions, func(i *Intervention) { i.Recurrence = "weekly" })
		},
		"an unknown goal":          func(t *Template) { t.Barriers = edited(t.Barriers, func(b *Barrier) { b.Goals = []string{"gout"} }) },
		"an unknown category":      func(t *Template) { t.Barriers = edited(t.Barriers, func(b *Barrier) { b.Category = "MONEY" }) },
		"no source":                func(t *Template) { t.Sources = nil },
		"no sign of danger":        func(t *Template) { t.RedFlags = nil },
		"a version that is a word": func(t *Template) { t.Version = "new" },
	} {
		spoiled := good
		spoil(&spoiled)
		if len(spoiled.Check()) == 0 {
			t.Errorf("%s is not found", name)
		}
	}
}

// edited is a copy of a list with its first entry edited.
func edited[T any](list []T, edit func(*T)) []T {
	list = slices.Clone(list)
	edit(&list[0])
	return list
}

func TestANewerVersionSaysWhatItHasOtherwise(t *testing.T) {
	t.Parallel()
	older, newer := Shipped().Find("diabetes-ckd", "1"), Shipped().Find("diabetes-ckd", "")
	type seen struct {
		Key  string
		Kind content.Kind
		Op   DifferenceOp
	}
	var got []seen
	for _, d := range Differences(older, newer) {
		got = append(got, seen{d.Key, d.Kind, d.Op})
	}
	want := []seen{
		{"kidney", content.Goal, Changes}, {"medicine-review", content.Intervention, Changes}, {"potassium", content.Intervention, Adds},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("differences (-want +got):\n%s", diff)
	}
	review := Differences(older, newer)[1]
	for _, f := range review.Fields() {
		if f.Name == "title" && !strings.Contains(f.After, "GLP-1") {
			t.Errorf("the title becomes %s", f.After)
		}
	}
	if back := Differences(newer, older); len(back) != 3 || back[2].Op != Drops {
		t.Errorf("back: %v", back)
	}
	if all := Differences(nil, newer); len(all) != len(newer.Keys()) {
		t.Errorf("an empty plan lacks %d of %d items", len(all), len(newer.Keys()))
	}
}

func TestDaysAreCountedFromTheAnchor(t *testing.T) {
	t.Parallel()
	// CMS: contact within 2 business days. Discharge on the day before Thanksgiving 2026; the Friday after it is day 1.
	discharged := code.Date(2026, 11, 25)
	home := Shipped().Find("hospital-to-home", "")
	due := map[string]string{}
	for _, i := range home.Interventions {
		due[i.Key] = i.Due(discharged).String()
	}
	for key, want := range map[string]string{"contact": "2026-11-30", "visit": "2026-12-02", "close": "2026-12-24"} {
		if due[key] != want {
			t.Errorf("%s is due on %s, want %s", key, due[key], want)
		}
	}
}

func TestATargetOfATemplateBecomesThatOfAGoal(t *testing.T) {
	t.Parallel()
	day := code.Date(2026, 11, 28)
	measured := Shipped().Find("depression-collaborative-care", "").Goals[0].Targets[0].On(day)
	if measured.Measure.Code != "44261-6" || measured.Detail.Quantity.Value != "5" || measured.Detail.Quantity.Comparator != "<" || measured.DueOn != "2027-05-27" {
		t.Errorf("target %+v", measured)
	}
	judged := Shipped().Find("copd", "").Goals[0].Targets[0].On(day)
	if judged.Detail == nil || judged.Detail.Text == nil || !judged.Measure.Empty() {
		t.Errorf("target %+v", judged)
	}
}
