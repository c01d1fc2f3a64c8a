package trigger

import (
	"slices"
	"strconv"
	"time"

	"caseload/care/code"
)

// Observation is one as it is on record (FHIR R4 Observation).
type Observation struct {
	ID             string // as Type/id
	At             time.Time
	Codings        []code.Coding
	Category       string
	Value          *code.Value
	Components     []code.Component
	Interpretation []code.Coding
	Label          string
}

// Readings are the values in the observation, its own and those of its parts: a
// blood pressure has two. A chosen answer counts with the points that LOINC's
// answer list gives it.
func (o *Observation) Readings() (readings []Reading) {
	flags := make([]string, len(o.Interpretation))
	for i, c := range o.Interpretation {
		flags[i] = c.Code
	}
	whole := Reading{ID: o.ID, At: o.At, Category: o.Category, Flags: flags, Label: o.Label}
	for _, c := range o.Codings {
		if c.System == code.LOINC && (o.Value != nil || len(flags) > 0) {
			readings = append(readings, whole.of(c, o.Value))
			break
		}
	}
	for _, part := range o.Components {
		if part.Code.System == code.LOINC && part.Value != nil {
			reading := whole.of(part.Code, part.Value)
			reading.ID, reading.Flags = o.ID+"#"+part.Code.Code, nil
			readings = append(readings, reading)
		}
	}
	return readings
}

func (r Reading) of(c code.Coding, v *code.Value) Reading {
	r.Code, r.Display = c.Code, c.Display
	switch {
	case v == nil:
	case v.Quantity != nil:
		if n, err := strconv.ParseFloat(v.Quantity.Value, 64); err == nil {
			r.Value = &n
		}
		r.Unit, r.Comparator = v.Quantity.Code, v.Quantity.Comparator
		if r.Unit == "" {
			r.Unit = v.Quantity.Unit
		}
	case v.Integer != nil:
		r.Value = new(float64(*v.Integer))
	case v.Coding != nil:
		r.Value = points(*v.Coding)
	}
	return r
}

// frequency is LOINC's answer list of the PHQ items (LL358-3), in the order of
// its points from 0.
var frequency = []string{"LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9"}

func points(answer code.Coding) *float64 {
	if i := slices.Index(frequency, answer.Code); i >= 0 && answer.System == code.LOINC {
		return new(float64(i))
	}
	return nil
}
