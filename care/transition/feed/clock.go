package feed

import (
	"time"

	"caseload/care/intake/hl7"
)

// clock reads the times of one message.
type clock struct {
	zone   *time.Location
	sent   hl7.Time
	doubts []string
}

// clockOf finds the zone of the message's times: the one that MSH-7 states holds
// for all of them (HL7 2.5.1 section 2.A.22). Where the sender's own zone has the
// same offset then, that one is better, since it knows of summer and winter.
func clockOf(m *hl7.Message, p Profile) *clock {
	c := &clock{zone: p.Zone}
	if c.zone == nil {
		c.zone = time.UTC
	}
	text := m.Segment("MSH").Field(7).Text()
	sent, err := hl7.ParseTime(text, c.zone)
	if err != nil {
		c.doubt("MSH-7: not an HL7 time")
		return c
	}
	c.sent = sent
	if offset, ok := offsetOf(text); ok && sent.Zoned {
		if _, usual := sent.At.In(c.zone).Zone(); usual != offset {
			c.zone = time.FixedZone("", offset)
		}
	}
	return c
}

// offsetOf is the zone at the end of an HL7 time in seconds.
func offsetOf(text string) (seconds int, ok bool) {
	if len(text) < 5 {
		return 0, false
	}
	at, err := time.Parse("-0700", text[len(text)-5:])
	if err != nil {
		return 0, false
	}
	_, seconds = at.Zone()
	return seconds, true
}

// read is the time in a field, the zero Time when there is none or none that can be
// read, of which the latter is a doubt.
func (c *clock) read(s hl7.Segment, field int) hl7.Time {
	at, err := hl7.ParseTime(s.Field(field).Text(), c.zone)
	if err != nil {
		f := hl7.Fault{Segment: s.Name, Field: field, Reason: err.Error()}
		c.doubt(f.Error())
	}
	return at
}

// moment is the time in a field that is known to the day at least.
func (c *clock) moment(s hl7.Segment, field int) *time.Time {
	if at := c.read(s, field); at.Precision >= hl7.Day {
		return &at.At
	}
	return nil
}

func (c *clock) doubt(text string) { c.doubts = append(c.doubts, text) }

// takeDoubts hands the doubts over; those of the header stand with the first part.
func (c *clock) takeDoubts() []string {
	doubts := c.doubts
	c.doubts = nil
	return doubts
}

// times finds when it happened, when it was entered and when it was sent. It
// happened at EVN-6; else, of admissions and discharges, at PV1-44 and PV1-45; else
// at EVN-2; else at MSH-7. A time of which only the day is known gives way to one
// of which more is.
func (r *reading) times(e *Event) error {
	evn, pv1 := r.message.Segment("EVN"), r.group.Segment("PV1")
	recorded := r.clock.read(evn, 2)
	candidates := []hl7.Time{r.clock.read(evn, 6)}
	if e.Kind == Admit {
		candidates = append(candidates, r.clock.quiet(pv1, 44))
	}
	if e.Kind == Discharge {
		candidates = append(candidates, r.clock.quiet(pv1, 45))
	}
	candidates = append(candidates, recorded, r.clock.sent)
	for _, enough := range []hl7.Precision{hl7.Minute, hl7.Day} {
		for _, at := range candidates {
			if e.At.IsZero() && at.Precision >= enough {
				e.At = at.At
			}
		}
	}
	if e.At.IsZero() {
		return r.fault("EVN", 2, hl7.RequiredMissing, "missing, and no other time tells when it happened")
	}
	if recorded.Precision >= hl7.Minute {
		e.Recorded = recorded.At
	}
	if r.clock.sent.Precision >= hl7.Minute {
		e.Sent = r.clock.sent.At
	}
	return nil
}

// quiet is read without a doubt, for a field whose doubt is told already.
func (c *clock) quiet(s hl7.Segment, field int) hl7.Time {
	at, err := hl7.ParseTime(s.Field(field).Text(), c.zone)
	if err != nil {
		return hl7.Time{}
	}
	return at
}
