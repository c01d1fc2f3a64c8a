package clock

import (
	"caseload/care/score"
)

// Score answers with the code of transitional care management.
func Score(in In) score.Result {
	return in.answer("tcm", func(m *Management) (score.Value, []string) {
		if m.Code == "" {
			return score.Value{}, m.Missing
		}
		return score.Word(m.Code), m.Missing
	})
}

// ScoreContact answers with the last day for the contact.
func ScoreContact(in In) score.Result {
	return in.answer("tcm-contact", func(m *Management) (score.Value, []string) { return m.Contact.answer() })
}

// ScoreVisit answers with the last day for the visit: of high complexity that of
// 99496.
func ScoreVisit(in In) score.Result {
	return in.answer("tcm-visit", func(m *Management) (score.Value, []string) {
		level, known := complexityOf(in.Complexity)
		switch {
		case !known:
			return score.Value{}, append(m.Visit14.Missing, "complexity")
		case level == high:
			_, missing := m.Visit14.answer()
			return m.Visit7.value(), missing
		}
		return m.Visit14.answer()
	})
}

// ScoreReconciliation answers with the last day for the reconciliation.
func ScoreReconciliation(in In) score.Result {
	return in.answer("tcm-reconciliation", func(m *Management) (score.Value, []string) { return m.Reconciliation.answer() })
}

// answer runs the clocks and takes from them what was asked.
func (in In) answer(rule string, pick func(*Management) (score.Value, []string)) score.Result {
	result := score.Result{Rule: rule, Version: version()}
	if result.Missing = in.Lacks(); result.Missing != nil {
		return result
	}
	m := Manage(in)
	result.Value, result.Missing = pick(&m)
	result.Parts = m.parts()
	result.Notes = m.Notes
	if m.Reason != "" {
		result.Notes = append(result.Notes, m.Reason)
	}
	result.Missing = unique(result.Missing)
	return result
}

// answer is the deadline as a result, with what its status lacks.
func (k *Clock) answer() (score.Value, []string) { return k.value(), k.Missing }

func (k *Clock) value() score.Value {
	switch {
	case k.Status == score.NotApplicable:
		return score.Word(string(score.NotApplicable))
	case k.Due.At.IsZero():
		return score.Value{}
	}
	return score.Word(k.Due.String())
}

// ScoreCall answers with the instant until which the call is in time.
func ScoreCall(in CallIn) score.Result {
	result := score.Result{Rule: "call-72-hours", Version: version()}
	if result.Missing = in.Lacks(); result.Missing != nil {
		return result
	}
	k, tries, notes := Call(in)
	result.Value, result.Missing = k.answer()
	result.Parts = append(k.parts(), score.Part{Name: "call.tries", Label: "Calls in time, those that reached nobody included", Value: score.Number(float64(tries))})
	result.Notes = notes
	return result
}

// ScoreTransition answers with how many of the four windows were met.
func ScoreTransition(in TransitionIn) score.Result {
	result := score.Result{Rule: "hedis-trc", Version: version()}
	if result.Missing = in.Lacks(); result.Missing != nil {
		return result
	}
	t := Follow(in)
	result.Notes, result.Missing = t.Notes, t.Missing
	met := 0
	for _, k := range t.Clocks() {
		if k.Status == score.Met {
			met++
		}
		if k.Status == score.Unknown {
			result.Missing = append(result.Missing, k.Missing...)
		}
		result.Parts = append(result.Parts, k.parts()...)
	}
	if result.Missing = unique(result.Missing); result.Missing == nil {
		result.Value = score.Number(float64(met))
	}
	return result
}
