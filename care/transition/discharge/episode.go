package discharge

import (
	"slices"
	"time"

	"caseload/care/code"
	"caseload/care/transition/clock"
)

// joined are the stays in the order of their beginning, those that overlap as one: a
// hospital may tell of observation and inpatient care as two. What they say is what
// the one says that ends last.
func (r *Record) joined() []stay {
	stays := slices.Clone(r.stays)
	slices.SortFunc(stays, func(a, b stay) int { return a.start.Compare(b.start) })
	var all []stay
	for _, s := range stays {
		if len(all) == 0 || !overlaps(all[len(all)-1], s) {
			all = append(all, s)
			continue
		}
		before := &all[len(all)-1]
		if before.end != nil && (s.end == nil || s.end.After(*before.end)) {
			s.start = before.start
			*before = s
		}
	}
	return all
}

// overlaps reports whether a stay begins while the one before it lasts.
func overlaps(before, s stay) bool { return before.end == nil || s.start.Before(*before.end) }

// episodes are the stays by what they belong to: a discharge with the stays within
// its 30 days, each of which starts them anew.
func (r *Record) episodes() [][]stay {
	zone := r.zone.Location()
	var all [][]stay
	for _, s := range r.joined() {
		last := len(all) - 1
		if last >= 0 {
			end := all[last][len(all[last])-1].end
			if end == nil || int(code.DayOf(s.start.In(zone))-code.DayOf(end.In(zone))) <= clock.PeriodDays() {
				all[last] = append(all[last], s)
				continue
			}
		}
		all = append(all, []stay{s})
	}
	return slices.DeleteFunc(all, func(stays []stay) bool { return r.ended(stays) == nil })
}

// ended is the last stay that has ended at the time of the question; nil when none
// has.
func (r *Record) ended(stays []stay) *stay {
	for i := len(stays) - 1; i >= 0; i-- {
		if end := stays[i].end; end != nil && !end.After(r.now()) {
			return &stays[i]
		}
	}
	return nil
}

func (r *Record) now() time.Time { return r.asOf.First(r.zone.Location()) }

// episode is how package clock asks for the stays.
func (r *Record) episode(stays []stay) clock.Episode {
	e := clock.Episode{AsOf: &r.asOf, Zone: r.zone, Discharge: new(code.At(*stays[0].end)), Death: r.death}
	for _, s := range stays[1:] {
		later := clock.Stay{ID: "Encounter/" + s.id.String(), Setting: s.setting, Admission: new(code.At(s.start)), DischargedTo: s.to}
		if s.end != nil {
			later.Discharge = new(code.At(*s.end))
		}
		e.LaterStays = append(e.LaterStays, later)
	}
	return e
}
