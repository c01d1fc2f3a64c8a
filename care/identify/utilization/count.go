package utilization

import (
	"slices"

	"caseload/care/code"
)

// Count is how often something happened, and the rows that tell of it. Known is
// false where no input could tell; Open counts the rows of which it cannot be
// told whether they belong here.
type Count struct {
	Known    bool
	Number   int
	Open     int
	Evidence []string
}

func (c *Count) add(ids ...string) {
	c.Number++
	c.note(ids...)
}

// note adds evidence, each row once.
func (c *Count) note(ids ...string) {
	for _, id := range ids {
		if id != "" && !slices.Contains(c.Evidence, id) {
			c.Evidence = append(c.Evidence, id)
		}
	}
}

// days collects days of care, each once, from spans that may overlap.
type days struct {
	window window
	seen   []bool // by day of the window, from its first
	count  Count
}

// add takes in a span of days, both ends within.
func (d *days) add(id string, first, last code.Day) {
	first, last = max(first, d.window.first), min(last, d.window.last)
	if first > last {
		return
	}
	if d.seen == nil {
		d.seen = make([]bool, d.window.last-d.window.first+1)
	}
	for day := first; day <= last; day++ {
		if !d.seen[day-d.window.first] {
			d.seen[day-d.window.first] = true
			d.count.Number++
		}
	}
	d.count.note(id)
}

func (d *days) result(known bool) Count {
	d.count.Known = known
	slices.Sort(d.count.Evidence)
	return d.count
}
