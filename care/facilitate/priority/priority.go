// Package priority tells what of a day's work comes first, and why.
package priority

import (
	_ "embed" // the table below
	"strconv"
	"sync"
	"time"

	"caseload/care/identify/fact"
)

//go:embed weights.csv
var weightsCSV string

// Rule is the name of this rule; Version is that of its table.
const Rule = "my-day"

type weight struct {
	factor, value string
	number        int // of the value, where it is one
	points        int
	text          string
}

type table struct {
	version string
	weights []weight
}

var weights = sync.OnceValue(func() (loaded table) {
	read := fact.Read(weightsCSV, "factor", "value", "points", "text")
	loaded.version = read.Version
	for _, row := range read.Rows {
		points, err := strconv.Atoi(row[2])
		if err != nil {
			panic("priority: a weight is no number")
		}
		number, _ := strconv.Atoi(row[1])
		loaded.weights = append(loaded.weights, weight{row[0], row[1], number, points, row[3]})
	}
	return loaded
})

// Version is the version of the weights.
func Version() string { return weights().version }

// Work is what the rule looks at.
type Work struct {
	// Priority is that of a task: ROUTINE, URGENT, ASAP or STAT; empty for anything else.
	Priority string
	// Due is when it must be done; nil when there is no time.
	Due *time.Time
	// Begins is the fixed time of an appointment; nil for anything else.
	Begins *time.Time
	// Issue is how severe the patient's gravest open change of condition is: EMERGENT,
	// URGENT, or less.
	Issue string
	// RiskRank is the patient's: 1 low, 2 moderate, 3 high, 0 not computable.
	RiskRank int
	// Escalated work has lain too long, Conflict cannot be kept beside another
	// appointment, Acknowledge waits for the viewer to say that it was seen.
	Escalated, Conflict, Acknowledge bool
}

// Reason is one part of a score.
type Reason struct {
	Factor string
	Text   string
	Points int
}

// Rank adds up what speaks for the work. The reasons are in the order of the table;
// what could not be computed is one without points.
func Rank(work Work, now time.Time) (score int, reasons []Reason) {
	add := func(w *weight, detail string) {
		if w != nil {
			score += w.points
			reasons = append(reasons, Reason{w.factor, w.text + detail, w.points})
		}
	}
	t := weights()
	add(t.exact("priority", work.Priority), "")
	add(t.exact("issue", work.Issue), "")
	if work.Due != nil && work.Begins == nil {
		late := now.Sub(*work.Due)
		add(t.from("overdue", late), " by "+span(late))
		add(t.upTo("left", -late), ": "+span(-late)+" left")
	}
	if work.Begins != nil {
		add(t.upTo("begins", work.Begins.Sub(now)), "")
	}
	for _, yes := range []struct {
		factor string
		is     bool
	}{{"escalated", work.Escalated}, {"conflict", work.Conflict}, {"acknowledge", work.Acknowledge}} {
		if yes.is {
			add(t.exact(yes.factor, "1"), "")
		}
	}
	add(t.exact("risk", strconv.Itoa(work.RiskRank)), "")
	return score, reasons
}

func (t table) exact(factor, value string) *weight {
	return t.find(func(w weight) bool { return w.factor == factor && w.value == value })
}

// from is the first weight whose hours have passed.
func (t table) from(factor string, passed time.Duration) *weight {
	return t.find(func(w weight) bool { return w.factor == factor && passed >= time.Duration(w.number)*time.Hour })
}

// upTo is the first weight within whose hours it still lies ahead.
func (t table) upTo(factor string, ahead time.Duration) *weight {
	return t.find(func(w weight) bool {
		return w.factor == factor && ahead > 0 && ahead <= time.Duration(w.number)*time.Hour
	})
}

func (t table) find(is func(weight) bool) *weight {
	for _, w := range t.weights {
		if is(w) {
			return &w
		}
	}
	return nil
}

// span is a time in its largest unit, as 3 days.
func span(d time.Duration) string {
	for _, unit := range []struct {
		of   time.Duration
		name string
	}{{24 * time.Hour, "day"}, {time.Hour, "hour"}, {time.Minute, "minute"}} {
		if n := int(d / unit.of); n > 1 {
			return strconv.Itoa(n) + " " + unit.name + "s"
		} else if n == 1 {
			return "1 " + unit.name
		}
	}
	return "less than a minute"
}
