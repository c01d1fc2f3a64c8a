package hospital

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"caseload/care/code"
	"caseload/care/identify/fact"
	"caseload/care/score"
)

// The variants of the score.
const (
	Validation = "2016"
	Simplified = "simplified"
	Derivation = "2013"
)

// In is what the score is computed from.
type In struct {
	fact.Stay
	fact.Urgency
	fact.Leave
	Variant        string   `json:"variant"        doc:"2016 (the default), simplified or 2013"`
	Hemoglobin     *float64 `json:"hemoglobin"     doc:"the last value before the discharge"`
	HemoglobinUnit string   `json:"hemoglobinUnit" doc:"g/dL (the default), g/L or mmol/L"`
	Sodium         *float64 `json:"sodium"         doc:"the last value before the discharge"`
	SodiumUnit     string   `json:"sodiumUnit"     doc:"mmol/L (the default) or mEq/L, which is the same"`
	// OncologyService and the two below it tell of the item O.
	OncologyService     *bool      `json:"oncologyService"     doc:"whether the discharge was from an oncology service"`
	CancerDiagnosis     *bool      `json:"cancerDiagnosis"     doc:"simplified only: whether there is any cancer; may be left out where diagnoses are given"`
	Diagnoses           []string   `json:"diagnoses"           doc:"simplified only: ICD-10-CM codes, with or without dot, of which the Charlson index knows the cancers; [] says that there are none"`
	Procedure           *bool      `json:"procedure"           doc:"not in simplified: whether any procedure was coded in the stay; may be left out where procedures are given"`
	Procedures          []string   `json:"procedures"          doc:"not in simplified: the coded procedures of the stay; [] says that there were none"`
	PriorAdmissions     *int       `json:"priorAdmissions"     doc:"admissions to a hospital in the twelve months before this one; may be left out where priorAdmissionDates and admission are given"`
	PriorAdmissionDates []code.Day `json:"priorAdmissionDates" doc:"dates of earlier admissions; those later than twelve months before the admission and before its day count"`
}

// Score computes the score: 0 to 13, simplified 0 to 12. For those whom it is
// not made for it has no value, and a note says why. Where an input is
// missing it has no value and shows the parts that can be told.
func Score(in In) score.Result {
	in.Variant = cmp.Or(in.Variant, Validation)
	table := points()
	result := score.Result{Rule: "hospital", Version: in.Variant + "/" + table.version}
	variant, ok := table.variants[in.Variant]
	if !ok {
		result.Missing = []string{"variant"}
		result.Notes = []string{"the variants are 2016, simplified and 2013"}
		return result
	}
	if result.Notes = in.outside(); result.Notes != nil {
		return result
	}
	var total float64
	for _, item := range variant.items {
		found := items[item](in)
		part := variant.part(item, found)
		if part.Points != nil {
			total += *part.Points
		}
		result.Parts = append(result.Parts, part)
		result.Missing = append(result.Missing, without(found.missing, result.Missing)...)
	}
	return variant.conclude(result, total)
}

// outside says why the score is not made for this discharge.
func (i In) outside() []string {
	reasons := i.Outside()
	if i.ToAcuteCare() {
		reasons = append(reasons, "not for transfers to acute care")
	}
	return reasons
}

// without leaves out the names that are there already.
func without(names, there []string) []string {
	return slices.DeleteFunc(names, func(name string) bool { return slices.Contains(there, name) })
}

// part is an item with its points; a number that no line of the table has gives
// none.
func (v variant) part(item string, found found) score.Part {
	part := score.Part{Name: item, Label: v.lines[item][0].criterion}
	if found.missing != nil {
		part.Status = score.Unknown
		return part
	}
	part.Input, part.Evidence, part.Points = found.input, found.evidence, new(float64)
	if line, ok := v.of(item, found.number); ok {
		part.Points = new(limit(line.means, 0))
	}
	return part
}

func (v variant) conclude(result score.Result, total float64) score.Result {
	known := strconv.FormatFloat(total, 'f', -1, 64)
	if result.Missing != nil {
		result.Notes = append(result.Notes, "at least "+known+" by what is known")
		return result
	}
	result.Value = score.Number(total)
	line, _ := v.of(band, total)
	result.Band = line.criterion
	if line.means != "" {
		result.Notes = append(result.Notes, fmt.Sprintf("%s %% potentially avoidable readmissions within 30 days in this band (Donze 2016)", line.means))
	}
	return result
}
