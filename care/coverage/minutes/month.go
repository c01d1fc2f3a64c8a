package minutes

import (
	"slices"
	"time"

	"caseload/care/score"
)

// Reached is a code with the units that the minutes of the month reach.
type Reached struct {
	Code  string
	Units int
	// Status is met where it may be billed, not met where it may not, and unknown.
	Status score.Status
	// Why is what speaks against it, or what it is in place of.
	Why      string
	Evidence []string
	Missing  []string

	base billing
}

// Family is the family whose minutes reach the code.
func (r *Reached) Family() string { return r.base.family }

// Next is how far a base and its add-ons are from the next unit.
type Next struct {
	// Base is the base code, Code the one that is reached next, At from how many
	// minutes on, and ToGo how many are left.
	Base, Code string
	At, ToGo   int
}

// Month is what the minutes of a month come to.
type Month struct {
	Tally
	// Codes are the codes of the families that have time, in their order.
	Codes []Reached
	Next  []Next
}

// Bill counts a month and finds its codes. The inputs lack nothing.
func Bill(in In) Month {
	m := Month{Tally: Count(in)}
	month, _ := in.month()
	on := month.first.Time()
	m.Codes = in.primary(on)
	for _, l := range ladders(on, in.Rounding.Key() == "full") {
		if m.Spent[l.base.family] != nil {
			m.climb(in, l)
		}
	}
	m.exclude(in)
	return m
}

// climb finds the units of one base and its add-ons.
func (m *Month) climb(in In, l ladder) {
	minutes := wholeMinutes(m.spent(l.base))
	units, next, more := l.units(minutes)
	status, why, missing := in.eligible(l.base)
	if more && status != score.NotMet {
		m.Next = append(m.Next, Next{l.base.code, next.code, next.at, next.at - minutes})
	}
	m.put(Reached{Code: l.base.code, Units: units[l.base.code], Status: status, Why: why, Missing: missing, base: l.base, Evidence: m.Evidence[l.base.family]})
	for _, a := range l.addons {
		if units[a.code] > 0 {
			m.put(Reached{Code: a.code, Units: units[a.code], Status: status, Why: why, Missing: missing, base: l.base, Evidence: m.Evidence[l.base.family]})
		}
	}
}

// put keeps of an add-on to two bases the one that may be billed.
func (m *Month) put(r Reached) {
	at := slices.IndexFunc(m.Codes, func(other Reached) bool { return other.Code == r.Code })
	switch {
	case at < 0:
		m.Codes = append(m.Codes, r)
	case m.Codes[at].Status == score.NotMet:
		m.Codes[at] = r
	}
}

// spent is the time of those whose time counts for a base.
func (m *Month) spent(b billing) (sum time.Duration) {
	for actor, time := range m.Spent[b.family] {
		if slices.Contains(list(b.actor), actor) {
			sum += time
		}
	}
	return sum
}
