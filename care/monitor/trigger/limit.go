package trigger

import (
	"cmp"
	"math"
	"slices"

	"caseload/care/monitor/finding"
	"caseload/care/monitor/unit"
)

// Limit is a line beyond which a value is a change of condition.
type Limit struct {
	Rule     string
	Severity finding.Severity
	// Above is the limit of what is too high, Below that of what is too low; one of
	// the two is set.
	Above, Below *float64
}

// Limits are the lines of the rules about a code, in a unit, the lowest first. Rules
// that compare values with each other, or require something of the person, have
// none; nor has any where the unit leads nowhere.
func (s *Set) Limits(code, in string) (limits []Limit) {
	for _, a := range s.analytes {
		if !slices.Contains(a.codes, code) {
			continue
		}
		for _, r := range a.rules {
			if value, high, ok := a.line(r); ok {
				converted, err := unit.Convert(code, value, a.unit, in)
				if err != nil {
					return nil
				}
				l := Limit{Rule: r.ID, Severity: r.Severity, Below: &converted}
				if high {
					l.Above, l.Below = l.Below, nil
				}
				limits = append(limits, l)
			}
		}
	}
	slices.SortStableFunc(limits, func(a, b Limit) int { return cmp.Compare(a.at(), b.at()) })
	return limits
}

func (l Limit) at() float64 {
	if l.Above != nil {
		return *l.Above
	}
	return *l.Below
}

// line is the end of a rule that lies nearer to what is normal, and whether values
// above it are beyond.
func (a *analyte) line(r *Rule) (value float64, high, ok bool) {
	switch {
	case len(r.Requires) > 0:
		return 0, false, false
	case r.Operator == ">=" || r.Operator == ">":
		return r.Low.value, true, true
	case r.Operator == "<=" || r.Operator == "<":
		return r.Low.value, false, true
	case r.Operator != "range":
		return 0, false, false
	case a.nearest(r, "<=", "<") < a.nearest(r, ">=", ">"):
		return r.High.value, false, true // it goes on downward
	}
	return r.Low.value, true, true
}

// nearest is how far a range is from the nearest limit of the operators.
func (a *analyte) nearest(r *Rule, operators ...string) float64 {
	distance := math.Inf(1)
	for _, other := range a.rules {
		if slices.Contains(operators, other.Operator) {
			distance = min(distance, math.Abs(other.Low.value-r.Low.value), math.Abs(other.Low.value-r.High.value))
		}
	}
	return distance
}
