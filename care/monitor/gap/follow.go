package gap

import (
	"fmt"

	"caseload/care/code"
)

// watched is how long after an event a follow-up is spoken of, in days.
const watched = 90

// follow tells whether somebody followed up on the newest event; it is false
// where there was none lately.
func (r rule) follow(in In, asOf code.Day, g *Gap) bool {
	var newest *Leave
	for i := range in.Leaves {
		l := &in.Leaves[i]
		if l.Kind != r.after || l.On > asOf || int(asOf-l.On) > watched {
			continue
		}
		if newest == nil || l.On > newest.On || l.On == newest.On && l.ID < newest.ID {
			newest = l
		}
	}
	if newest == nil {
		return false
	}
	due := newest.On + code.Day(r.grace)
	g.Status, g.DueOn, g.Evidence = Open, &due, []string{newest.ID}
	g.Reason = fmt.Sprintf("%s on %s, due by %s", r.after, newest.On, due)
	for _, a := range r.acts(in, asOf) {
		if a.On >= newest.On && a.ID != newest.ID {
			g.Status, g.DoneOn, g.Evidence = Closed, &a.On, []string{a.ID, newest.ID}
			g.Reason = fmt.Sprintf("done on %s, after the %s on %s", a.On, r.after, newest.On)
		}
	}
	return true
}
