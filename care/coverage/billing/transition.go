package billing

import (
	"slices"

	"caseload/care/score"
	"caseload/care/transition/clock"
	"caseload/care/transition/discharge"
)

// transitions are the codes of transitional care management whose service is in the
// month: they need no minutes, and are dated by the visit.
func (r *Record) transitions() (codes []Code) {
	for _, d := range slices.Backward(r.discharges.Find()) {
		if on := d.Management.Service; on != nil && *on >= r.month.First() && *on <= r.month.Last() {
			codes = append(codes, transition(&d)...)
		}
	}
	return codes
}

// transition is the code of one discharge. Where it cannot be told, both of them are
// unknown, with what is missing.
func transition(d *discharge.Discharge) []Code {
	m := &d.Management
	c := Code{
		Family: "TCM", Units: 1, Status: score.Unknown, Why: m.Reason, Missing: some(m.Missing),
		Evidence: []string{"Encounter/" + d.Encounter.String()},
	}
	switch m.Code {
	case clock.HighCode, clock.ModerateCode:
		c.Code, c.Status = m.Code, score.Met
		return []Code{c}
	case clock.Neither:
		c.Code, c.Status, c.Units = clock.ModerateCode, score.NotMet, 0
		return []Code{c}
	}
	moderate := c
	moderate.Code, c.Code = clock.ModerateCode, clock.HighCode
	if m.Visit7.Status == score.Missed {
		return []Code{moderate}
	}
	return []Code{moderate, c}
}
