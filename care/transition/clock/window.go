package clock

import (
	"caseload/care/code"
	"caseload/care/score"
)

// dated is an event with its date and whether it is of the kind that counts.
type dated struct {
	id     string
	on     *code.Moment
	counts score.Status
}

// window decides a clock by the dates of events: from a day through the
// deadline.
func (c *course) window(k *Clock, input string, untold bool, events []dated, from code.Day) {
	if untold {
		k.Missing = []string{input}
		c.settle(k, score.Unknown)
		return
	}
	f := found{status: score.NotMet}
	for _, e := range events {
		if e.on == nil {
			f.add(score.Unknown, "", 0, input+"[].on")
			continue
		}
		day := e.on.Day(c.zone.Location())
		in := day >= from && day <= k.Due.Day && c.happened(*e.on)
		f.add(score.All(score.Told(in, true), e.counts), e.id, day, "")
	}
	k.Evidence, k.Missing = f.evidence, f.missing
	if f.status == score.Met {
		k.How = "on " + f.day.String()
	}
	c.settle(k, f.status)
}
