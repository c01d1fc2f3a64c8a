package claim

import (
	"math"
	"strconv"
	"strings"
)

// scale is how many parts of a dollar, or of a unit of a quantity, are kept:
// Medicare's fields have four decimals at most.
const scale = 10_000

// Amount writes decimal text in one way, so that equal amounts are equal text:
// a sign only in front of a negative one, no needless zeros, two decimals at
// least. Ok is false for what is not a decimal number of at most 14 digits and
// four decimals. Blank text is no amount, and stays empty.
func Amount(text string) (amount string, ok bool) {
	if text = strings.TrimSpace(text); text == "" {
		return "", true
	}
	parts, ok := parse(text)
	return format(parts), ok
}

// Sum adds amounts that [Amount] wrote; empty ones add nothing, and the sum of
// none is empty.
func Sum(amounts ...string) string {
	total, some := int64(0), false
	for _, text := range amounts {
		if parts, ok := parse(text); ok && text != "" {
			total, some = total+parts, true
		}
	}
	if !some {
		return ""
	}
	return format(total)
}

// parse reads a decimal number in units of 1/10,000.
func parse(text string) (parts int64, ok bool) {
	digits, negative := strings.CutPrefix(text, "-")
	if !negative {
		digits = strings.TrimPrefix(text, "+")
	}
	whole, fraction, _ := strings.Cut(digits, ".")
	fraction = strings.TrimRight(fraction, "0")
	whole = strings.TrimLeft(whole, "0")
	if len(whole) > 14 || len(fraction) > 4 || strings.Trim(digits, "0123456789.") != "" || strings.Trim(digits, ".") == "" {
		return 0, false
	}
	parts, err := strconv.ParseInt("0"+whole+fraction+"0000"[len(fraction):], 10, 64)
	if negative {
		parts = -parts
	}
	return parts, err == nil && parts < math.MaxInt64/scale*scale
}

// format writes units of 1/10,000 as decimal text.
func format(parts int64) string {
	sign := ""
	if parts < 0 {
		sign, parts = "-", -parts
	}
	fraction := strings.TrimRight(strconv.FormatInt(scale+parts%scale, 10)[1:], "0")
	for len(fraction) < 2 {
		fraction += "0"
	}
	return sign + strconv.FormatInt(parts/scale, 10) + "." + fraction
}
