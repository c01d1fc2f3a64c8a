package lace

import (
	"fmt"
	"slices"

	"caseload/care/code"
	"caseload/care/identify/fact"
	"caseload/care/score"
)

// In is what the index is computed from.
type In struct {
	fact.Stay
	fact.Urgency
	fact.Leave
	Diagnoses           []string   `json:"diagnoses"           doc:"ICD-10-CM codes, with or without dot; [] says that there are none; may be left out where comorbidityPoints is given"`
	ComorbidityPoints   *int       `json:"comorbidityPoints"   doc:"the comorbidity score by LACE's own weights, not a Charlson score; before the cut at 4"`
	EmergencyVisits     *int       `json:"emergencyVisits"     doc:"visits in the six months before the admission without the one that led to it; may be left out where emergencyVisitDates and admission are given"`
	EmergencyVisitDates []code.Day `json:"emergencyVisitDates" doc:"dates of emergency visits; those within six months before the admission count, the first day of the window included, the day of the admission not"`
}

// Score computes the index, 0 to 19. For those whom it is not made for it has no
// value, and a note says why. Where an input is missing it has no value
// and shows the parts that can be told.
func Score(in In) score.Result {
	table := points()
	result := score.Result{Rule: "lace", Version: "lace-2010/" + table.version}
	if result.Notes = in.Outside(); result.Notes != nil {
		return result
	}
	var total int
	for _, component := range []component{lengthOfStay, acuteAdmission, comorbidity, emergencyVisits} {
		part, missing := component(in, table)
		if missing != nil {
			part.Status = score.Unknown
			result.Missing = add(result.Missing, missing)
		} else {
			total += int(*part.Points)
		}
		result.Parts = append(result.Parts, part)
	}
	return in.conclude(result, total, table)
}

func (in In) conclude(result score.Result, total int, table table) score.Result {
	if in.ToFacility() {
		result.Notes = append(result.Notes, "made for discharges to the community, which this one was not")
	}
	if in.renalByOurList(result) {
		result.Notes = append(result.Notes, "which renal codes weigh 2 and which 4 is our choice")
	}
	if result.Missing != nil {
		result.Notes = append(result.Notes, fmt.Sprintf("at least %d by what is known", total))
		return result
	}
	result.Value = score.Number(float64(total))
	result.Band = table.of("BAND", total)
	return result
}

// add adds the names that are not there yet.
func add(names, more []string) []string {
	for _, name := range more {
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}
