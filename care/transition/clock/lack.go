package clock

import "caseload/care/code"

// Lacks names the inputs without which nothing can be counted: the discharge, and
// the zone where a time is given with its offset from UTC.
func (in In) Lacks() []string {
	moments := in.moments()
	for _, k := range in.Contacts {
		moments = append(moments, k.At)
	}
	for _, v := range in.Visits {
		moments = append(moments, v.On)
	}
	return in.lacks(append(moments, reconciledAt(in.Reconciliations)...))
}

// Lacks is as that of [In].
func (in TransitionIn) Lacks() []string {
	moments := append(in.moments(), in.Admission)
	for _, r := range in.Notices {
		moments = append(moments, r.On)
	}
	for _, r := range in.Information {
		moments = append(moments, r.On)
	}
	for _, e := range in.Engagements {
		moments = append(moments, e.On)
	}
	return in.lacks(append(moments, reconciledAt(in.Reconciliations)...))
}

// Lacks names the inputs without which the hours cannot be counted. They need no
// zone where every time has its offset.
func (in CallIn) Lacks() []string {
	if in.Discharge == nil {
		return []string{"discharge"}
	}
	moments := in.moments()
	for _, k := range in.Contacts {
		moments = append(moments, k.At)
	}
	for _, m := range moments {
		if m != nil && !m.NeedsZone() && !in.Zone.Told() {
			return []string{"zone"}
		}
	}
	return nil
}

func (e Episode) lacks(moments []*code.Moment) []string {
	if e.Discharge == nil {
		return []string{"discharge"}
	}
	for _, m := range moments {
		if m != nil && m.NeedsZone() && !e.Zone.Told() {
			return []string{"zone"}
		}
	}
	return nil
}

func (e Episode) moments() []*code.Moment {
	moments := []*code.Moment{e.AsOf, e.Discharge, e.FormerDischarge, e.Death}
	for _, s := range e.LaterStays {
		moments = append(moments, s.Admission, s.Discharge)
	}
	return moments
}

func reconciledAt(all []Reconciliation) (moments []*code.Moment) {
	for _, r := range all {
		moments = append(moments, r.On)
	}
	return moments
}
