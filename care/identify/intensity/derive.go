package intensity

import (
	_ "embed" // the table below
	"slices"
	"strings"
	"sync"

	"caseload/care/code"
	"caseload/care/identify/chronic"
	"caseload/care/identify/fact"
	"caseload/care/identify/utilization"
)

//go:embed behavioral.csv
var behavioralCSV string

// sign is a condition of the Warehouse, or a code, that answers a measure.
type sign struct{ match, value string }

var signs = sync.OnceValue(func() map[string][]sign {
	byMeasure := map[string][]sign{}
	for _, row := range fact.Read(behavioralCSV, "measure", "match", "value", "label").Rows {
		byMeasure[row[0]] = append(byMeasure[row[0]], sign{row[1], row[2]})
	}
	return byMeasure
})

// patient is the inputs with what was found in them, each looked for once.
type patient struct {
	*In

	found func() []chronic.Found
	used  func() utilization.Measures
}

func newPatient(in *In) *patient {
	return &patient{
		In: in,
		found: sync.OnceValue(func() []chronic.Found {
			return chronic.Find(chronic.In{AsOf: in.AsOf, Claims: in.Claims, Conditions: in.Conditions})
		}),
		used: sync.OnceValue(func() utilization.Measures {
			return utilization.Measure(utilization.In{AsOf: in.AsOf, Stays: in.Stays, Visits: in.Visits, Claims: in.Claims})
		}),
	}
}

// find is the finding of a measure: as given, or as claims and chart tell; nil
// where nothing does.
func (p *patient) find(measure string) *Finding {
	if given := p.given(measure); given.known() {
		return given
	}
	switch measure {
	case "chronicConditions":
		return p.chronicConditions()
	case "hospitalizations":
		return counted(p.used().Admissions)
	case "edVisits":
		return counted(p.used().EDVisits)
	}
	evidence := p.signsOf(measure)
	if len(evidence) > 0 {
		return Yes(true, evidence...)
	}
	if p.absent(measure) {
		return Yes(false)
	}
	return nil
}

func (p *patient) chronicConditions() *Finding {
	if p.Conditions == nil && p.Claims == nil {
		return nil
	}
	groups := chronic.GroupsOf(p.found())
	f := Number(float64(len(groups)))
	var labels []string
	for _, group := range groups {
		labels = append(labels, group.Label)
		f.Evidence = append(f.Evidence, group.Evidence...)
	}
	slices.Sort(f.Evidence)
	f.Evidence, f.Text = slices.Compact(f.Evidence), strings.Join(labels, ", ")
	return f
}

func counted(c utilization.Count) *Finding {
	if !c.Known || c.Open > 0 {
		return nil
	}
	return Number(float64(c.Number), c.Evidence...)
}

// absent reports whether nothing found is a no: a problem list names what is
// there, but says nothing of a life that nobody has asked about; claims about
// substance use are withheld.
func (p *patient) absent(measure string) bool {
	if slices.Contains(p.Withheld, measure) {
		return false
	}
	switch measure {
	case "substanceUseDisorder":
		return p.Conditions != nil
	case "seriousMentalIllness":
		return p.Conditions != nil || p.Claims != nil
	}
	return false
}

// signsOf are the ids of what answers the measure with a yes.
func (p *patient) signsOf(measure string) (evidence []string) {
	for _, s := range signs()[measure] {
		if s.match == "condition" {
			for _, f := range p.found() {
				if f.Met && f.Condition == s.value {
					evidence = append(evidence, f.Evidence...)
				}
			}
			continue
		}
		for i := range p.Conditions {
			if c := &p.Conditions[i]; c.Stands(*p.AsOf) && s.matches(c) {
				evidence = append(evidence, c.ID)
			}
		}
	}
	slices.Sort(evidence)
	return slices.Compact(evidence)
}

// matches compares the code of an entry of the chart.
func (s sign) matches(c *chronic.Condition) bool {
	text := fact.Diagnosis(c.Code.String())
	switch s.match {
	case "snomed":
		return c.CodeSystem() == code.SNOMED && text == s.value
	case "icd10cm":
		return c.CodeSystem() == code.ICD10CM && text == s.value
	case "icd10cm-prefix":
		return c.CodeSystem() == code.ICD10CM && strings.HasPrefix(text, s.value)
	}
	return false
}
