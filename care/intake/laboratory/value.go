package laboratory

import (
	"strings"

	"caseload/care/code"
	"caseload/care/intake/hl7"
)

// result reads an OBX; nil for one that tells of no result, or cannot be used.
func (r *reader) result(s hl7.Segment, sequence int, of *Order) *Result {
	word := strings.ToUpper(s.Field(11).Text())
	stands, known := resultStatuses[word]
	out := &Result{Codings: codings(s.Field(3)), Status: stands, Range: s.Field(7).Text(), At: r.time(s, sequence, 14)}
	switch {
	case noResults[word]:
		return nil
	case of == nil:
		r.fault("OBX", sequence, 0, hl7.SegmentSequence, "without an order that can be used")
		return nil
	case len(out.Codings) == 0:
		r.fault("OBX", sequence, 3, hl7.RequiredMissing, "missing: nobody knows what was measured")
		return nil
	case !known:
		r.fault("OBX", sequence, 11, hl7.UnknownValue, "not in table 0085")
		return nil
	}
	c := out.Codings[0]
	out.Key = strings.Join([]string{c.System, c.Code, c.Display, s.Field(4).Text()}, "|")
	for _, flag := range s.Field(8).Repeats() {
		if word := strings.ToUpper(flag.Text()); flags[word] {
			out.Flags = append(out.Flags, word)
		} else if word != "" {
			r.fault("OBX", sequence, 8, hl7.UnknownValue, "not in table 0078")
		}
	}
	if !r.value(s, sequence, out) && !valueless[out.Status.fhir] {
		return nil
	}
	return out
}

// valueless are the statuses in which a result tells something without a value.
var valueless = map[string]bool{retracted: true, "cancelled": true, "registered": true}

// flags are HL7 table 0078, which FHIR has as well.
var flags = map[string]bool{
	"L": true, "H": true, "LL": true, "HH": true, "<": true, ">": true, "N": true, "A": true, "AA": true, "U": true, "D": true, "B": true, "W": true,
	"S": true, "R": true, "I": true, "POS": true, "NEG": true, "ND": true, "DET": true, "IND": true, "HU": true, "LU": true,
}

// value reads what was found by the type that OBX-2 names; ok is false where there is none
// that can be used, which is told unless the status asks for none.
func (r *reader) value(s hl7.Segment, sequence int, out *Result) (ok bool) {
	v, typ := s.Field(5), strings.ToUpper(s.Field(2).Text())
	text := v.Text()
	switch {
	case v.Empty() || v.Null():
		if !valueless[out.Status.fhir] {
			r.fault("OBX", sequence, 5, hl7.RequiredMissing, "missing: nothing was found")
		}
		return false
	case typ == "SN":
		ok = out.structured(v, unit(s.Field(6)))
		return r.usable(ok, sequence, "not a structured number")
	case typ == "CE" || typ == "CWE" || typ == "CNE" || typ == "CF":
		ok = out.coded(v)
		return r.usable(ok, sequence, "neither a code nor words")
	case typ == "ED" || typ == "RP":
		r.fault("OBX", sequence, 5, hl7.WrongType, "a document: it is kept with the message and not shown")
		return false
	case out.number("", text, unit(s.Field(6))):
		return true
	}
	if m := bounded.FindStringSubmatch(text); m != nil {
		return out.number(m[1], m[2], unit(s.Field(6)))
	}
	if typ == "NM" {
		r.fault("OBX", sequence, 5, hl7.WrongType, "not a number: it is kept as text")
	}
	out.Element, out.Value = "valueString", all(v)
	return true
}

// usable tells of a value that cannot be used.
func (r *reader) usable(ok bool, sequence int, reason string) bool {
	if !ok {
		r.fault("OBX", sequence, 5, hl7.WrongType, reason)
	}
	return ok
}

// all is the text of each repetition, a line each.
func all(v hl7.Value) string {
	var lines []string
	for _, one := range v.Repeats() {
		lines = append(lines, one.Text())
	}
	return strings.Join(lines, "\n")
}

// coded is a coded answer.
func (out *Result) coded(v hl7.Value) bool {
	list := codings(v)
	if len(list) == 0 {
		return false
	}
	out.Element, out.Value = "valueCodeableConcept", concept(list)
	return true
}

// concept is codes as FHIR has them.
func concept(list []code.Coding) map[string]any {
	var coded []any
	for _, c := range list {
		one := map[string]any{}
		for name, text := range map[string]string{"system": c.System, "code": c.Code, "display": c.Display} {
			if text != "" {
				one[name] = text
			}
		}
		coded = append(coded, one)
	}
	return map[string]any{"coding": coded, "text": list[0].Display}
}
