package trigger

import (
	"slices"

	"caseload/care/monitor/unit"
)

// operators compare one value with the limits of a rule.
var operators = map[string]func(value float64, r *Rule) bool{
	"<=":    func(v float64, r *Rule) bool { return v <= r.Low.value },
	"<":     func(v float64, r *Rule) bool { return v < r.Low.value },
	">=":    func(v float64, r *Rule) bool { return v >= r.Low.value },
	">":     func(v float64, r *Rule) bool { return v > r.Low.value },
	"range": func(v float64, r *Rule) bool { return v >= r.Low.value && v <= r.High.value },
}

// trends compare a value with an earlier one: the change that the rule speaks of
// in its own measure.
var trends = map[string]func(now, before float64) (change float64, ok bool){
	"delta>=":    func(now, before float64) (float64, bool) { return now - before, true },
	"rise_abs>=": func(now, before float64) (float64, bool) { return now - before, true },
	"gain>=":     func(now, before float64) (float64, bool) { return now - before, true },
	"drop>=":     func(now, before float64) (float64, bool) { return before - now, true },
	"pct_drop>=": func(now, before float64) (float64, bool) { return 100 * (before - now) / before, before > 0 },
	"pct_loss>=": func(now, before float64) (float64, bool) { return 100 * (before - now) / before, before > 0 },
	"pct_rise>=": func(now, before float64) (float64, bool) { return 100 * (now - before) / before, before > 0 },
	"ratio>=":    func(now, before float64) (float64, bool) { return now / before, before > 0 },
}

// within reports whether a point's value lies within the limits of the rule.
func (r *Rule) within(p point, decimals int) bool {
	compare := operators[r.Operator]
	if compare == nil {
		return false
	}
	if p.bound() {
		return r.surely(p)
	}
	if rounded := unit.Round(p.value, decimals); decimals >= 0 && compare(rounded, r) {
		return true
	}
	return r.Operator != "range" && compare(p.value, r)
}

// surely reports whether every value that the bound leaves is within the limits.
func (r *Rule) surely(p point) bool {
	switch {
	case r.Operator == "<=" && (p.Comparator == "<" || p.Comparator == "<="), r.Operator == "<" && p.Comparator == "<":
		return p.value <= r.Low.value
	case r.Operator == ">=" && (p.Comparator == ">" || p.Comparator == ">="), r.Operator == ">" && p.Comparator == ">":
		return p.value >= r.Low.value
	case r.Operator == "<" && p.Comparator == "<=", r.Operator == ">" && p.Comparator == ">=":
		return operators[r.Operator](p.value, r)
	}
	return false
}

// flagged reports whether the laboratory gave one of the flags. H stands for high
// of any degree.
func (r *Rule) flagged(flags []string) bool {
	return slices.ContainsFunc(flags, func(given string) bool {
		return slices.Contains(r.Flags, given) || slices.Contains(r.Flags, "H") && slices.Contains([]string{"HH", "HU"}, given)
	})
}
