package identify

import (
	_ "embed" // the table below
	"strings"
	"sync"
	"time"

	"caseload/care/code"
)

// Rank is how likely somebody needs more care soon, in the order in which a
// panel is sorted.
type Rank int

// The ranks. NotComputable means that the record does not hold what the rule
// needs.
const (
	NotComputable Rank = iota
	Low
	Moderate
	High
)

// Measure is what a part of a criterion looks at.
type Measure string

// The measures. The first two are counted in a window of months.
const (
	InpatientStays  Measure = "inpatient_stays"
	EmergencyVisits Measure = "emergency_visits"
	ChronicGroups   Measure = "chronic_groups"
	ActiveMedicines Measure = "active_medicines"
	Age             Measure = "age"
)

// windowed tells whether the measure is counted in a window.
func (m Measure) windowed() bool { return m == InpatientStays || m == EmergencyVisits }

// Part is one condition of a criterion: the measure is at least Min and, unless
// that is zero, at most Max. Months is the window of measures that have one.
type Part struct {
	Measure Measure
	Min     int
	Max     int
	Months  int
}

// Criterion puts somebody on a level when all its parts hold. Own says that the
// numbers are not the source's but ours.
type Criterion struct {
	Name   string
	Level  Rank
	Parts  []Part
	Source string
	Own    bool
}

// Version is a rule as it holds from a day on, until the next version does.
type Version struct {
	Rule     string
	Number   string
	From     code.PartialDate
	Criteria []Criterion
}

// Name is the rule's name and version, to be kept with every result.
func (v Version) Name() string { return v.Rule + " " + v.Number }

// Rules are the versions of one rule, in any order.
type Rules []Version

// At returns the version that holds on the day of asOf, in the time zone of
// asOf; ok is false before the first.
func (r Rules) At(asOf time.Time) (newest Version, ok bool) {
	today := code.PartialDate(asOf.Format(time.DateOnly))
	for _, version := range r {
		if version.From <= today && version.From > newest.From {
			newest, ok = version, true
		}
	}
	return newest, ok
}

//go:embed tier.csv
var tierCSV string

// tierRules is the table, read once.
var tierRules = sync.OnceValue(func() Rules {
	rules, err := ReadRules(strings.NewReader(tierCSV))
	if err != nil {
		panic(err) // the table is part of the binary
	}
	return rules
})

// TierRules returns the versions of the risk tier that the program carries. They
// are shared: do not change them.
func TierRules() Rules { return tierRules() }
