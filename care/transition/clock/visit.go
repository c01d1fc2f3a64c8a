package clock

import (
	"strconv"

	"caseload/care/code"
	"caseload/care/identify/fact"
	"caseload/care/score"
)

// The complexities of medical decision making.
const (
	high     = "high"
	moderate = "moderate"
	low      = "low"
)

// complexityOf reads a complexity; known is false where it was not told.
func complexityOf(text fact.Text) (complexity string, known bool) {
	switch text.Key() {
	case high, moderate, low:
		return text.Key(), true
	case "straightforward", "minimal":
		return low, true
	}
	return "", false
}

// visit is the visit within the days of a code: 7 for 99496, which wants high
// complexity, 14 for 99495.
func (c *course) visit(visits []Visit, days int, complexity fact.Text) Clock {
	k := Clock{Name: "visit" + strconv.Itoa(days), Label: "Visit face to face within " + strconv.Itoa(days) + " days of the discharge"}
	k.Due = c.endOf(c.day + code.Day(days))
	k.needs = "a visit face to face, or by telehealth"
	switch level, known := complexityOf(complexity); {
	case known && level == low:
		k.not("decision making of low complexity has no code")
		return k
	case known && level == moderate && days == limit("visit high"):
		k.not("decision making of moderate complexity has 14 days")
		return k
	}
	if visits == nil {
		k.Missing = []string{"visits"}
		c.settle(&k, score.Unknown)
		return k
	}
	seen := c.seen(visits, k.Due)
	k.Evidence, k.Missing = seen.evidence, seen.missing
	if seen.status == score.Met {
		k.How = "a visit on " + seen.day.String()
	}
	c.settle(&k, seen.status)
	return k
}

// seen looks for a visit that took place in time.
func (c *course) seen(visits []Visit, d Deadline) found {
	f := found{status: score.NotMet}
	for _, visit := range visits {
		if visit.On == nil {
			f.add(score.Unknown, "", 0, "visits[].on")
			continue
		}
		timely, missing := c.within(*visit.On, d)
		if missing == untimed {
			missing = "visits[].on " + missing
		}
		f.add(score.All(score.Told(visit.done(), true), counts("visit", visit.Mode), timely),
			visit.ID, visit.On.Day(c.zone.Location()), missing)
	}
	return f
}

// booking is the first day of a visit that is booked, from the discharge on; ok
// is false where none is.
func (c *course) booking(visits []Visit) (first code.Day, ok bool) {
	for _, visit := range visits {
		if visit.On == nil || !visit.booked() {
			continue
		}
		if day := visit.On.Day(c.zone.Location()); day >= c.day && (!ok || day < first) {
			first, ok = day, true
		}
	}
	return first, ok
}
