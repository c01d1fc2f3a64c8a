package minutes

import (
	"slices"

	"caseload/care/score"
)

// exclude takes out codes that do not go with others: those that were reported
// already first, then those of a lower rank.
func (m *Month) exclude(in In) {
	order := make([]int, len(m.Codes))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return m.Codes[a].base.rank - m.Codes[b].base.rank })
	var chosen []string
	for _, i := range order {
		r := &m.Codes[i]
		if r.Units == 0 {
			continue
		}
		if why := in.reported(r.Code); why != "" {
			r.Status, r.Why, r.Missing = score.NotMet, why, nil
		} else if why := against(r.Code, chosen, "same"); why != "" {
			r.Status, r.Why, r.Missing = score.NotMet, why, nil
		}
		if r.Status == score.Met {
			chosen = append(chosen, r.Code)
		}
	}
}

// reported is why a code does not go with those that were reported already.
func (in In) reported(code string) string {
	for _, b := range in.Billed {
		whose := "same"
		if b.SamePractitioner != nil && !*b.SamePractitioner {
			whose = "other"
		}
		if why := against(code, []string{b.Code.String()}, whose); why != "" {
			return why + " (" + b.Code.String() + " was reported)"
		}
	}
	return ""
}

// against is why a code does not go with others; empty where it does.
func against(code string, others []string, whose string) string {
	for _, e := range exclusions() {
		if e.whose != whose {
			continue
		}
		for _, other := range others {
			if slices.Contains(e.codes, code) && slices.Contains(e.others, other) || slices.Contains(e.codes, other) && slices.Contains(e.others, code) {
				return e.why
			}
		}
	}
	return ""
}
