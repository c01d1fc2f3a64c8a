package skilled

import (
	"fmt"

	"caseload/care/code"
	"caseload/care/score"
)

// The answers about the stay before skilled nursing.
const (
	Qualifies    = "qualifies"
	Returns      = "return"
	Waived       = "waived"
	DoesNot      = "does not qualify"
	tooFewNights = "observation nights do not count"
)

// Entry is whether the way into skilled nursing is covered.
type Entry struct {
	// Answer is one of the constants; empty where it cannot be told.
	Answer string
	// Three is whether a hospital stay had three inpatient days in a row.
	Three score.Status
	// InTime is whether the admission is within 30 days of the discharge.
	InTime score.Status
	// Days are the inpatient days in a row of the stay that decides.
	Days int
	// By is the last day for the admission.
	By *code.Day
	// Outpatient are the days under observation or in an emergency department.
	Outpatient int
	Evidence   []string
	Missing    []string
	Notes      []string
}

// EntryIn is what the way into skilled nursing is judged by.
type EntryIn struct {
	Facts
	LaterAppropriate bool     `json:"laterAppropriate" doc:"true where the plan of care says that an admission after more than 30 days is medically appropriate"`
	Waivers          []Waiver `json:"waivers"          doc:"waivers of the three days by a Medicare Advantage plan, an ACO or TEAM; [] where somebody looked and there is none"`
}

// Enter judges the way into skilled nursing. Without an admission it is asked
// whether the hospital stay qualifies at all.
func Enter(in EntryIn) Entry {
	h := in.hospital()
	e := Entry{Three: score.NotMet, InTime: score.NotMet, Outpatient: h.outpatient, Missing: h.missing}
	admission := in.day(in.Admission)
	if h.missing != nil {
		e.Three = score.Unknown
	}
	e.best(h, admission)
	if in.LaterAppropriate && e.Three == score.Met {
		e.InTime = score.Met
		e.Notes = append(e.Notes, "an admission after more than 30 days is medically appropriate by the plan of care")
	}
	back, backMissing := in.returned(admission)
	waiver, waiverStatus := in.waived(admission)
	switch {
	case e.Three == score.Met && e.InTime == score.Met:
		e.Answer, e.Missing = Qualifies, nil
	case back != nil:
		e.Answer, e.Evidence, e.Missing = Returns, ids(back.ID), nil
		e.Notes = append(e.Notes, "a return within 30 days of leaving needs no new hospital stay")
	case waiverStatus == score.Met:
		e.Answer, e.Evidence, e.Missing = Waived, ids(waiver.ID), nil
	case e.Three == score.Unknown:
		e.Missing = append(e.Missing, backMissing...)
	case waiverStatus == score.Unknown && admission == nil:
		e.Missing = append(e.Missing, "admission")
	case waiverStatus == score.Unknown:
		e.Missing = append(e.Missing, "waivers[].inNetwork")
	case in.Waivers == nil && in.advantage():
		e.Missing = append(e.Missing, "waivers")
	default:
		e.Answer = DoesNot
	}
	e.explain(in)
	return e
}

// best finds the span that decides: the one that qualifies, else the longest.
func (e *Entry) best(h hospital, admission *code.Day) {
	for _, s := range h.spans {
		if admission != nil && s.from > *admission {
			continue
		}
		three := s.days() >= limit("hospital days")
		by := s.to + code.Day(limit("admission within"))
		inTime := admission == nil || *admission <= by
		better := three && (inTime || e.InTime != score.Met) || e.Three != score.Met && s.days() >= e.Days
		if !better {
			continue
		}
		e.Days, e.By, e.Evidence = s.days(), &by, s.ids
		e.InTime = score.Told(inTime, true)
		if three {
			e.Three = score.Met
		}
		e.open(s)
	}
}

// open tells that a stay that has not ended may still come to three days.
func (e *Entry) open(s span) {
	if s.open && s.days() < limit("hospital days") && e.Three != score.Met {
		e.Three = score.Unknown
		e.Missing = append(e.Missing, "hospitalStays[].discharge")
	}
}

// explain says why a stay does not qualify and what to look at.
func (e *Entry) explain(in EntryIn) {
	if e.Answer == DoesNot && e.Three == score.Met {
		e.Notes = append(e.Notes, fmt.Sprintf("the admission is after %s, the last of %d days; ask whether the delay was medically appropriate by the plan of care, or for a new qualifying stay",
			e.By, limit("admission within")))
	}
	if e.Three != score.NotMet || e.Answer == Returns {
		return
	}
	text := fmt.Sprintf("%d inpatient days in a row, and %d are needed; %s", e.Days, limit("hospital days"), tooFewNights)
	if e.Answer != Waived {
		text += "; check for a waiver: plan, network of the facility and effective date"
		if in.Waivers == nil {
			text += " (nobody has looked yet)"
		}
	}
	e.Notes = append(e.Notes, text)
}
