package utilization

import (
	"fmt"
	"strconv"

	"caseload/care/identify/stay"
	"caseload/care/score"
)

// Measures are all counts.
type Measures struct {
	Admissions, UnplannedAdmissions, Readmissions Count
	EDVisits, ObservationStays                    Count
	SNFDays, HomeHealthDays                       Count
}

// Measure counts everything. The inputs have a day.
func Measure(in In) Measures {
	w := in.window()
	all := Measures{
		EDVisits: in.emergencies(w), ObservationStays: in.observations(w),
		SNFDays: in.nursingDays(w), HomeHealthDays: in.homeHealthDays(w),
	}
	in.admissions(w, &all)
	return all
}

// listed is a count with its name, its words, and the inputs that could tell.
type listed struct {
	name, label string
	count       Count
	inputs      []string
}

func (m *Measures) list() []listed {
	stays, visits := []string{"stays", "claims"}, []string{"visits", "claims"}
	return []listed{
		{"admissions", "inpatient admissions", m.Admissions, stays},
		{"unplannedAdmissions", "unplanned inpatient admissions", m.UnplannedAdmissions, stays},
		{"edVisits", "emergency visits", m.EDVisits, visits},
		{"observationStays", "observation stays", m.ObservationStays, stays},
		{"readmissions", "readmissions within 30 days", m.Readmissions, stays},
		{"snfDays", "days in a nursing facility", m.SNFDays, stays},
		{"homeHealthDays", "days of home health", m.HomeHealthDays, visits},
	}
}

// ByName finds a count by the name of its measure, such as "edVisits".
func (m *Measures) ByName(name string) (count Count, ok bool) {
	for _, item := range m.list() {
		if item.name == name {
			return item.count, true
		}
	}
	return Count{}, false
}

// Rules holds the counts as one rule.
func Rules() []score.Rule {
	return []score.Rule{score.Define("utilization",
		"Use of care in the months before: the number of one measure; parts: every measure with its rows",
		"CMS CCLF Information Packet version 38.0 for the settings; windows and days are our choice", Result)}
}

// Result counts everything, and takes the number of the measure that was asked
// for.
func Result(in In) score.Result {
	result := score.Result{Rule: "utilization", Version: Version.String()}
	switch {
	case in.AsOf == nil:
		result.Missing = []string{"asOf"}
		return result
	case in.Months != nil && *in.Months < 1:
		result.Missing = []string{"months"}
		result.Notes = []string{"months is a number from 1 on"}
		return result
	}
	all := Measure(in)
	known := false
	for _, item := range all.list() {
		result.Parts = append(result.Parts, item.part(in.window().months))
		if item.name == in.Measure || in.Measure == "" && item.name == "admissions" {
			known = true
			item.answer(&result)
		}
	}
	if !known {
		result.Missing = append(result.Missing, "measure")
		result.Notes = append(result.Notes, "there is no such measure")
	}
	result.Notes = append(result.Notes, in.caveats()...)
	return result
}

// part shows a count. It has no points, as the counts do not add up to anything,
// except that the number is what a reader looks for.
func (l listed) part(months int) score.Part {
	part := score.Part{Name: l.name, Label: fmt.Sprintf("%s in %d months", l.label, months), Evidence: l.count.Evidence}
	switch {
	case !l.count.Known:
		part.Status = score.Unknown
	case l.count.Open > 0:
		part.Status = score.Unknown
		part.Input = fmt.Sprintf("%d to %d", l.count.Number, l.count.Number+l.count.Open)
	default:
		part.Points, part.Input = new(float64(l.count.Number)), strconv.Itoa(l.count.Number)
	}
	return part
}

func (l listed) answer(result *score.Result) {
	switch {
	case !l.count.Known:
		result.Missing = append(result.Missing, l.inputs...)
	case l.count.Open > 0:
		result.Missing = append(result.Missing, "stays[].principalDiagnosis", "stays[].procedures")
	default:
		result.Value = score.Number(float64(l.count.Number))
	}
}

// caveats count what has no date.
func (in *In) caveats() (notes []string) {
	undated := 0
	for i := range in.Stays {
		if in.Stays[i].Admission == nil {
			undated++
		}
	}
	for i := range in.Visits {
		if in.Visits[i].Date == nil {
			undated++
		}
	}
	for i := range in.Claims {
		if _, ok := in.Claims[i].Day(); !ok {
			undated++
		}
	}
	if undated > 0 {
		notes = append(notes, fmt.Sprintf("stays, visits or claims without a date, not counted: %d", undated))
	}
	for i := range in.Stays {
		if s := &in.Stays[i]; s.Kind != "" && !s.Is(stay.Inpatient) && !s.Is(stay.Observation) && !s.Is(stay.Nursing) {
			return append(notes, "stays of another kind are not counted")
		}
	}
	return notes
}
