package fhir

import (
	"encoding/json"
	"strconv"
	"strings"

	"caseload/care/code"
)

// Quantity is a measured amount (R4 Quantity). The number keeps the digits it
// was written with.
type Quantity struct {
	Value      json.Number `json:"value,omitempty"`
	Comparator string      `json:"comparator,omitempty"`
	Unit       string      `json:"unit,omitempty"`
	System     string      `json:"system,omitempty"`
	Code       string      `json:"code,omitempty"`
}

// Kept is the quantity as it is kept.
func (q Quantity) Kept() code.Quantity {
	return code.Quantity{Value: q.Value.String(), Comparator: q.Comparator, Unit: q.Unit, Code: q.Code}
}

// words is the quantity for a reader: "< 5 mg".
func (q Quantity) words() string {
	unit := q.Unit
	if unit == "" {
		unit = q.Code
	}
	return joined([]string{q.Comparator, q.Value.String(), unit})
}

// Range is a stretch of amounts whose ends may be open (R4 Range).
type Range struct {
	Low  *Quantity `json:"low,omitempty"`
	High *Quantity `json:"high,omitempty"`
}

func (r Range) words() string {
	switch {
	case r.Low == nil && r.High == nil:
		return ""
	case r.Low == nil:
		return "<= " + r.High.words()
	case r.High == nil:
		return ">= " + r.Low.words()
	}
	return r.Low.words() + " - " + r.High.words()
}

// Ratio is a relation of two amounts, as the titer 1:128 (R4 Ratio).
type Ratio struct {
	Numerator   Quantity `json:"numerator,omitzero"`
	Denominator Quantity `json:"denominator,omitzero"`
}

// Choice is an element that may hold one of several types (R4 value[x]), as
// Observation and its components have it.
type Choice struct {
	Quantity        *Quantity        `json:"valueQuantity,omitempty"`
	CodeableConcept *CodeableConcept `json:"valueCodeableConcept,omitempty"`
	String          *string          `json:"valueString,omitempty"`
	Boolean         *bool            `json:"valueBoolean,omitempty"`
	Integer         *int             `json:"valueInteger,omitempty"`
	DateTime        *string          `json:"valueDateTime,omitempty"`
	Time            *string          `json:"valueTime,omitempty"`
	Period          *Period          `json:"valuePeriod,omitempty"`
	Range           *Range           `json:"valueRange,omitempty"`
	Ratio           *Ratio           `json:"valueRatio,omitempty"`
}

// Value is what the choice holds; nil when it holds nothing that can be kept. A
// range, a ratio, a period and a time of day are kept in words.
func (c Choice) Value() *code.Value {
	switch {
	case c.Quantity != nil:
		kept := c.Quantity.Kept()
		return &code.Value{Quantity: &kept}
	case c.CodeableConcept != nil && !c.CodeableConcept.Empty():
		kept := c.CodeableConcept.Value()
		return &code.Value{Coding: &kept}
	case c.Boolean != nil:
		return &code.Value{Boolean: c.Boolean}
	case c.Integer != nil:
		return &code.Value{Integer: c.Integer}
	case c.DateTime != nil:
		return &code.Value{DateTime: c.DateTime}
	}
	if words := c.words(); words != "" {
		return &code.Value{Text: &words}
	}
	return nil
}

func (c Choice) words() string {
	switch {
	case c.String != nil:
		return *c.String
	case c.Time != nil:
		return *c.Time
	case c.Period != nil:
		return strings.Trim(c.Period.Start+"/"+c.Period.End, "/")
	case c.Range != nil:
		return c.Range.words()
	case c.Ratio != nil:
		return c.Ratio.Numerator.words() + " : " + c.Ratio.Denominator.words()
	}
	return ""
}

// shortest writes a number with no more digits than it needs.
func shortest(number float64) json.Number {
	return json.Number(strconv.FormatFloat(number, 'f', -1, 64))
}
