package obligation

import (
	"slices"

	"caseload/care/score"
)

const source = "42 CFR 422.101, 422.112, 438.208, 441.301, 424.22, 484.55, 483.20, 483.106, 405.1200, part 2; 45 CFR 164; CMS TCM FAQ; NCQA, cited only"

// Rules are the rules of this package by name.
func Rules() []score.Rule {
	return []score.Rule{
		score.Define("payer-obligations", "One calendar of what payers and the law ask for a person, the most urgent first: what is missed, then what is open by its day.", source, Score).
			Giving(append([]score.Field{
				score.Output("result", "date", "last day of the most urgent obligation that is missed or open, or nothing open; a note names it"),
				score.Output("PO", "date", "an obligation by its id (PO01 to PO33): its last day; met, missed, running, unknown, or stopped where the coverage ended before. The input tells the arithmetic, the note what to do or why, the evidence what met it. Where there are several of an id, each has the day of its trigger behind it: PO16.2026-05-04"),
				score.Output("PO.TRIGGER", "date", "the same, one of several"),
				score.Output("PO.former", "date", "the last day before the enrollment was corrected"),
				score.Output("PO.TRIGGER.former", "date", "the same, one of several"),
				score.Output("PO.from", "date", "first day that counts, where there is one"),
				score.Output("PO.done", "date", "the day on which it was done in time"),
				score.Output("PO.daysLeft", "number", "days by the calendar from asOf to the last day, negative after it, while it was not done"),
			}, score.Output("PO.TRIGGER.from", "date", "as above, one of several; so done and daysLeft"),
				score.Output("PO.TRIGGER.done", "date", "as above"), score.Output("PO.TRIGGER.daysLeft", "number", "as above"))...).
			Like(`{"asOf": "2026-03-01", "coverages": [{"payer": "ma_snp", "plan": "Plan A", "from": "2026-01-01"}], "events": [{"id": "h", "kind": "hra", "on": "2026-02-10", "topics": ["housing", "food", "transport"]}]}`),
		score.Define("payer-obligations-compared", "The same person under other coverages: how many obligations are others there, each with the reason.", source, ScoreCompare).
			Giving(
				score.Output("result", "number", "how many obligations differ"),
				score.Output("PO", "text", "only here, only there or differs; the input has both last days, here first; the note says why"),
			).
			Like(`{"asOf": "2026-03-01", "coverages": [{"payer": "ma_snp", "from": "2026-01-01"}], "others": [{"payer": "medicaid_mco", "from": "2026-01-01"}], "events": []}`),
		score.Define("unable-to-reach", "Whether a person counts as not to be reached: three attempts at different times, by at least two ways.", "own protocol", ScoreReach).
			Giving(
				score.Output("result", "text", "unable to reach, keep trying or reached"),
				score.Output("attempts", "number", "attempts at different times, half an hour or more apart, that reached nobody"),
				score.Output("modes", "number", "different ways among them"),
			).
			Like(`{"attempts": [{"at": "2026-03-02T09:00", "mode": "phone"}, {"at": "2026-03-04T17:00", "mode": "phone"}, {"at": "2026-03-06T12:00", "mode": "letter"}]}`),
	}
}

// Score makes the calendar.
func Score(in In) score.Result {
	result := score.Result{Rule: "payer-obligations", Version: obligations().version}
	if result.Missing = in.lacks(); result.Missing != nil {
		return result
	}
	c := Plan(in)
	result.Missing, result.Notes = c.Missing, c.Notes
	for i := range c.Duties {
		d := &c.Duties[i]
		result.Missing = append(result.Missing, d.Missing...)
		result.Parts = append(result.Parts, d.show(in)...)
	}
	slices.Sort(result.Missing)
	if result.Missing = slices.Compact(result.Missing); len(result.Missing) > 0 {
		return result
	}
	result.Value = score.Word("nothing open")
	if len(c.Duties) > 0 && ranks[c.Duties[0].Status] <= ranks[score.Running] {
		result.Value = score.Word(c.Duties[0].By.String())
		result.Notes = append(result.Notes, "most urgent: "+c.Duties[0].Name+", "+c.Duties[0].Label)
	}
	return result
}

// parts shows an obligation.
func (d *Duty) show(in In) []score.Part {
	if !d.Dated() {
		return []score.Part{{Name: d.Name, Label: d.Label, Status: score.Unknown, Note: d.Source}}
	}
	parts := d.Parts(in.day())
	parts[0].Input = d.Why
	if parts[0].Note == "" {
		parts[0].Note = d.Source
	}
	if d.Plan != "" {
		parts[0].Label += ", " + d.Plan
	}
	if d.Former != nil {
		parts = append(parts, score.Part{Name: d.Name + ".former", Value: score.Word(d.Former.String())})
	}
	return parts
}
