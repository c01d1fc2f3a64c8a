package obligation

import (
	"slices"

	"caseload/care/coverage/due"
	"caseload/care/identify/fact"
	"caseload/care/score"
)

// judge decides an obligation by what happened, and by attempts where an effort
// is enough.
func (in In) judge(d *Duty, l *line, events []happened) {
	if in.Events == nil {
		d.Missing = []string{"events"}
		return
	}
	var counted []due.Event
	for _, e := range events {
		for _, k := range l.by {
			switch k.is(e) {
			case score.Met:
				counted = append(counted, due.Event{ID: e.ID, On: e.day})
			case score.Unknown:
				if e.Kind.Key() == k.name && d.covers(e) {
					d.Missing = append(d.Missing, lacking[k.check])
				}
			default:
			}
		}
	}
	if counted == nil && in.untold(l) {
		d.Missing = append(d.Missing, "events of the kind "+l.by[0].name)
	}
	d.Judge(counted, in.day())
	in.explain(d, l)
}

// untold reports whether nobody tells of anything that would meet the obligation.
func (in In) untold(l *line) bool {
	return !slices.ContainsFunc(l.by, func(k kind) bool {
		return !slices.ContainsFunc(in.Untold, func(u fact.Text) bool { return u.Key() == k.name })
	})
}

// covers reports whether an event is in the obligation's window.
func (d *Duty) covers(e happened) bool {
	return e.day <= d.By && (d.From == nil || e.day >= *d.From)
}

// explain takes attempts into account and says what is to be done.
func (in In) explain(d *Duty, l *line) {
	switch {
	case d.Status == score.Met:
		d.Missing = nil
		return
	case d.Missing != nil:
		d.Status = score.Unknown
		return
	case d.Status == score.Unknown:
		d.Missing = []string{"asOf"}
	}
	tries := in.tries(&d.Trigger, &d.By)
	switch {
	case !tries.Enough():
		if tries.Counted > 0 {
			d.Note = tries.String()
		}
	case l.effort:
		d.Status, d.Note, d.Evidence, d.Missing = score.Met, "by effort: "+tries.String(), tries.Evidence, nil
	default:
		d.Note = "the person could not be reached: " + tries.String() + "; keep the log, as this obligation asks for the thing itself"
	}
}
