package clock

import (
	"caseload/care/code"
	"caseload/care/identify/fact"
	"caseload/care/score"
)

// Contact is a try to reach the person or a caregiver.
type Contact struct {
	ID      string       `json:"id"      doc:"id of the contact, which comes back as evidence; one that is listed twice counts once"`
	At      *code.Moment `json:"at"      doc:"when"`
	Reached *bool        `json:"reached" doc:"true where somebody was spoken with or answered; false for an attempt that reached nobody"`
	Mode    fact.Text    `json:"mode"    doc:"phone, email, in_person or video; others are no contact; an attempt may be a voicemail, text or portal message as well, but no letter. Phone, where it is left out"`
	By      fact.Text    `json:"by"      doc:"practice, practitioner or clinical_staff; others, such as hospital or plan, do not count for TCM. Practice, where it is left out"`
	With    fact.Text    `json:"with"    doc:"person or caregiver; others do not count. Person, where it is left out"`
}

// Visit is a visit after the discharge, or the appointment for one.
type Visit struct {
	ID     string       `json:"id"     doc:"id of the visit, which comes back as evidence"`
	On     *code.Moment `json:"on"     doc:"date or time of the visit"`
	Mode   fact.Text    `json:"mode"   doc:"face_to_face, home_visit, office_visit, telehealth or video; others, such as phone, are no visit. Face to face, where it is left out"`
	Status fact.Text    `json:"status" doc:"done (where it is left out), booked, cancelled or no_show"`
}

// Reconciliation is a reconciliation of the medications after the discharge.
type Reconciliation struct {
	ID string       `json:"id" doc:"id of the reconciliation, which comes back as evidence"`
	On *code.Moment `json:"on" doc:"date or time"`
	By fact.Text    `json:"by" doc:"who did it; hedis-trc wants a prescriber, pharmacist or registered nurse (rn). May be left out"`
}

// done reports whether a visit has taken place.
func (v Visit) done() bool {
	switch v.Status.Key() {
	case "", "done", "completed", "finished", "kept", "fulfilled", "arrived":
		return true
	}
	return false
}

// booked reports whether a visit is to take place.
func (v Visit) booked() bool {
	switch v.Status.Key() {
	case "booked", "scheduled", "planned", "pending", "proposed":
		return true
	}
	return false
}

// found is what the events of one kind say together.
type found struct {
	status   score.Status
	evidence []string
	missing  []string
	// day is the day of the first event that counts.
	day code.Day
}

// add adds an event: whether it counts, and what is missing where that is not
// known.
func (f *found) add(status score.Status, id string, day code.Day, missing string) {
	switch {
	case status == score.Met && (f.status != score.Met || day < f.day):
		f.status, f.evidence, f.day, f.missing = score.Met, evidence(id), day, nil
	case status == score.Unknown && f.status != score.Met:
		f.status, f.missing = score.Unknown, append(f.missing, missing)
	}
}

func evidence(id string) []string {
	if id == "" {
		return nil
	}
	return []string{id}
}

// untimed is what an event lacks that has only a date.
const untimed = "with its time of day"

// within reports whether a moment lies after the discharge, before the deadline,
// and not after the question; missing says what would tell.
func (c *course) within(m code.Moment, d Deadline) (status score.Status, missing string) {
	zone := c.zone.Location()
	after := score.Told(m.After(c.discharge, zone))
	by := score.Told(m.By(d.At, zone))
	status = score.All(after, by, score.Told(c.happened(m), true))
	switch {
	case status != score.Unknown:
		return status, ""
	case after == score.Unknown && !c.discharge.Timed():
		return status, "discharge with its time of day"
	}
	return status, untimed
}
