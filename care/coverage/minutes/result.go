package minutes

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"caseload/care/score"
)

// Score answers which codes the minutes of a month come to.
func Score(in In) score.Result {
	result := score.Result{Rule: "billing-minutes", Version: billings().version}
	if result.Missing = in.lacks(); result.Missing != nil {
		return result
	}
	m := Bill(in)
	result.Notes, result.Missing = m.Notes, m.Missing
	result.Parts = m.parts()
	month, _ := in.month()
	result.Parts = append(result.Parts, in.inPlace(&m, month.first.Time())...)
	var codes []string
	for _, r := range m.Codes {
		if r.Units > 0 && r.Status == score.Unknown {
			result.Missing = append(result.Missing, r.Missing...)
		}
		if r.Units > 0 && r.Status == score.Met {
			codes = append(codes, fmt.Sprintf("%s x%d", r.Code, r.Units))
		}
	}
	slices.Sort(result.Missing)
	if result.Missing = slices.Compact(result.Missing); len(result.Missing) > 0 {
		return result
	}
	result.Value = score.Word("none")
	if codes != nil {
		result.Value = score.Word(strings.Join(codes, ", "))
	}
	return result
}

// parts shows the minutes, the codes, what is next, and what was rejected.
func (m *Month) parts() (parts []score.Part) {
	for _, family := range slices.Sorted(maps.Keys(m.Spent)) {
		parts = append(parts, m.minutes(family)...)
	}
	for _, r := range m.Codes {
		part := score.Part{Name: r.Code, Value: score.Number(float64(r.Units)), Status: r.Status, Note: r.Why}
		if r.Units > 0 {
			part.Evidence = r.Evidence
		}
		if r.Units == 0 && r.Status == score.Met {
			part.Status, part.Note = score.NotMet, "not enough minutes"
		}
		parts = append(parts, part)
	}
	for _, n := range m.Next {
		parts = append(parts, score.Part{Name: "toNext." + n.Base, Value: score.Number(float64(n.ToGo)), Input: fmt.Sprintf("%s at %d minutes", n.Code, n.At)})
	}
	for _, r := range m.Rejected {
		parts = append(parts, score.Part{Name: "rejected." + r.Name, Status: score.NotMet, Note: r.Why})
	}
	return parts
}

// minutes are those of a family: all, and those of each kind of actor.
func (m *Month) minutes(family string) []score.Part {
	var all time.Duration
	var parts []score.Part
	for _, actor := range slices.Sorted(maps.Keys(m.Spent[family])) {
		spent := m.Spent[family][actor]
		all += spent
		parts = append(parts, score.Part{Name: "minutes." + family + "." + actor, Value: score.Number(float64(wholeMinutes(spent)))})
	}
	whole := score.Part{Name: "minutes." + family, Label: "Minutes of the month that count", Value: score.Number(float64(wholeMinutes(all))), Evidence: m.Evidence[family]}
	return append([]score.Part{whole}, parts...)
}
