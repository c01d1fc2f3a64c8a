package instrument

import (
	"slices"
)

func (c *check) scoring() {
	rule := c.in.Scoring
	c.mustf(len(rule.Items) > 0, "scoring: no items")
	c.known("scoring", rule.Items)
	for _, set := range rule.Complete {
		c.known("scoring.complete", set)
	}
	if rule.Prorate != nil {
		c.known("scoring.prorate", rule.Prorate.Never)
		c.mustf(rule.Prorate.MostMissing > 0 && rule.Prorate.MostMissing < len(rule.Items), "scoring.prorate: how many may be missing")
	}
	c.method(rule)
	c.levels(rule.Levels)
	for _, need := range rule.Needs {
		c.need(need)
	}
	for _, test := range rule.Tests {
		c.known("tests["+test.ID+"]", test.Items)
		c.mustf((test.When == nil) != (test.Norm == nil), "tests[%s]: a condition or a norm", test.ID)
	}
	for _, d := range c.in.Derived {
		c.known("derived["+d.ID+"]", d.Sum)
		c.loinc("derived["+d.ID+"]", d.LOINC)
		c.mustf((d.Sum == nil) != (d.When == nil) && (d.Sum == nil) == (d.Positive == nil), "derived[%s]: a sum with its threshold or a condition", d.ID)
	}
}

// known checks that all the items are there.
func (c *check) known(place string, ids []string) {
	for _, id := range ids {
		c.mustf(c.in.Item(id) != nil, "%s: no item %q", place, id)
	}
}

// method checks that what the method needs is given.
func (c *check) method(rule Scoring) {
	levels, needs, bands := rule.Levels != nil, rule.Needs != nil, c.in.Bands != nil
	switch rule.Method {
	case Sum, Single:
		c.mustf(bands && !levels && !needs, "scoring: a total has bands")
		least, most := c.reach(rule.Items)
		c.mustf(least == rule.Min && most == rule.Max, "scoring: the items reach from %v to %v", least, most)
	case AnyPositive:
		c.mustf(bands != levels && !needs, "scoring: bands or levels")
		c.mustf(levels || rule.Min == 0 && rule.Max == float64(len(rule.Items)), "scoring: a count reaches from 0 to the number of items")
	case HighestLevel:
		c.mustf(levels && !bands && !needs, "scoring: levels")
	case PerDomain:
		c.mustf(needs && !bands && !levels, "scoring: needs")
	default:
		c.mustf(false, "scoring: method %q", rule.Method)
	}
	c.mustf(rule.Method != Single || len(rule.Items) == 1, "scoring: single is one item")
}

// reach is the least and the most that choices can add up to, or a total that is
// entered can be.
func (c *check) reach(ids []string) (least, most float64) {
	for _, id := range ids {
		item := c.in.Item(id)
		if item == nil {
			continue
		}
		if c.in.ScoreOnly() && item.Min != nil && item.Max != nil {
			least, most = least+*item.Min, most+*item.Max
			continue
		}
		var points []float64
		for _, option := range c.in.Options(item) {
			if option.Points != nil {
				points = append(points, *option.Points)
			}
		}
		if points == nil {
			c.mustf(false, "scoring: %s has no points", id)
			continue
		}
		least, most = least+slices.Min(points), most+slices.Max(points)
	}
	return least, most
}

func (c *check) levels(levels []Level) {
	seen := map[string]bool{}
	for i, level := range levels {
		c.mustf(level.ID != "" && level.ID != string(Unknown) && !seen[level.ID], "levels[%s]: missing or there twice", level.ID)
		c.mustf((level.When == nil) == (i == len(levels)-1), "levels[%s]: the last level, and no other, has no condition", level.ID)
		seen[level.ID] = true
	}
	for id := range c.in.LOINC.Levels {
		c.mustf(seen[id], "loinc.levels: no level %q", id)
	}
}

func (c *check) need(need Need) {
	c.known("needs["+need.ID+"]", need.items())
	given := 0
	for _, ids := range [][]string{need.Any, need.Sum, need.Product} {
		if ids != nil {
			given++
		}
	}
	c.mustf(given == 1 && need.Label != "", "needs[%s]: one of any, sum and product, and a label", need.ID)
	c.mustf((need.Sum == nil) == (need.Positive == nil), "needs[%s]: a sum has a threshold", need.ID)
	c.mustf((need.Product == nil) == (need.ByAge == nil), "needs[%s]: a product has thresholds by age", need.ID)
}
