package rate

import (
	"math"
	"slices"
	"strings"

	"caseload/care/identify/fact"
)

// In are discharges of a population, divided by one dimension.
type In struct {
	Dimension  fact.Text   `json:"dimension"  doc:"race_ethnicity, income_pct_fpl, geography_ruca, geography_svi, geography_shortage, preferred_language, interpreter, coverage, sex_recorded, age_band, disability, housing, or any other word"`
	Reference  string      `json:"reference"  doc:"the stratum that the others are compared with"`
	Discharges []Discharge `json:"discharges" doc:"the discharges; or counts"`
	Counts     []Count     `json:"counts"     doc:"numbers by stratum, where the discharges are counted already"`
	Total      *Count      `json:"total"      doc:"with counts: the numbers of all, where strata overlap; the sum of the counts, where it is left out"`
	Unknown    int         `json:"unknown"    doc:"with counts: how many discharges more there are of which nobody knows whether a readmission followed"`
}

// Discharge is one discharge that could have led to a readmission.
type Discharge struct {
	ID         string   `json:"id"         doc:"id; it does not come back"`
	Stratum    string   `json:"stratum"    doc:"the stratum of the person; left out or empty where it is not known"`
	Strata     []string `json:"strata"     doc:"several strata of a person, as with race and ethnicity"`
	Readmitted *bool    `json:"readmitted" doc:"whether there was an unplanned readmission within 30 days; one of which that is not known is not counted"`
}

// Count are the numbers of a stratum.
type Count struct {
	Stratum      string `json:"stratum"      doc:"the stratum; empty where it is not known"`
	Discharges   int    `json:"discharges"   doc:"how many discharges"`
	Readmissions int    `json:"readmissions" doc:"how many of them led to an unplanned readmission"`
}

// Stratum is a part of the population.
type Stratum struct {
	Name, Label string
	// N are the discharges, Events the readmissions among them.
	N, Events int
	// HideN and HideEvents keep small cells back, and those that would give them
	// away.
	HideN, HideEvents bool
}

// Rate is the share of readmissions; ok is false without discharges.
func (s Stratum) Rate() (rate float64, ok bool) {
	if s.N == 0 {
		return 0, false
	}
	return float64(s.Events) / float64(s.N), true
}

// Shown reports whether the rate may be shown.
func (s Stratum) Shown() bool { return s.N > 0 && !s.HideN && !s.HideEvents }

// Wilson is the 95 percent interval of the rate by Wilson's score method.
func (s Stratum) Wilson() (lower, upper float64) {
	const z = 1.959963984540054
	n := float64(s.N)
	p := float64(s.Events) / n
	middle := (p + z*z/(2*n)) / (1 + z*z/n)
	half := z / (1 + z*z/n) * math.Sqrt(p*(1-p)/n+z*z/(4*n*n))
	return max(middle-half, 0), min(middle+half, 1)
}

// Strata counts the discharges: the whole population, and the strata by name with
// that of those of whom it is not known. Skipped are discharges of which nobody
// knows whether a readmission followed.
func Strata(in In) (all Stratum, strata []Stratum, skipped int) {
	d := in.dimension()
	counted := map[string]*Stratum{d.unknown: {Name: d.unknown}}
	all = Stratum{Name: "all"}
	add := func(name string, n, events int) {
		if name = d.name(name); counted[name] == nil {
			counted[name] = &Stratum{Name: name}
		}
		counted[name].N += n
		counted[name].Events += events
	}
	for _, c := range in.Counts {
		add(c.Stratum, c.Discharges, c.Readmissions)
		all.N, all.Events = all.N+c.Discharges, all.Events+c.Readmissions
	}
	if in.Total != nil {
		all.N, all.Events = in.Total.Discharges, in.Total.Readmissions
	}
	skipped = in.Unknown
	for _, discharge := range in.Discharges {
		if discharge.Readmitted == nil {
			skipped++
			continue
		}
		event := map[bool]int{true: 1}[*discharge.Readmitted]
		all.N, all.Events = all.N+1, all.Events+event
		for _, name := range discharge.names() {
			add(name, 1, event)
		}
	}
	for _, s := range counted {
		s.Label = d.labels[s.Name]
		strata = append(strata, *s)
	}
	slices.SortFunc(strata, func(a, b Stratum) int { return strings.Compare(a.Name, b.Name) })
	return all, strata, skipped
}

// names are the strata of a person, each once.
func (d Discharge) names() []string {
	names := slices.Clone(d.Strata)
	if d.Stratum != "" || len(names) == 0 {
		names = append(names, d.Stratum)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func (in In) dimension() *dimension {
	if d := dimensions()[in.Dimension.Key()]; d != nil {
		return d
	}
	return &dimension{labels: map[string]string{}, unknown: "unknown"}
}

// name is a stratum's name; that of those of whom it is not known where there is
// none.
func (d *dimension) name(text string) string {
	text = strings.TrimSpace(text)
	if text == "" || strings.EqualFold(text, "unknown") {
		return d.unknown
	}
	return text
}
