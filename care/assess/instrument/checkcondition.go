package instrument

import (
	"slices"
)

func (c *check) alerts() {
	seen := map[string]bool{}
	for _, alert := range c.in.Alerts {
		c.mustf(alert.ID != "" && !seen[alert.ID], "alerts[%s]: missing or there twice", alert.ID)
		c.mustf(severities[alert.Severity] > 0, "alerts[%s]: severity %q", alert.ID, alert.Severity)
		c.mustf(alert.Action != "" && alert.Due.text != "", "alerts[%s]: an action and a due time are needed", alert.ID)
		seen[alert.ID] = true
	}
}

var comparisons = []Op{Equal, NotEqual, AtLeast, AtMost, Above, Below}

func (c *check) conditions() { c.in.walk(c.condition) }

// condition checks one condition by its subject; those inside it are visited on
// their own.
func (c *check) condition(place string, when Condition) {
	c.mustf(when.subjects() == 1, "%s: a condition has one subject", place)
	_, numeric := when.Value.Float()
	compares := numeric && slices.Contains(comparisons, when.Op)
	switch {
	case when.Item != "":
		c.mustf(c.in.Item(when.Item) != nil, "%s: no item %q", place, when.Item)
		c.mustf(compares || when.Op == Missing || when.Op == AbsentBecause && reasons[when.Value.String()] != "", "%s: operator %q", place, when.Op)
	case when.Level != "":
		c.mustf(slices.ContainsFunc(c.in.Scoring.Levels, func(l Level) bool { return l.ID == when.Level }), "%s: no level %q", place, when.Level)
	case when.Need != "":
		c.mustf(when.Op == Positive && (when.Need == "*" || c.in.need(when.Need) != nil), "%s: no need %q, or not positive", place, when.Need)
	case when.Patient != "":
		sex := when.Patient == "sex" && !numeric && (when.Op == Equal || when.Op == NotEqual)
		c.mustf(sex || when.Patient == "age" && compares, "%s: the patient's sex is equal or not, the age compares", place)
	case when.AllOf == nil && when.AnyOf == nil:
		c.mustf(compares, "%s: operator %q and a number", place, when.Op)
	}
	c.known(place, when.Sum)
	c.words(place, when)
	c.mustf((when.Delta != "") == (when.WindowDays > 0), "%s: a change, and nothing else, has a window", place)
}

// words checks the subjects that can only be one word.
func (c *check) words(place string, when Condition) {
	c.mustf(when.AnyItem == "" || when.AnyItem == "*", "%s: any_item is *", place)
	c.mustf(when.Score == "" || when.Score == "total", "%s: score is total", place)
	c.mustf(when.Delta == "" || when.Delta == "total", "%s: delta is total", place)
}

func (c Condition) subjects() (count int) {
	for _, given := range []bool{
		c.Item != "", c.AnyItem != "", c.Sum != nil, c.Score != "", c.Level != "", c.Need != "", c.Delta != "",
		c.Patient != "", c.Count != nil, c.AllOf != nil, c.AnyOf != nil,
	} {
		if given {
			count++
		}
	}
	return count
}
