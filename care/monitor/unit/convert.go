package unit

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Error says that a value cannot be brought into another unit. It names units
// only, never the value.
type Error struct{ From, To string }

// Error is the reason in words, for people who look at a chart.
func (e *Error) Error() string {
	if e.From == "" {
		return "not comparable: no unit"
	}
	return "not comparable: unit " + e.From
}

// Convert brings the value of a LOINC code from one UCUM unit into another. The
// error is an *[Error] where no line of the tables leads there. What comes from a
// conversion is rounded to a millionth, so that a limit that is exact in one unit
// is exact in the other.
func Convert(code string, value float64, from, to string) (float64, error) {
	a, b := Canonical(from), Canonical(to)
	if a == b {
		return value, nil
	}
	w, ok := ways()[ends{code, a, b}]
	if !ok {
		w, ok = ways()[ends{"", a, b}]
	}
	if !ok {
		if back, known := inverse(code, a, b); known {
			w, ok = back, true
		}
	}
	if !ok {
		return 0, &Error{strings.TrimSpace(from), to}
	}
	return Round(w.of(value), w.decimals), nil
}

// inverse turns a way around, where that loses nothing.
func inverse(code, from, to string) (way, bool) {
	w, ok := ways()[ends{code, to, from}]
	if !ok {
		w, ok = ways()[ends{"", to, from}]
	}
	if !ok || w.decimals != exact || w.factor == 0 {
		return way{}, false
	}
	return way{1 / w.factor, -w.offset / w.factor, exact}, true
}

func (w way) of(value float64) float64 { return value*w.factor + w.offset }

// Canonical is the one spelling of a unit that the tables use.
func Canonical(unit string) string {
	unit = strings.TrimSpace(unit)
	if same, ok := aliases()[unit]; ok {
		return same
	}
	return unit
}

// Round rounds half away from zero to so many decimals; a negative number of
// decimals leaves only what a calculation adds by itself out.
func Round(value float64, decimals int) float64 {
	if decimals < 0 {
		decimals = 6
	}
	// By way of the decimal text: 2.675 must round as people do.
	scale := math.Pow10(decimals)
	near, err := strconv.ParseFloat(strconv.FormatFloat(value*scale, 'g', 15, 64), 64)
	if err != nil {
		return value
	}
	return math.Round(near) / scale
}

// Text writes a value with its unit, as a worker reads it.
func Text(value float64, unit string) string {
	number := strconv.FormatFloat(Round(value, 2), 'f', -1, 64)
	switch Canonical(unit) {
	case "1", "":
		return number
	case "%":
		return number + " %"
	}
	return fmt.Sprintf("%s %s", number, name(unit))
}

// names are units in the words of a clinic.
var names = map[string]string{"[lb_av]": "lb", "mm[Hg]": "mmHg", "Cel": "°C", "[degF]": "°F", "/min": "per minute"}

func name(unit string) string {
	if said := names[Canonical(unit)]; said != "" {
		return said
	}
	return unit
}
