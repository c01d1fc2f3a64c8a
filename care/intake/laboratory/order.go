package laboratory

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"caseload/care/code"
	"caseload/care/intake/hl7"
)

// Order is a group of results (OBR) with them.
type Order struct {
	// Key names it among those of the sender.
	Key        string
	Filler     string
	Placer     string
	Codings    []code.Coding
	Status     status
	Collected  *time.Time // OBR-7
	Reported   *time.Time // OBR-22
	Conclusion string     // notes below the OBR
	Results    []Result
}

// Result is one value (OBX).
type Result struct {
	// Key names it within the order: what was measured, and which of several.
	Key     string
	Codings []code.Coding
	Value   any // by its FHIR element, as valueQuantity; nil where there is none
	Element string
	Range   string
	Flags   []string
	Status  status
	At      *time.Time // OBX-14
	Note    string
}

// orders reads the orders in their order.
func (r *reader) orders() {
	obr, obx := 0, 0
	var at *Order
	var result *Result
	for _, s := range r.message.Segments {
		switch s.Name {
		case "OBR":
			obr++
			at, result = r.order(s, obr), nil
		case "OBX":
			obx++
			if result = r.result(s, obx, at); result != nil {
				at.Results = append(at.Results, *result)
				result = &at.Results[len(at.Results)-1]
			}
		case "NTE":
			r.note(s, at, result)
		case "SPM", "PID":
			result = nil
		}
	}
}

// order begins one; nil where it cannot be told from others.
func (r *reader) order(s hl7.Segment, sequence int) *Order {
	o := Order{
		Placer: number(s.Field(2)), Filler: number(s.Field(3)), Codings: codings(s.Field(4)),
		Collected: r.time(s, sequence, 7), Reported: r.time(s, sequence, 22),
	}
	name := cmp.Or(o.Filler, o.Placer)
	switch {
	case name == "":
		r.fault("OBR", sequence, 3, hl7.RequiredMissing, "missing: the order cannot be told from others")
		return nil
	case len(name) > longestName:
		r.fault("OBR", sequence, 3, hl7.WrongType, fmt.Sprintf("longer than %d characters", longestName))
		return nil
	case len(o.Codings) == 0:
		r.fault("OBR", sequence, 4, hl7.RequiredMissing, "missing: nobody knows what was examined")
		return nil
	}
	var known bool
	if o.Status, known = reportStatuses[s.Field(25).Text()]; !known {
		r.fault("OBR", sequence, 25, hl7.UnknownValue, "not in table 0123")
		o.Status = reportStatuses[""]
	}
	o.Key = r.told.Sender + "|" + name + "|" + o.Codings[0].Code + o.Codings[0].Display
	r.told.Orders = append(r.told.Orders, o)
	return &r.told.Orders[len(r.told.Orders)-1]
}

// longestName bounds what an order is found by.
const longestName = 200

// number is an entity identifier (EI) as one text.
func number(v hl7.Value) string {
	id, space := v.Component(1).Text(), v.Component(2).Text()
	if id == "" || space == "" {
		return id
	}
	return id + "^" + space
}

// note adds a note to what it stands below.
func (r *reader) note(s hl7.Segment, o *Order, result *Result) {
	text := s.Field(3).Text()
	switch {
	case text == "" || o == nil:
	case result != nil:
		result.Note = strings.TrimSpace(result.Note + "\n" + text)
	case len(o.Results) == 0:
		o.Conclusion = strings.TrimSpace(o.Conclusion + "\n" + text)
	}
}

// systems are the systems of codes by their names in HL7 table 0396.
var systems = map[string]string{
	"LN": code.LOINC, "LOINC": code.LOINC, "SCT": code.SNOMED, "SNM": code.SNOMED, "UCUM": code.UCUM, "RXNORM": code.RxNorm, "I10": code.ICD10CM, "I10C": code.ICD10CM,
}

// codings are the codes of a coded element (CE, CWE): the first one and the alternate one,
// a LOINC code before any other.
func codings(v hl7.Value) (list []code.Coding) {
	for _, first := range []int{1, 4} {
		c := code.Coding{Code: v.Component(first).Text(), Display: v.Component(first + 1).Text(), System: systems[strings.ToUpper(v.Component(first+2).Text())]}
		if c.Code == "" && c.Display == "" {
			continue
		}
		if c.System == code.LOINC && len(list) > 0 {
			list = append([]code.Coding{c}, list...)
		} else {
			list = append(list, c)
		}
	}
	return list
}
