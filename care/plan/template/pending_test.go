package template

import (
	"slices"
	"testing"

	"caseload/care/code"
)

func TestWhatWaitsIsWhatWasNotDecided(t *testing.T) {
	t.Parallel()
	one := &Template{Key: "walk", Version: "1", Goals: []Goal{{Key: "shop", Title: "Shop"}, {Key: "stairs", Title: "Stairs"}, {Key: "church", Title: "Church"}}}
	two := &Template{Key: "walk", Version: "2", Goals: []Goal{{Key: "shop", Title: "Shop, daily"}, {Key: "stairs", Title: "Stairs"}, {Key: "park", Title: "Park"}}}
	library, err := NewLibrary(one, two)
	if err != nil {
		t.Fatal(err)
	}
	for name, tt := range map[string]struct {
		use  *code.TemplateUse
		to   *Template
		want []string
	}{
		"never used":                    {nil, one, []string{"ADDED shop", "ADDED stairs", "ADDED church"}},
		"in part":                       {&code.TemplateUse{Key: "walk", Taken: []string{"1:shop"}}, one, []string{"ADDED stairs", "ADDED church"}},
		"in part, the rest declined":    {&code.TemplateUse{Key: "walk", Taken: []string{"1:shop"}, Declined: []string{"1:stairs", "1:church"}}, one, nil},
		"gone through, and a newer one": {&code.TemplateUse{Key: "walk", Version: "1"}, two, []string{"CHANGED shop", "ADDED park", "REMOVED church"}},
		"a newer one in part":           {&code.TemplateUse{Key: "walk", Version: "1", Taken: []string{"2:church"}}, two, []string{"CHANGED shop", "ADDED park"}},
		"the first one in part, then a newer one": {
			&code.TemplateUse{Key: "walk", Taken: []string{"1:shop"}, Declined: []string{"1:stairs"}}, two, []string{"CHANGED shop", "ADDED park"},
		},
		"of both in part": {
			&code.TemplateUse{Key: "walk", Taken: []string{"1:shop", "1:church", "2:park"}}, two,
			[]string{"CHANGED shop", "ADDED stairs", "REMOVED church"},
		},
	} {
		var got []string
		for _, d := range Pending(tt.use, tt.to, library) {
			got = append(got, string(d.Op)+" "+d.Key)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}
