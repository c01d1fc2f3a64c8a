package requirement_test

import (
	"slices"
	"testing"
	"time"

	"caseload/care/code"
	"caseload/care/score"
	"caseload/care/visit/requirement"
)

func TestWhatAVisitAsksForIsHeldAgainstWhatIsOnRecord(t *testing.T) {
	t.Parallel()
	on := time.Date(2026, 3, 16, 9, 0, 0, 0, time.UTC)
	nurse := requirement.Held{
		Qualifications: []code.Qualification{{Code: "RN"}, {Code: "CDCES", EndsOn: "2026-03-15"}, {Code: "wound care", StartsOn: "2026-03", EndsOn: "2026-03"}, {Code: "CCM", StartsOn: "2026-04"}},
		Languages:      []string{"en", "es-MX"},
	}
	for name, c := range map[string]struct {
		wanted requirement.Wanted
		held   requirement.Held
		want   []score.Status
	}{
		"nothing":                     {requirement.Wanted{}, nurse, nil},
		"letters in any case":         {requirement.Wanted{Skills: []string{" rn "}}, nurse, []score.Status{score.Met}},
		"one that ran out yesterday":  {requirement.Wanted{Skills: []string{"CDCES"}}, nurse, []score.Status{score.NotMet}},
		"one of this month":           {requirement.Wanted{Skills: []string{"Wound care"}}, nurse, []score.Status{score.Met}},
		"one that begins later":       {requirement.Wanted{Skills: []string{"CCM"}}, nurse, []score.Status{score.NotMet}},
		"a language of another place": {requirement.Wanted{Language: "es"}, nurse, []score.Status{score.Met}},
		"a language with a script":    {requirement.Wanted{Language: "es-Latn-US"}, nurse, []score.Status{score.Met}},
		"another language":            {requirement.Wanted{Language: "vi"}, nurse, []score.Status{score.NotMet}},
		"what is no tag":              {requirement.Wanted{Language: "signs!"}, nurse, []score.Status{score.NotMet}},
		"nothing on record":           {requirement.Wanted{Skills: []string{"RN"}, Language: "en"}, requirement.Held{}, []score.Status{score.Unknown, score.Unknown}},
	} {
		c.wanted.On = on
		var got []score.Status
		for _, r := range requirement.Of(c.wanted, c.held) {
			got = append(got, r.Status)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}
