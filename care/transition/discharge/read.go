package discharge

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/identify/fact"
	"caseload/care/transition/clock"
	"caseload/care/transition/feed"
)

// row is what is read of a row of any kind.
type row struct {
	ID          uuid.UUID  `json:"id"`
	Status      string     `json:"status"`
	Class       string     `json:"class"`
	Display     string     `json:"display"`
	Kind        string     `json:"kind"`
	Mode        string     `json:"mode"`
	Outcome     string     `json:"outcome"`
	Disposition string     `json:"discharge_disposition_code"`
	StartsAt    *time.Time `json:"starts_at"`
	EndsAt      *time.Time `json:"ends_at"`
	CompletedAt *time.Time `json:"completed_at"`
	TimelineAt  *time.Time `json:"timeline_at"`
}

// Read takes a row in, as JSON of its columns: an encounter, a task that is closed, an
// appointment, or an attempt to reach the person (outreach).
func (r *Record) Read(source string, text []byte) error {
	var one row
	if err := json.Unmarshal(text, &one); err != nil {
		return fmt.Errorf("discharge: a row of %s does not fit", source)
	}
	switch source {
	case "encounter":
		r.met(one)
	case "task":
		r.worked(one)
	case "reconciliation":
		if one.CompletedAt != nil {
			r.reconciliations = append(r.reconciliations, clock.Reconciliation{ID: "MedicationReconciliation/" + one.ID.String(), On: new(code.At(*one.CompletedAt))})
		}
	case "appointment":
		r.agreed(one)
	case "outreach":
		r.reached("OutreachAttempt", one, one.TimelineAt, modes[one.Mode], one.Outcome == "REACHED" || one.Outcome == "REFUSED")
	}
	return nil
}

// modes are the ways of contact in the words of package clock.
var modes = map[string]fact.Text{
	"PHONE_CALL": "phone", "VIDEO_CALL": "video", "HOME_VISIT": "home_visit", "CLINIC_VISIT": "office_visit", "IN_PERSON": "in_person",
	"EMAIL": "email", "TEXT_MESSAGE": "text", "PORTAL_MESSAGE": "portal_message", "LETTER": "letter",
	"AMB": "office_visit", "HH": "home_visit", "VR": "telehealth",
}

// met takes in an encounter: a stay, or a visit.
func (r *Record) met(e row) {
	if e.StartsAt == nil || e.Status == "FINISHED" && e.EndsAt == nil {
		return // when it ended is not known
	}
	if setting := place(e.Class, e.Display); setting != "" {
		ended := e.EndsAt != nil && Died(e.Disposition)
		r.stays = append(r.stays, stay{e.ID, setting, fact.Text(feed.After(e.Disposition)), *e.StartsAt, e.EndsAt, ended})
		if ended && r.death == nil {
			r.death = new(code.At(*e.EndsAt))
		}
		return
	}
	if mode, ok := modes[e.Class]; ok {
		r.visits = append(r.visits, clock.Visit{ID: "Encounter/" + e.ID.String(), On: new(code.At(*e.StartsAt)), Mode: mode, Status: "done"})
	}
}

// worked takes in a task that was completed, or that failed.
func (r *Record) worked(t row) {
	done := t.Status == "COMPLETED"
	switch t.Kind {
	case "PHONE_CALL", "HOME_VISIT":
		r.reached("Task", t, t.CompletedAt, modes[t.Kind], done)
	case "MEDICATION_REVIEW":
		if done && t.CompletedAt != nil {
			r.reconciliations = append(r.reconciliations, clock.Reconciliation{ID: "Task/" + t.ID.String(), On: new(code.At(*t.CompletedAt))})
		}
	}
}

func (r *Record) reached(typ string, from row, at *time.Time, mode fact.Text, reached bool) {
	if at != nil {
		r.contacts = append(r.contacts, clock.Contact{ID: typ + "/" + from.ID.String(), At: new(code.At(*at)), Reached: &reached, Mode: mode})
	}
}

// agreed takes in an appointment: a call, or a visit.
func (r *Record) agreed(a row) {
	status, ok := map[string]fact.Text{
		"FULFILLED": "done", "PENDING": "booked", "BOOKED": "booked", "ARRIVED": "booked", "CHECKED_IN": "booked", "NOSHOW": "no_show",
	}[a.Status]
	mode, known := modes[a.Kind]
	if !ok || !known || a.StartsAt == nil {
		return
	}
	if a.Kind == "PHONE_CALL" || a.Kind == "VIDEO_CALL" {
		if status != "booked" {
			r.reached("Appointment", a, a.StartsAt, mode, status == "done")
		}
	}
	if a.Kind != "PHONE_CALL" {
		r.visits = append(r.visits, clock.Visit{ID: "Appointment/" + a.ID.String(), On: new(code.At(*a.StartsAt)), Mode: mode, Status: status})
	}
}
