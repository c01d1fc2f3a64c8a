package trigger

import (
	"slices"
	"time"

	"caseload/care/monitor/unit"
)

// match is a rule that holds for a point, with the points that it was compared
// with and the change since then.
type match struct {
	with   []point
	change float64
}

// match reports whether the rule holds for the last point of a series.
func (r *Rule) match(series []point, decimals int) (m match, ok bool) {
	now := series[len(series)-1]
	switch {
	case r.Flags != nil:
		return m, r.flagged(now.Flags)
	case trends[r.Operator] != nil:
		return r.trend(series)
	case !r.within(now, decimals):
		return m, false
	case r.Window.Single():
		return m, true
	}
	return r.repeated(series, decimals)
}

// repeated reports whether enough readings are within the limits, the last one
// among them.
func (r *Rule) repeated(series []point, decimals int) (m match, ok bool) {
	earlier := r.earlier(series)
	switch {
	case r.Window.Of > 0: // so many of the last so many
		earlier = earlier[max(0, len(earlier)-r.Window.Of+1):]
	case r.Window.Hours == 0: // on the day before on which anything was read
		earlier = lastDay(earlier, series[len(series)-1])
	}
	for _, p := range slices.Backward(earlier) {
		if r.within(p, decimals) {
			m.with = append(m.with, p)
		}
	}
	if len(m.with) < r.Window.Least-1 {
		return m, false
	}
	m.with = m.with[:r.Window.Least-1]
	return m, true
}

// lastDay leaves the points of the last day before that of the point.
func lastDay(points []point, now point) []point {
	points = slices.DeleteFunc(slices.Clone(points), func(p point) bool { return p.day == now.day })
	if len(points) == 0 {
		return nil
	}
	last := points[len(points)-1].day
	return slices.DeleteFunc(points, func(p point) bool { return p.day != last })
}

// trend compares the last point with an earlier one of the window.
func (r *Rule) trend(series []point) (m match, ok bool) {
	now := series[len(series)-1]
	if now.bound() {
		return m, false
	}
	base, ok := r.base(r.earlier(series), now)
	if !ok {
		return m, false
	}
	before, err := unit.Convert(base.Code, base.value, r.unitOf(base), r.unitOf(now))
	if err != nil {
		return m, false
	}
	change, ok := trends[r.Operator](now.value, before)
	change = unit.Round(change, -1)
	return match{[]point{base}, change}, ok && change >= r.Low.value
}

// unitOf is the unit of a point's value: that of the rule, else its own.
func (r *Rule) unitOf(p point) string {
	if r.Unit != "" {
		return r.Unit
	}
	return p.Unit
}

// base is the point to compare with: the lowest of the days before for a gain of
// weight, else the earliest of the window. What was weighed on the same day is no
// gain, and a day without a weight gives no comparison with it.
func (r *Rule) base(earlier []point, now point) (base point, ok bool) {
	for _, p := range earlier {
		switch {
		case p.bound() || r.SameCode && p.Code != now.Code:
		case r.Operator != "gain>=":
			return p, true
		case p.day < now.day && (!ok || p.value < base.value):
			base, ok = p, true
		}
	}
	return base, ok
}

// earlier is the points of the window before the last one, which is not among
// them; nor is what was read at the same time.
func (r *Rule) earlier(series []point) []point {
	now := series[len(series)-1]
	from, _ := slices.BinarySearchFunc(series, now, func(p, now point) int {
		if r.outside(p, now) {
			return -1
		}
		return 1
	})
	to := len(series) - 1
	for to > from && !series[to-1].At.Before(now.At) {
		to--
	}
	return series[from:to]
}

// outside reports whether a point lies before the window.
func (r *Rule) outside(p, now point) bool {
	if r.Window.Hours > 0 {
		return now.At.Sub(p.At) > time.Duration(r.Window.Hours)*time.Hour
	}
	return int(now.day-p.day) > r.Window.Days
}
