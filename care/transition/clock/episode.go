package clock

import (
	"slices"

	"caseload/care/code"
	"caseload/care/identify/fact"
)

// Episode is a discharge and what else moves its clocks.
type Episode struct {
	AsOf            *code.Moment `json:"asOf"            doc:"the moment of the question. What is later is not known yet. Without it, what was not met is neither running nor missed but unknown"`
	Zone            code.Zone    `json:"zone"            doc:"the person's home zone, an IANA name such as America/Chicago; needed where a time is given with its offset from UTC"`
	Discharge       *code.Moment `json:"discharge"       doc:"date or time of the discharge. Without its time of day it cannot be told whether a contact on that date was before it"`
	FormerDischarge *code.Moment `json:"formerDischarge" doc:"what was taken for the discharge before it was corrected; the parts then tell the former deadlines"`
	LaterStays      []Stay       `json:"laterStays"      doc:"stays after the discharge: readmissions, and the nursing stay after a transfer; may be left out where there were none"`
	Death           *code.Moment `json:"death"           doc:"when the person died; left out while alive"`
}

// Stay is a stay after the discharge.
type Stay struct {
	ID           string       `json:"id"           doc:"id of the stay, which comes back as evidence"`
	Setting      fact.Text    `json:"setting"      doc:"as dischargedFrom; an emergency visit changes nothing"`
	Admission    *code.Moment `json:"admission"    doc:"when it began"`
	Discharge    *code.Moment `json:"discharge"    doc:"when it ended; left out while it lasts"`
	DischargedTo fact.Text    `json:"dischargedTo" doc:"as dischargedTo of the episode"`
}

// course is an episode up to the moment of the question: the discharge that
// rules, and what ended or stopped it.
type course struct {
	zone      code.Zone
	asOf      *code.Moment
	discharge code.Moment
	day       code.Day
	from, to  fact.Text
	stop      *stop
	// restarted tells that the discharge of a later stay rules.
	restarted bool
	notes     []string
	missing   []string
}

// stop is what stops the clocks.
type stop struct {
	at  code.Moment
	why string
}

// course follows the stays. The settings are those of the first discharge.
func (e Episode) course(from, to fact.Text) course {
	c := course{zone: e.Zone, asOf: e.AsOf, discharge: *e.Discharge, from: from, to: to}
	c.day = c.discharge.Day(c.zone.Location())
	stays := slices.Clone(e.LaterStays)
	stays = slices.DeleteFunc(stays, func(s Stay) bool { return s.Admission == nil })
	if len(stays) < len(e.LaterStays) {
		c.missing = append(c.missing, "laterStays[].admission")
	}
	slices.SortStableFunc(stays, func(a, b Stay) int {
		return a.Admission.First(c.zone.Location()).Compare(b.Admission.First(c.zone.Location()))
	})
	for _, s := range stays {
		c.follow(s)
	}
	if e.Death != nil && c.happened(*e.Death) && c.stop == nil {
		c.stop = &stop{*e.Death, "died on " + e.Death.Day(c.zone.Location()).String()}
	}
	return c
}

// follow takes a stay into account: it stops the clocks, and its discharge starts
// them anew.
func (c *course) follow(s Stay) {
	day := s.Admission.Day(c.zone.Location())
	where, known := settings()[s.Setting.Key()]
	switch {
	case !c.happened(*s.Admission) || c.stop != nil || day < c.day:
		return
	case !known:
		c.missing = append(c.missing, "laterStays[].setting")
		return
	case !where.away:
		return
	case int(day-c.day) > limit("period"):
		c.notes = append(c.notes, "the stay of "+day.String()+" began after the 30 days and is an episode of its own")
		return
	case s.Discharge == nil || !c.happened(*s.Discharge):
		c.stop = &stop{*s.Admission, "in a facility again since " + day.String() + "; the clocks start anew at that discharge"}
		return
	}
	c.discharge, c.from, c.to, c.restarted = *s.Discharge, s.Setting, s.DischargedTo, true
	c.day = s.Discharge.Day(c.zone.Location())
	c.notes = append(c.notes, "counted from the later discharge of "+c.day.String()+", after the stay of "+day.String())
}

// happened reports whether a moment is not later than the question.
func (c *course) happened(m code.Moment) bool {
	if c.asOf == nil {
		return true
	}
	later, known := m.After(*c.asOf, c.zone.Location())
	return !known || !later
}
