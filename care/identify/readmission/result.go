package readmission

import (
	"fmt"
	"slices"
	"strings"

	"caseload/care/identify/planned"
	"caseload/care/score"
)

// Rules holds the measure.
func Rules() []score.Rule {
	return []score.Rule{score.Define("readmission-30-day",
		"Unplanned readmissions within 30 days: their number; parts: every stay (transfers put together) with its outcome, one point for an unplanned readmission",
		"CMS hospital-wide readmission measure 2021 by Yale CORE, planned readmission algorithm 4.0", Measure)}
}

// Measure counts the index stays that were followed by an unplanned readmission.
// A stay with an unknown outcome leaves the count without a value; the others are
// still shown.
func Measure(in In) score.Result {
	result := score.Result{
		Rule: "readmission-30-day", Version: fmt.Sprintf("%s, planned %s", tables().version, planned.Version()),
		Notes: []string{"adults of any payer; an index is excluded by its principal diagnosis alone"},
	}
	through, dated := in.through()
	stays, known := in.stays()
	if !known {
		result.Missing = append(result.Missing, "stays")
	}
	if !dated {
		result.Missing = append(result.Missing, "dataThrough")
	}
	if len(result.Missing) > 0 {
		return result
	}
	indexes := in.follow(stays, through)
	result.Parts, result.Missing = parts(indexes), missing(indexes)
	if undated(stays) {
		result.Missing = append(result.Missing, "stays[].admission")
	}
	if _, asked := in.adult(through); !asked && len(indexes) > 0 {
		result.Notes = append(result.Notes, "neither birthDate nor age given: nobody looked whether the patient was an adult")
	}
	if len(result.Missing) == 0 {
		count, eligible := tally(indexes)
		result.Value = score.Number(float64(count))
		result.Notes = append(result.Notes, fmt.Sprintf("index stays: %d", eligible))
	}
	return result
}

func tally(indexes []Index) (unplanned, eligible int) {
	for i := range indexes {
		if indexes[i].Outcome == Unplanned {
			unplanned++
		}
		if indexes[i].Outcome != Excluded {
			eligible++
		}
	}
	return unplanned, eligible
}

func missing(indexes []Index) (names []string) {
	for i := range indexes {
		names = append(names, indexes[i].Missing...)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func parts(indexes []Index) (parts []score.Part) {
	for i := range indexes {
		x := &indexes[i]
		part := score.Part{Name: x.Episode.Last().ID, Label: string(x.Outcome), Input: x.sentence(), Evidence: x.Episode.IDs()}
		if x.Return != nil {
			part.Evidence = append(part.Evidence, x.Return.ID)
		}
		part.Evidence = append(part.Evidence, x.Codes...)
		part.Status, part.Points = x.points()
		parts = append(parts, part)
	}
	return parts
}

// points are one for an unplanned readmission. An excluded episode has neither
// points nor a status.
func (x *Index) points() (score.Status, *float64) {
	switch x.Outcome {
	case Unplanned:
		return score.Met, score.Points(1)
	case None, Planned:
		return score.NotMet, score.Points(0)
	case Unknown:
		return score.Unknown, nil
	case Excluded:
	}
	return "", nil
}

func join(names []string) string { return strings.Join(names, ", ") }
