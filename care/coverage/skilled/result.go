package skilled

import (
	"slices"
	"strings"

	"caseload/care/score"
)

// ScoreEntry answers whether the way into skilled nursing is covered.
func ScoreEntry(in EntryIn) score.Result {
	result := score.Result{Rule: "snf-qualifying-stay", Version: announced().version}
	if result.Missing = in.lacks(); result.Missing != nil {
		return result
	}
	e := Enter(in)
	result.Value, result.Parts, result.Notes, result.Missing = score.Word(e.Answer), e.parts(), e.Notes, e.Missing
	return result
}

// ScoreBenefit answers how many benefit days are left: on asOf within the stay,
// else at its end.
func ScoreBenefit(in Facts) score.Result {
	result := score.Result{Rule: "snf-benefit-days", Version: announced().version}
	if result.Missing = in.lacks(); result.Missing != nil {
		return result
	}
	if in.Admission == nil {
		result.Missing = []string{"admission"}
		return result
	}
	b := Spend(in)
	result.Parts, result.Missing = b.parts(in.day(in.AsOf)), b.Missing
	used, ok := b.used(in)
	if !ok {
		result.Missing = append(result.Missing, "discharge or asOf")
		return result
	}
	left := limit("benefit days") - used
	result.Parts = append(result.Parts,
		number("daysUsed", "Benefit days used, on asOf within the stay, else at its end", used),
		number("daysLeft", "Benefit days left then", left))
	if !slices.ContainsFunc(result.Missing, func(name string) bool { return strings.HasPrefix(name, "earlierStays") }) {
		result.Value = score.Number(float64(left))
	}
	if in.HospitalStays == nil {
		result.Notes = append(result.Notes, "no hospital stays were given: the benefit period is taken to begin with the stays that were")
	}
	return result
}

// used are the days used on asOf, or at the end of the stay; ok is false where
// neither is known.
func (b *Benefit) used(in Facts) (used int, ok bool) {
	asOf := in.day(in.AsOf)
	switch {
	case asOf != nil:
		return b.UsedBy(*asOf), true
	case b.Discharge != nil:
		return b.UsedBy(*b.Discharge), true
	}
	return 0, false
}

// ScorePlan answers with the gaps of a planned stay.
func ScorePlan(in PlanIn) score.Result {
	result := score.Result{Rule: "snf-coverage", Version: announced().version}
	if result.Missing = in.lacks(); result.Missing != nil {
		return result
	}
	if in.Admission == nil {
		result.Missing = []string{"admission"}
		return result
	}
	var raised []string
	for _, f := range Gaps(in) {
		if f.Status == score.Met {
			raised = append(raised, f.Name)
		}
		for _, name := range f.Missing {
			if !slices.Contains(result.Missing, name) {
				result.Missing = append(result.Missing, name)
			}
		}
		result.Parts = append(result.Parts, f.parts()...)
	}
	if result.Missing == nil {
		result.Value = score.Word("none")
		if raised != nil {
			result.Value = score.Word(strings.Join(raised, ", "))
		}
	}
	b, e := Spend(in.Facts), Enter(in.EntryIn)
	result.Parts = append(append(result.Parts, e.parts()...), b.parts(in.day(in.AsOf))...)
	for _, name := range b.Missing {
		result.Notes = append(result.Notes, "not computable: "+name)
	}
	return result
}

// ScoreNotice answers with the last day for the notice that coverage ends.
func ScoreNotice(in NoticeIn) score.Result {
	result := score.Result{Rule: "nomnc", Version: announced().version}
	if result.Missing = in.lacks(); result.Missing != nil {
		return result
	}
	n := Notify(in)
	result.Value, result.Missing = score.Word(n.DeliverBy.String()), n.Missing
	result.Parts = n.parts(in.Zone.Told(), in.Zone.Location())
	return result
}
