package event_test

import (
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"caseload/care/code"
	"caseload/care/monitor/event"
	"caseload/care/monitor/finding"
)

var day = time.Date(2026, 3, 1, 8, 0, 0, 0, time.UTC)

func problem(change event.Change, codes ...code.Coding) event.Fact {
	return event.Fact{
		ID: "Condition/1", Type: "Condition", Change: change, At: day, Status: "ACTIVE", Category: "PROBLEM_LIST_ITEM", Codings: codes,
	}
}

func screen(instrument, band string, total float64) event.Fact {
	return event.Fact{ID: "QuestionnaireResponse/" + instrument, Type: "QuestionnaireResponse", At: day, Status: "COMPLETED", Instrument: instrument, Band: band, Total: &total}
}

func icd(text string) code.Coding { return code.Coding{System: code.ICD10CM, Code: text} }

func snomed(text, display string) code.Coding {
	return code.Coding{System: code.SNOMED, Code: text, Display: display}
}

func with(f event.Fact, change func(*event.Fact)) event.Fact {
	change(&f)
	return f
}

func TestWhatHappenedIsAChangeOfCondition(t *testing.T) {
	t.Parallel()
	failure := snomed("88805009", "Chronic congestive heart failure")
	stay := event.Fact{ID: "Encounter/1", Type: "Encounter", At: day, Status: "FINISHED", Class: "IMP"}
	for name, tt := range map[string]struct {
		fact event.Fact
		want string // rule and severity
	}{
		"a new diagnosis":                 {problem(event.Added, failure), "EVT001 ACTION"},
		"a new diagnosis of an encounter": {with(problem(event.Added, failure), func(f *event.Fact) { f.Category = "ENCOUNTER_DIAGNOSIS" }), "EVT002 INFO"},
		"a diagnosis that is worse":       {problem(event.Worsened, failure), "EVT003 URGENT"},
		"a diagnosis that is over":        {with(problem(event.Resolved, failure), func(f *event.Fact) { f.Status = "RESOLVED" }), "EVT004 INFO"},
		"a diagnosis that was refuted":    {with(problem(event.Added, failure), func(f *event.Fact) { f.Negated = true }), ""},
		"a fact of life":                  {problem(event.Added, snomed("160903007", "Full-time employment (finding)")), ""},
		"a stay in hospital":              {stay, "EVT010 URGENT"},
		"a stay that began":               {with(stay, func(f *event.Fact) { f.Status = "IN_PROGRESS" }), "EVT010 URGENT"},
		"a stay that is planned":          {with(stay, func(f *event.Fact) { f.Status = "PLANNED" }), ""},
		"a stay that was cancelled":       {with(stay, func(f *event.Fact) { f.Status = "CANCELLED" }), ""},
		"a stay under observation":        {with(stay, func(f *event.Fact) { f.Class = "OBSENC" }), "EVT011 URGENT"},
		"an emergency visit":              {with(stay, func(f *event.Fact) { f.Class = "EMER" }), "EVT012 URGENT"},
		"skilled nursing":                 {with(stay, func(f *event.Fact) { f.Class = "SNF" }), "EVT013 ACTION"},
		"a visit to the doctor":           {with(stay, func(f *event.Fact) { f.Class = "AMB" }), ""},
		"a medication that stopped":       {event.Fact{Type: "MedicationRequest", At: day, Status: "STOPPED"}, "EVT020 ACTION"},
		"a medication on hold":            {event.Fact{Type: "MedicationRequest", At: day, Status: "ON_HOLD"}, "EVT021 ACTION"},
		"a medication that was completed": {event.Fact{Type: "MedicationRequest", At: day, Status: "COMPLETED"}, ""},
		"a medication that failed":        {problem(event.Added, snomed("395007004", "")), "EVT022 ACTION"},
		"unaffordable by ICD-10-CM":       {problem(event.Added, icd("Z91.120")), "EVT023 ACTION"},
		"unaffordable by SNOMED CT":       {problem(event.Added, snomed("454061000124102", "")), "EVT023 ACTION"},
		"a visit nobody came to":          {event.Fact{Type: "Appointment", At: day, Status: "NOSHOW"}, "EVT030 ACTION"},
		"a visit that was held":           {event.Fact{Type: "Appointment", At: day, Status: "FULFILLED"}, ""},
		"did not attend":                  {with(problem(event.Added, snomed("281399006", "")), func(f *event.Fact) { f.Type = "Observation" }), "EVT031 ACTION"},
		"homeless":                        {problem(event.Added, icd("Z59.02")), "EVT040 URGENT"},
		"homeless by SNOMED CT, social":   {with(problem(event.Added, snomed("32911000", "Homeless (finding)")), func(f *event.Fact) { f.Category = "SOCIAL" }), "EVT040 URGENT"},
		"housed again":                    {with(problem(event.Resolved, icd("Z59.02")), func(f *event.Fact) { f.Status = "RESOLVED" }), ""},
		"nobody at home can give care":    {problem(event.Added, icd("Z74.2")), "EVT041 URGENT"},
		"a fall":                          {problem(event.Added, icd("W19.XXXA")), "EVT050 URGENT"},
		"oxygen":                          {problem(event.Added, icd("Z99.81")), "EVT051 URGENT"},
		"PHQ-9 of 9":                      {screen("phq-9", "mild", 9), ""},
		"PHQ-9 of 10 (Kroenke 2001)":      {screen("phq-9", "moderate", 10), "SCR001 ACTION"},
		"PHQ-9 of 20":                     {screen("phq-9", "severe", 20), "SCR002 URGENT"},
		"PHQ-2 of 3 (Kroenke 2003)":       {screen("phq-2", "positive", 3), "SCR003 ACTION"},
		"GAD-7 of 15 (Spitzer 2006)":      {screen("gad-7", "severe", 15), "SCR005 URGENT"},
		"C-SSRS high":                     {screen("cssrs-screener", "high", 0), "SCR006 EMERGENT"},
		"C-SSRS none":                     {screen("cssrs-screener", "none", 0), ""},
		"the Hunger Vital Sign, at risk":  {screen("hunger-vital-sign", "at_risk", 1), "SCR012 ACTION"},
		"the band of one, in another":     {screen("hunger-vital-sign", "positive", 1), ""},
	} {
		var got []string
		for _, h := range event.Shipped().Evaluate([]event.Fact{tt.fact}) {
			got = append(got, h.Rule+" "+string(h.Severity))
		}
		if strings.Join(got, ", ") != tt.want {
			t.Errorf("%s: %v, want %q", name, got, tt.want)
		}
	}
}

func TestWhatBecomesOfACondition(t *testing.T) {
	t.Parallel()
	active := event.Condition{ClinicalStatus: "ACTIVE", Severity: "MILD"}
	for name, tt := range map[string]struct {
		before *event.Condition
		after  event.Condition
		want   event.Change
	}{
		"new":                  {nil, active, event.Added},
		"new and over":         {nil, event.Condition{ClinicalStatus: "RESOLVED"}, ""},
		"new and refuted":      {nil, event.Condition{ClinicalStatus: "ACTIVE", Verification: "REFUTED"}, ""},
		"the same":             {&active, active, ""},
		"graver":               {&active, event.Condition{ClinicalStatus: "ACTIVE", Severity: "SEVERE"}, event.Worsened},
		"less grave":           {&event.Condition{ClinicalStatus: "ACTIVE", Severity: "SEVERE"}, active, ""},
		"graded now":           {&event.Condition{ClinicalStatus: "ACTIVE"}, active, ""},
		"over":                 {&active, event.Condition{ClinicalStatus: "RESOLVED"}, event.Resolved},
		"in remission":         {&active, event.Condition{ClinicalStatus: "REMISSION"}, event.Resolved},
		"back":                 {&event.Condition{ClinicalStatus: "REMISSION"}, event.Condition{ClinicalStatus: "RELAPSE"}, event.Worsened},
		"entered in error now": {&active, event.Condition{ClinicalStatus: "ACTIVE", Verification: "ENTERED_IN_ERROR"}, ""},
	} {
		if got := event.ChangeOf(tt.before, tt.after); got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}

func TestACourseIsReadAgainstTheLastTotal(t *testing.T) {
	t.Parallel()
	at := func(days int, instrument string, total float64, label string) event.Fact {
		return with(screen(instrument, "", total), func(f *event.Fact) {
			f.ID, f.At, f.Label = f.ID+string(rune('a'+days%26)), day.AddDate(0, 0, days), label
		})
	}
	for name, tt := range map[string]struct {
		facts []event.Fact
		want  string
	}{
		"PHQ-9 up 4":                    {[]event.Fact{at(0, "phq-9", 3, ""), at(30, "phq-9", 7, "")}, ""},
		"PHQ-9 up 5":                    {[]event.Fact{at(0, "phq-9", 3, ""), at(30, "phq-9", 8, "")}, "CRS001"},
		"PHQ-9 down 5":                  {[]event.Fact{at(0, "phq-9", 9, ""), at(30, "phq-9", 4, "")}, ""},
		"BIMS down 2":                   {[]event.Fact{at(0, "bims", 15, ""), at(30, "bims", 13, "")}, ""},
		"BIMS down 3":                   {[]event.Fact{at(0, "bims", 15, ""), at(90, "bims", 12, "")}, "CRS002"},
		"BIMS down 3 in 91 days":        {[]event.Fact{at(0, "bims", 15, ""), at(91, "bims", 12, "")}, ""},
		"a basic activity was lost":     {[]event.Fact{at(0, "adl-six-domain", 6, ""), at(30, "adl-six-domain", 5, "")}, "CRS003"},
		"against the last, not before":  {[]event.Fact{at(0, "bims", 15, ""), at(10, "bims", 12, ""), at(30, "bims", 12, "")}, "CRS002"},
		"against another label's total": {[]event.Fact{at(0, "phq-9", 3, "PSY"), at(30, "phq-9", 8, "")}, ""},
		"a labeled one after an open":   {[]event.Fact{at(0, "phq-9", 3, ""), at(30, "phq-9", 8, "PSY")}, "CRS001/PSY"},
	} {
		var got []string
		for _, h := range event.Shipped().Evaluate(tt.facts) {
			got = append(got, strings.TrimSuffix(h.Rule+"/"+h.Label, "/"))
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s: %v, want %q", name, got, tt.want)
		}
	}
}

func TestTheOrderOfArrivalDoesNotMatter(t *testing.T) {
	t.Parallel()
	facts := []event.Fact{
		problem(event.Added, icd("I50.9")), with(problem(event.Added, icd("Z59.01")), func(f *event.Fact) { f.ID = "Condition/2" }),
		{ID: "Encounter/1", Type: "Encounter", At: day.Add(time.Hour), Status: "FINISHED", Class: "EMER"},
		{ID: "Encounter/2", Type: "Encounter", At: day.Add(2 * time.Hour), Status: "FINISHED", Class: "IMP", Label: "SUD"},
		screen("phq-9", "severe", 21),
		{ID: "Encounter/3", Type: "Encounter", At: day.AddDate(0, 1, 0), Status: "FINISHED", Class: "IMP"},
	}
	facts = append(facts, facts...)
	want := event.Findings(event.Shipped().Evaluate(facts))
	if len(want) != 6 {
		t.Fatalf("%d findings: %+v", len(want), want)
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		random.Shuffle(len(facts), func(i, j int) { facts[i], facts[j] = facts[j], facts[i] })
		if diff := cmp.Diff(want, event.Findings(event.Shipped().Evaluate(facts))); diff != "" {
			t.Fatalf("findings (-in order +shuffled):\n%s", diff)
		}
	}
}

func TestTheTablesNameCausesAndSources(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, r := range event.Shipped().Rules {
		if seen[r.ID] || !r.Severity.Valid() || r.Kind == "" || r.Title == "" || r.Source == "" || !finding.Titled(r.Cause) {
			t.Errorf("rule %+v", r)
		}
		seen[r.ID] = true
	}
	if got := len(event.Shipped().Only("EVT010", "depression").Rules); got != 5 {
		t.Errorf("%d rules", got)
	}
}

func TestTheRuleByNameAnswersAndSaysWhatIsMissing(t *testing.T) {
	t.Parallel()
	for input, want := range map[string]string{
		`{"facts":[]}`: "none []",
		`{"facts":[{"type":"Encounter","class":"EMER","status":"FINISHED","at":"2026-03-01T08:00:00Z"}]}`: "urgent []",
		`{"facts":[{"type":"Encounter","class":"EMER","status":"FINISHED"}]}`:                             " [facts[0].at]",
		`{"facts":[{"at":"2026-03-01T08:00:00Z"}]}`:                                                       " [facts[0].type]",
	} {
		result, err := event.Rules()[0].Evaluate(json.RawMessage(input))
		if err != nil {
			t.Fatal(err)
		}
		if got := result.Value.String() + " [" + strings.Join(result.Missing, " ") + "]"; got != want {
			t.Errorf("%s: %s, want %s", input, got, want)
		}
	}
}
