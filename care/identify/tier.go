package identify

import (
	"fmt"
	"strings"
	"time"

	"caseload/care/code"
)

// Inputs are the facts about one patient that the risk tier looks at.
type Inputs struct {
	// BirthDate is as far as it is known, or empty.
	BirthDate code.PartialDate
	// InpatientStays and EmergencyVisits are when each began.
	InpatientStays  []time.Time
	EmergencyVisits []time.Time
	// Undated counts stays and visits of which nobody said when they began.
	Undated int
	// ChronicGroups are the groups of active conditions, as [chronic.Labels] names them.
	ChronicGroups []string
	// ActiveMedications counts different medicines, not orders.
	ActiveMedications int
	// EncountersKnown tells whether any encounter of whatever class is on
	// record: without one, no stays means that nobody has told us.
	EncountersKnown bool
}

// Risk is the tier, and why.
type Risk struct {
	Rank Rank
	// Rule is the name and version of the rule, empty when none was in force.
	Rule string
	// Reasons are the facts and thresholds that led to the rank, and what could
	// not be computed, a sentence each.
	Reasons []string
	// AsOf is the time of the question.
	AsOf time.Time
}

// Tier applies the version of the rules that holds on the day of asOf. Dates are
// those of asOf's location. The rank is the highest level that has a criterion
// met, and Low if none is; without any encounter on record it is NotComputable.
// A criterion that cannot be computed is named among the reasons and does not
// keep the others from deciding.
func Tier(in Inputs, rules Rules, asOf time.Time) Risk {
	version, ok := rules.At(asOf)
	if !ok {
		return Risk{Reasons: []string{"not computable: no version of the rule is in force on " + asOf.Format(time.DateOnly)}, AsOf: asOf}
	}
	risk := Risk{Rule: version.Name(), AsOf: asOf}
	if !in.EncountersKnown {
		risk.Reasons = []string{"not computable: no encounters on record"}
		return risk
	}
	risk.Rank = Low
	var caveats []string
	for _, criterion := range version.Criteria {
		found := criterion.examine(in, asOf)
		switch {
		case found.missing != "":
			caveats = append(caveats, fmt.Sprintf("%s not computable: %s", criterion.Name, found.missing))
		case found.met:
			risk.raise(criterion.Level, criterion.sentence(found))
		}
	}
	if risk.Rank == Low {
		risk.Reasons = []string{"no criterion met: " + strings.Join(version.facts(in, asOf), ", ")}
	}
	risk.Reasons = append(risk.Reasons, caveats...)
	risk.Reasons = append(risk.Reasons, undated(in.Undated)...)
	return risk
}

// raise keeps the reasons of the highest level only.
func (r *Risk) raise(level Rank, reason string) {
	switch {
	case level > r.Rank:
		r.Rank, r.Reasons = level, []string{reason}
	case level == r.Rank:
		r.Reasons = append(r.Reasons, reason)
	}
}

func undated(count int) []string {
	if count == 0 {
		return nil
	}
	return []string{quantity(count, "inpatient stay or emergency visit", "inpatient stays or emergency visits") +
		" without a date not counted"}
}
