package plan

import (
	"strconv"
	"strings"

	"caseload/care/code"
	"caseload/ent"
)

// Progress is how near a target of a goal is, by the newest measurements.
type Progress struct {
	Measure *code.Coding
	Latest  *ent.Observation
	Met     *bool
	// Change is how the value moved since the measurement before, as a decimal.
	Change        *string
	NotComputable string
}

// ProgressOf tells for each target how near it is. The measurements are those of
// the goal's measures, newest first.
func ProgressOf(targets []code.Target, measured []*ent.Observation) []*Progress {
	all := make([]*Progress, len(targets))
	for i, t := range targets {
		var of []*ent.Observation
		for _, o := range measured {
			if o.Code == t.Measure.Code && o.CodeSystem == t.Measure.System {
				of = append(of, o)
			}
		}
		all[i] = progress(t, of)
	}
	return all
}

func progress(t code.Target, of []*ent.Observation) *Progress {
	p := &Progress{}
	if t.Measure.Code != "" {
		p.Measure = &t.Measure
	}
	if len(of) == 0 {
		p.NotComputable = "not computable: a measurement is missing"
		return p
	}
	p.Latest = of[0]
	if len(of) > 1 && of[0].ValueNumber != nil && of[1].ValueNumber != nil && unitOf(of[0]) == unitOf(of[1]) {
		change := strconv.FormatFloat(*of[0].ValueNumber-*of[1].ValueNumber, 'f', -1, 64)
		p.Change = &change
	}
	p.Met, p.NotComputable = met(t, of[0])
	return p
}

// met reports whether a measurement is within the target, or why that cannot be
// told: it never compares what has another unit.
func met(t code.Target, o *ent.Observation) (within *bool, why string) {
	switch {
	case t.Detail == nil || t.Detail.Quantity == nil:
		return nil, "not computable: the target has no value"
	case o.ValueNumber == nil:
		return nil, "not computable: the measurement is no number"
	}
	low, high, unit, ok := bounds(t.Detail.Quantity)
	if !ok {
		return nil, "not computable: the target's value is no number"
	}
	if unit != unitOf(o) {
		return nil, "not computable: the measurement has another unit"
	}
	in := (low == nil || *o.ValueNumber >= *low) && (high == nil || *o.ValueNumber <= *high)
	return &in, ""
}

// bounds are the ends of a target. A quantity is the most that is wanted, as
// targets of pressure, HbA1c and weight are, unless its comparator says that it
// is the least.
func bounds(q *code.Quantity) (low, high *float64, unit string, ok bool) {
	n, unit := number(q)
	switch {
	case n == nil:
		return nil, nil, "", false
	case strings.HasPrefix(q.Comparator, ">"):
		return n, nil, unit, true
	}
	return nil, n, unit, true
}

func number(q *code.Quantity) (n *float64, unit string) {
	parsed, err := strconv.ParseFloat(q.Value, 64)
	if err != nil {
		return nil, q.Code
	}
	return &parsed, q.Code
}

func unitOf(o *ent.Observation) string {
	if o.Value == nil || o.Value.Quantity == nil {
		return ""
	}
	return o.Value.Quantity.Code
}
