package clock

import (
	"slices"

	"caseload/care/code"
	"caseload/care/score"
)

// The outcomes of transitional care management.
const (
	HighCode     = "99496"
	ModerateCode = "99495"
	Neither      = "neither"
	Pending      = "pending"
)

// conclude finds the code. What rules it out decides, whatever else is unknown.
func (m *Management) conclude(in In, c *course) {
	if seen := c.seen(in.Visits, m.lastVisit(c)); seen.status == score.Met {
		m.Service = &seen.day
	}
	if why := m.ruledOut(in, c); why != "" {
		m.Code, m.Reason, m.Missing = Neither, why, nil
		return
	}
	level, known := complexityOf(in.Complexity)
	if !known {
		m.Missing = append(m.Missing, "complexity")
	}
	pending := false
	for _, k := range []*Clock{&m.Contact, &m.Visit14, &m.Reconciliation} {
		m.Missing = append(m.Missing, k.Missing...)
		status, waits := k.truth()
		pending = pending || status != score.Met && waits
	}
	switch m.Missing = unique(m.Missing); {
	case m.Missing != nil:
	case pending:
		m.Code, m.Reason = Pending, "not everything is done, and there is time left"
		if c.stop != nil {
			m.Reason = c.stop.why
		}
	case level == high && *m.Service <= c.day+code.Day(limit("visit high")):
		m.Code, m.Reason = HighCode, "high complexity, visit on "+m.Service.String()
	default:
		m.Code, m.Reason = ModerateCode, level+" complexity, visit on "+m.Service.String()
	}
}

// ruledOut is why there will be no code; empty where nothing speaks against one.
func (m *Management) ruledOut(in In, c *course) string {
	level, _ := complexityOf(in.Complexity)
	switch {
	case m.Eligible == score.NotMet:
		return m.Why
	case in.OtherClaim:
		return "another practitioner has claimed these 30 days"
	case c.died(in.Death):
		return "died before the last of the 30 days"
	case level == low:
		return "decision making of low complexity has no code"
	}
	for _, k := range []*Clock{&m.Contact, &m.Visit14, &m.Reconciliation} {
		if k.Status == score.Missed {
			return k.Name + " missed, due " + k.Due.String()
		}
	}
	return ""
}

// unique are the names, each once, in the order in which they came.
func unique(names []string) (once []string) {
	for _, name := range names {
		if !slices.Contains(once, name) {
			once = append(once, name)
		}
	}
	return once
}
