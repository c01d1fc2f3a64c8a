package minutes

import (
	"time"

	"caseload/care/code"
	"caseload/care/identify/fact"
)

// In is a month of a person with the time that was logged and what the codes ask.
type In struct {
	Facts
	Month    fact.Text    `json:"month"    doc:"the calendar month, YYYY-MM"`
	Zone     code.Zone    `json:"zone"     doc:"the person's home zone, an IANA name; needed where a time is given with its offset from UTC"`
	Entries  []Entry      `json:"entries"  doc:"time entries in the order in which they were logged; [] where there were none"`
	Person   string       `json:"person"   doc:"id of the person; entries of another person do not count, but hold their worker's time. May be left out"`
	ClosedAt *code.Moment `json:"closedAt" doc:"when the month was closed; what was recorded later does not count. Left out while it is open"`
	From     *code.Moment `json:"from"     doc:"the first instant of the month, where it is not that of the zone: the month before was closed while the person lived in another"`
	To       *code.Moment `json:"to"       doc:"the first instant after the month, where it is not that of the zone"`
	Rounding fact.Text    `json:"rounding" doc:"of collaborative care: midpoint (where it is left out) or full"`
}

// Entry is a time entry.
type Entry struct {
	ID         string       `json:"id"         doc:"id of the entry, which comes back as evidence; one that is listed twice counts once"`
	Person     string       `json:"person"     doc:"id of the person; the one of the month, where it is left out"`
	Worker     string       `json:"worker"     doc:"who worked; needed to see overlaps"`
	Role       fact.Text    `json:"role"       doc:"role of the worker: clinical_staff, rn, case_manager, physician, np, pa, bhcm (behavioral care manager), chw, navigator, peer, ..."`
	Family     fact.Text    `json:"family"     doc:"what the time is for: CCM, PCM, BHI, CoCM, CHI, PIN, PIN_PS (peer support), TCM or APCM"`
	Activity   string       `json:"activity"   doc:"what was done; may be left out"`
	Start      *code.Moment `json:"start"      doc:"when it began; a date is enough where minutes are given, but shows no overlap"`
	End        *code.Moment `json:"end"        doc:"when it ended; or minutes"`
	Minutes    *float64     `json:"minutes"    doc:"how long it took, where there is no end"`
	RecordedAt *code.Moment `json:"recordedAt" doc:"when it was recorded; needed where the month is closed"`
}

// Period is a span of days.
type Period struct {
	From    *code.Day `json:"from"    doc:"first day"`
	Through *code.Day `json:"through" doc:"last day; left out while it lasts"`
}

// Billed is a code that was reported for the month already.
type Billed struct {
	Code             fact.Text `json:"code"             doc:"the code"`
	SamePractitioner *bool     `json:"samePractitioner" doc:"whether the same practitioner reported it; true, where it is left out"`
}

// bounds are the first instants of a month and of the next one, and its first
// day.
type bounds struct {
	from, to time.Time
	first    code.Day
}

// month finds the month; ok is false where none is given.
func (in In) month() (b bounds, ok bool) {
	const form = "2006-01"
	text := in.Month.String()
	t, err := time.Parse(form, text[:min(len(text), len(form))])
	if err != nil {
		return bounds{}, false
	}
	first, zone := code.DayOf(t), in.Zone.Location()
	b = bounds{first.Start(zone), code.DayOf(t.AddDate(0, 1, 0)).Start(zone), first}
	if in.From != nil {
		b.from = in.From.First(zone)
	}
	if in.To != nil {
		b.to = in.To.First(zone)
	}
	return b, true
}

// lacks names what nothing can be counted without.
func (in In) lacks() (missing []string) {
	if _, ok := in.month(); !ok {
		missing = append(missing, "month")
	}
	if in.Entries == nil {
		missing = append(missing, "entries")
	}
	for _, e := range in.Entries {
		for _, m := range []*code.Moment{e.Start, e.End, in.From, in.To} {
			if m != nil && m.NeedsZone() && !in.Zone.Told() {
				return append(missing, "zone")
			}
		}
	}
	return missing
}
