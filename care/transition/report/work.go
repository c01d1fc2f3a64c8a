package report

import (
	"caseload/care/code"
	"caseload/care/identify/fact"
	"caseload/care/transition/clock"
)

// ways are the ways to reach somebody in the words of package clock; what is not
// listed is no conversation.
var ways = map[string]fact.Text{
	"PHONE_CALL": "phone", "VIDEO_CALL": "video", "HOME_VISIT": "home_visit", "CLINIC_VISIT": "office_visit", "IN_PERSON": "in_person",
	"EMAIL": "email", "TEXT_MESSAGE": "text", "PORTAL_MESSAGE": "portal_message", "LETTER": "letter",
}

// work takes in what was done for the patient: an attempt of outreach, an appointment, a
// reconciliation of medications, or a task that was closed. What package discharge takes for a conversation is taken
// for one here only where the record says that somebody was reached.
func (p *person) work(source string, text []byte) error {
	a, err := decode[act](text)
	if err != nil {
		return err
	}
	if source == "appointment" || source == "reconciliation" || a.Kind == "MEDICATION_REVIEW" {
		if err := p.record.Read(source, text); err != nil {
			return errRow
		}
	}
	if way, ok := ways[a.Kind]; ok && (a.Reached || attempted(source, a)) {
		p.contacts = append(p.contacts, clock.Contact{ID: a.ID.String(), At: new(code.At(a.At)), Reached: &a.Reached, Mode: way})
	}
	return nil
}

// attempted reports whether the row tells of a try that reached nobody.
func attempted(source string, a act) bool {
	return source == "outreach" || a.Status == "FAILED" || a.Status == "NOSHOW"
}
