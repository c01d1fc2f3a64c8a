package laboratory

import (
	"maps"
	"regexp"
	"strings"

	"caseload/care/code"
	"caseload/care/intake/hl7"
)

var (
	numeric = regexp.MustCompile(`^[+-]?[0-9]{1,15}(\.[0-9]{1,15})?$`)
	bounded = regexp.MustCompile(`^(<=|>=|<|>)\s*([+-]?[0-9]{1,15}(?:\.[0-9]{1,15})?)$`)
)

// number takes a quantity, where the text is one.
func (out *Result) number(comparator, text string, u map[string]any) bool {
	if !numeric.MatchString(text) {
		return false
	}
	q := map[string]any{"value": decimal(strings.TrimPrefix(text, "+"))}
	if comparator != "" {
		q["comparator"] = comparator
	}
	maps.Copy(q, u)
	out.Element, out.Value = "valueQuantity", q
	return true
}

// decimal is a number with the digits that were sent. JSON has none that begin with zeros.
type decimal string

// MarshalJSON writes the number.
func (d decimal) MarshalJSON() ([]byte, error) {
	sign, digits := "", string(d)
	if rest, minus := strings.CutPrefix(digits, "-"); minus {
		sign, digits = "-", rest
	}
	digits = strings.TrimLeft(digits, "0")
	if digits == "" || digits[0] == '.' {
		digits = "0" + digits
	}
	return []byte(sign + digits), nil
}

// structured is a structured number (SN): a comparator with a number is a quantity, anything
// else stays text.
func (out *Result) structured(v hl7.Value, u map[string]any) bool {
	comparator, first, separator, second := v.Component(1).Text(), v.Component(2).Text(), v.Component(3).Text(), v.Component(4).Text()
	if comparator == "=" {
		comparator = ""
	}
	if separator == "" && second == "" && (comparator == "" || bounded.MatchString(comparator+"1")) && out.number(comparator, first, u) {
		return true
	}
	out.Element, out.Value = "valueString", strings.TrimSpace(comparator+first+separator+second)
	return out.Value != ""
}

// unit is the unit of a quantity: UCUM where the sender says so, or names no system.
func unit(v hl7.Value) map[string]any {
	symbol, words, system := v.Component(1).Text(), v.Component(2).Text(), strings.ToUpper(v.Component(3).Text())
	if symbol == "" {
		return nil
	}
	u := map[string]any{"unit": symbol}
	if words != "" {
		u["unit"] = words
	}
	if system == "" || systems[system] == code.UCUM {
		u["code"], u["system"] = symbol, code.UCUM
	}
	return u
}
