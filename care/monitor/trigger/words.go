package trigger

import (
	"fmt"
	"strconv"
	"strings"

	"caseload/care/monitor/unit"
)

// limits say what a comparison with a limit means.
var limits = map[string]string{"<=": "at or below", "<": "below", ">=": "at or above", ">": "above"}

// words is the reason, as a worker reads it.
func (r *Rule) words(a *analyte, now point, m match) string {
	subject := r.Label
	if len(a.rules) == 0 && now.Display != "" {
		subject = now.Display
	}
	switch {
	case r.Flags != nil:
		return fmt.Sprintf("%s%s, flagged %s by the laboratory", a.name(subject), valued(now), strings.Join(now.Flags, ", "))
	case trends[r.Operator] != nil:
		return r.course(now, m)
	case r.Operator == "range":
		return fmt.Sprintf("%s %s: %s to %s%s", subject, r.measured(now), r.Low.text, r.High.text, r.often())
	}
	return fmt.Sprintf("%s %s: %s %s%s", subject, r.measured(now), limits[r.Operator], r.Low.text, r.often())
}

// name is the analyte's own label, where the rule is about every laboratory.
func (a *analyte) name(subject string) string {
	if len(a.rules) > 0 {
		return a.rules[0].Label
	}
	return subject
}

func (r *Rule) often() string {
	switch {
	case r.Window.Of > 0:
		return fmt.Sprintf(", in %d of %d readings within %d days", r.Window.Least, r.Window.Of, r.Window.Days)
	case r.Window.Hours > 0:
		return fmt.Sprintf(", twice within %d hours", r.Window.Hours)
	case r.Window.Least > 0:
		return ", on two days"
	}
	return ""
}

// changes say what a trend is, before the amount.
var changes = map[string]string{
	"delta>=": "up %s", "rise_abs>=": "up %s", "gain>=": "up %s", "drop>=": "down %s",
	"pct_drop>=": "down %s %%", "pct_loss>=": "down %s %%", "pct_rise>=": "up %s %%", "ratio>=": "%s times",
}

func (r *Rule) course(now point, m match) string {
	base := m.with[0]
	amount := strconv.FormatFloat(unit.Round(m.change, 2), 'f', -1, 64)
	change := fmt.Sprintf(changes[r.Operator], amount)
	return fmt.Sprintf("%s %s, %s from %s on %s: limit %s within %s", r.Label, r.measured(now), change, r.measured(base), base.day, r.Low.text, r.span())
}

func (r *Rule) span() string {
	if r.Window.Hours > 0 {
		return strconv.Itoa(r.Window.Hours) + " hours"
	}
	if r.Window.Days == 1 {
		return "a day"
	}
	return strconv.Itoa(r.Window.Days) + " days"
}

// measured is the value as it was measured, and in the unit of the rule where
// that is another.
func (r *Rule) measured(p point) string {
	if p.Value == nil {
		return ""
	}
	text := p.Comparator + unit.Text(*p.Value, p.Unit)
	if r.Unit != "" && unit.Canonical(p.Unit) != unit.Canonical(r.Unit) {
		text += " (" + unit.Text(p.value, r.Unit) + ")"
	}
	return text
}

func valued(p point) string {
	if p.Value == nil {
		return ""
	}
	return " " + p.Comparator + unit.Text(*p.Value, p.Unit)
}
