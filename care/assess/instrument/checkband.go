package instrument

import (
	"cmp"
	"slices"
)

// bands checks that for every sex the bands cover all totals once.
func (c *check) bands() {
	if c.in.Bands == nil {
		return
	}
	for _, sex := range []Sex{Male, Female, Unknown} {
		var ranges []Range
		for _, band := range c.in.Bands {
			c.mustf(band.ID != "", "bands: one without a name")
			ranges = append(ranges, band.For(sex))
		}
		c.cover(sex, ranges)
	}
}

func (c *check) cover(sex Sex, ranges []Range) {
	slices.SortFunc(ranges, func(a, b Range) int { return cmp.Compare(a.Min, b.Min) })
	next := c.in.Scoring.Min
	for _, r := range ranges {
		c.mustf(r.Min == next && r.Max >= r.Min, "bands: a gap or an overlap at %v for %s", r.Min, sex)
		next = r.Max + 1
	}
	c.mustf(next == c.in.Scoring.Max+1, "bands: they end before %v for %s", c.in.Scoring.Max, sex)
}
