package claim

import (
	"cmp"
	"slices"

	"caseload/care/code"
)

// Visit is a visit to an emergency department.
type Visit struct {
	Day   code.Day
	Claim string // id of the claim that shows it
	// Professional is set when only a physician's claim does.
	Professional bool
}

// EmergencyVisits finds the visits in the claims of one person: facilities' claims
// that are [Claim.Emergency], and physicians' lines at place of service 23 on days
// for which no facility sent a claim. The facility's claim for a day is one of an
// emergency visit or of a stay in hospital that covers it. Claims that do not
// count are left out; a day shows one professional visit at most.
func EmergencyVisits(claims []Claim) []Visit {
	var visits []Visit
	for i := range claims {
		if c := &claims[i]; c.Counts() && c.Emergency() {
			visits = append(visits, Visit{Day: c.From, Claim: c.ID})
		}
	}
	seen := map[code.Day]bool{}
	for i := range claims {
		if c := &claims[i]; c.Counts() && c.Kind == Carrier {
			visits = append(visits, c.professional(claims, seen)...)
		}
	}
	slices.SortStableFunc(visits, func(a, b Visit) int { return cmp.Compare(a.Day, b.Day) })
	return visits
}

// professional are the visits that the physician's claim alone shows.
func (c *Claim) professional(all []Claim, seen map[code.Day]bool) (visits []Visit) {
	for i := range c.Lines {
		line := &c.Lines[i]
		if line.Place != "23" || line.Denied {
			continue
		}
		day := c.From
		if line.From != nil {
			day = *line.From
		}
		if !seen[day] && !facility(all, day) {
			seen[day] = true
			visits = append(visits, Visit{Day: day, Claim: c.ID, Professional: true})
		}
	}
	return visits
}

// facility reports whether a hospital's claim covers an emergency on the day.
func facility(claims []Claim, day code.Day) bool {
	for i := range claims {
		c := &claims[i]
		if c.Counts() && (c.Inpatient() || c.Emergency()) && c.From <= day && day <= c.Thru {
			return true
		}
	}
	return false
}
