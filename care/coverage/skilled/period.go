package skilled

import (
	"slices"

	"caseload/care/code"
)

// Period is a benefit period: it begins with the first inpatient day and ends
// after 60 days in a row without inpatient or skilled care.
type Period struct {
	// Start is the first day of care in the period.
	Start code.Day
	// Used are the benefit days used before the stay that is asked about.
	Used int
	// Renews is the first day on which an admission would begin a new period,
	// counted from the end of the last care that is known.
	Renews *code.Day
}

// period finds the benefit period of an admission.
func (f Facts) period(admission code.Day) (p Period, missing []string) {
	nursing, missing := f.nursing(admission)
	care := append(slices.Clone(nursing), f.hospital().spans...)
	slices.SortStableFunc(care, func(a, b span) int { return int(a.from - b.from) })
	p.Start = admission
	var end *code.Day
	for _, s := range append(care, span{from: admission, to: admission}) {
		if s.from > admission {
			continue
		}
		if end == nil || s.from-*end >= code.Day(limit("break")) {
			p.Start = s.from
		}
		if end == nil || s.to > *end {
			end = &s.to
		}
	}
	for _, s := range nursing {
		if s.from >= p.Start {
			p.Used += s.days()
		}
	}
	p.Used = min(p.Used+max(f.DaysUsedBefore, 0), limit("benefit days"))
	if discharge := f.day(f.Discharge); discharge != nil {
		p.Renews = new(*discharge + code.Day(limit("break")))
	}
	return p, missing
}

// nursing are the spans of skilled care before the admission.
func (f Facts) nursing(admission code.Day) (spans []span, missing []string) {
	for _, s := range f.EarlierStays {
		from, to := f.day(s.Admission), f.day(s.Discharge)
		switch {
		case s.Custodial:
		case from == nil:
			missing = append(missing, "earlierStays[].admission")
		case to == nil || *to < *from:
			missing = append(missing, "earlierStays[].discharge")
		case *from < admission:
			spans = append(spans, span{from: *from, to: min(*to, admission), ids: ids(s.ID)})
		}
	}
	return joined(spans), missing
}
