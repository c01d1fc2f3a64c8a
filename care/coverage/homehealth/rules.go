package homehealth

import (
	"strconv"
	"strings"

	"caseload/care/coverage/due"
	"caseload/care/score"
)

// Rules are the rules of this package by name.
func Rules() []score.Rule {
	return []score.Rule{score.Define("home-health",
		"Whether a Medicare home health episode has all that its certification needs, and when its papers and visits are due.",
		"42 CFR 424.22, 484.55; CMS home health rule of 2026", Score).
		Giving(append([]score.Field{
			score.Output("result", "text", "complete or incomplete; a note names what is not there. Null while something is unknown and nothing is against it"),
			score.Output("homebound", "", "both halves: met, not met or unknown"),
			score.Output("skilledNeed", "", "as given"),
			score.Output("planOfCare", "", "as given"),
			score.Output("underPractitioner", "", "as given"),
			score.Output("faceToFace", "date", "last day for the encounter, 30 days after the start of care; met, missed, running or unknown"),
			score.Output("firstVisit", "date or time", "until when the first visit is due; met, missed, running or unknown"),
			score.Output("oasisStart", "date", "last day for the OASIS at the start of care, 5 days after it"),
			score.Output("certification", "number", "which certification asOf is in, 1 for the first"),
			score.Output("certification.from", "date", "its first day"),
			score.Output("certification.through", "date", "its last day, the 60th"),
			score.Output("oasisRecertification", "date", "last day for the OASIS of the next certification"),
		}, due.Outputs()...)...).
		Like(`{"asOf": "2026-03-20", "startOfCare": "2026-03-01", "faceToFace": [{"id": "visit", "on": "2026-02-20", "by": "np"}], "leavingNeedsHelp": true, "leavingHard": true, "skilledNeed": true, "planOfCare": true, "underPractitioner": true, "oasisStart": "2026-03-05"}`)}
}

// Score tells whether the certification is complete.
func Score(in In) score.Result {
	result := score.Result{Rule: "home-health", Version: version()}
	if result.Missing = in.lacks(); result.Missing != nil {
		return result
	}
	result.Parts, result.Missing = in.criteria()
	face, missing := in.faceToFace()
	result.Missing = append(result.Missing, missing...)
	var lacking []string
	for _, part := range append(result.Parts, score.Part{Name: face.Name, Status: face.Status}) {
		if part.Status != score.Met && part.Status != score.Unknown {
			lacking = append(lacking, part.Name)
		}
	}
	switch {
	case lacking != nil:
		result.Value = score.Word("incomplete")
		result.Notes = []string{"not there: " + strings.Join(lacking, ", ")}
	case result.Missing == nil:
		result.Value = score.Word("complete")
	}
	result.Parts = append(result.Parts, in.dates(face)...)
	return result
}

// dates are the parts of the calendar.
func (in In) dates(face due.Date) []score.Part {
	asOf, p, oasis := in.day(), in.period(), in.oasis()
	recertification := in.recertify(p)
	parts := face.Parts(asOf)
	if visit, ok := in.firstVisit(); ok {
		parts = append(parts, visit)
	}
	parts = append(parts, oasis.Parts(asOf)...)
	parts = append(parts,
		score.Part{Name: "certification", Label: "Certification " + strconv.Itoa(p.Number), Value: score.Number(float64(p.Number))},
		score.Part{Name: "certification.from", Value: score.Word(p.From.String())},
		score.Part{Name: "certification.through", Value: score.Word(p.Through.String())})
	return append(parts, recertification.Parts(asOf)...)
}
