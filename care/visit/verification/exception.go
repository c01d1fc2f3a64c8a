package verification

import (
	"math"
	"strconv"

	"caseload/care/code"
)

// Class says what an exception asks for.
type Class string

// The classes: Fix holds back the export until the visit is corrected, Acknowledge
// until a person has accepted it. Neither blocks the visit itself.
const (
	Fix         Class = "fix"
	Acknowledge Class = "acknowledge"
)

// Exception is one flag on a visit.
type Exception struct {
	// Code, Meaning, Class and Basis are those of the table; Version is the table's.
	Code, Meaning string
	Class         Class
	Basis         string
	Version       string
	// Found is what there is beside the measure, in words: "start", "out", a visit's id.
	Found string
	// Measured is what was measured; nil where the exception measures nothing.
	Measured *Measure
	// Threshold is the setting that the visit was held against; nil where there is none.
	Threshold *Term
}

// Measure is an amount in meters, minutes, calls or edits.
type Measure struct {
	Amount float64
	Unit   string
}

// String is the amount to two digits, with its unit.
func (m Measure) String() string {
	return strconv.FormatFloat(math.Round(m.Amount*100)/100, 'f', -1, 64) + " " + m.Unit
}

// Unknown is an exception that nobody can tell to hold or not, for want of an input.
// It is no all-clear.
type Unknown struct{ Code, Missing string }

// Findings are what a visit was found to be.
type Findings struct {
	Exceptions []Exception
	Unknown    []Unknown
	// Exempt says by which rule the visit need not be verified; empty for any other. An
	// exempt visit has neither exceptions nor unknowns.
	Exempt string
	// Terms are the settings that were asked.
	Terms Terms
}

// Detail is what was found, in words and numbers.
func (e Exception) Detail() string {
	text := e.Found
	if e.Measured != nil {
		if text != "" {
			text += ", "
		}
		text += e.Measured.String()
	}
	if e.Threshold != nil && e.Measured != nil {
		text += ", limit " + e.Threshold.Value
	}
	return text
}

// Key names the exception with what was found, so that whoever accepts one of 2 km has
// not accepted one of 40.
func (e Exception) Key() string {
	if detail := e.Detail(); detail != "" {
		return e.Code + ": " + detail
	}
	return e.Code
}

// Key names what is not known.
func (u Unknown) Key() string { return u.Code + ": not computable: " + u.Missing + " missing" }

// Term is a setting as it holds in a state on a day.
type Term struct {
	Name, Value string
	// State is whose line it is: * for those that hold everywhere.
	State string
	From  code.Day
	// Source and Version are the line's source and the table's version.
	Source, Version string
}
