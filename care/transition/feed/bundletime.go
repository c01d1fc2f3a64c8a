package feed

import (
	"cmp"
	"time"

	"caseload/care/intake/fhir"
)

// dated finds when it happened, and lets the encounter's status overrule the
// header: one that is cancelled was not admitted, and one that is finished has
// ended too.
func (b *bundle) dated(e Event, enc *encounter) ([]Event, error) {
	start, end := moment(&e, "Encounter.period.start", enc.Period.Start), moment(&e, "Encounter.period.end", enc.Period.End)
	e.Admitted = start
	later := cmp.Or(e.Recorded, e.Sent)
	switch e.Kind {
	case Transfer:
		e.At = b.moved(&e, enc, later)
	case Discharge:
		e.Discharged = end
		e.At = first(end, later)
	default:
		e.At = first(start, later)
	}
	switch enc.Status {
	case "cancelled", "entered-in-error":
		e.Kind, e.At, e.Discharged = CancelAdmit, later, nil
	case "planned":
		e.Kind = Plan
	case "finished":
		if e.Kind == Admit {
			left := e
			left.Kind, left.At, left.Discharged = Discharge, first(end, later), end
			return timed(e, left)
		}
	}
	return timed(e)
}

// moved is when the patient came to the last place, else when the sender changed
// the encounter.
func (b *bundle) moved(e *Event, enc *encounter, later time.Time) time.Time {
	if n := len(enc.Location); n > 0 {
		return first(moment(e, "Encounter.location.period.start", enc.Location[n-1].Period.Start), later)
	}
	return later
}

func first(at *time.Time, otherwise time.Time) time.Time {
	if at != nil {
		return *at
	}
	return otherwise
}

// moment is a time that is known to the day at least; one that cannot be read is a
// doubt.
func moment(e *Event, element, text string) *time.Time {
	at, err := fhir.ParseTime(element, text)
	if err != nil {
		e.Doubts = append(e.Doubts, err.Error())
	}
	if at.Precision == fhir.Day || at.Precision == fhir.Second {
		return &at.At
	}
	return nil
}

// timed refuses events of which nobody knows when they happened.
func timed(events ...Event) ([]Event, error) {
	for i := range events {
		if events[i].At.IsZero() {
			return nil, &fhir.Broken{Resource: "Encounter", Element: "period", Reason: "missing, and no other time tells when it happened"}
		}
	}
	return events, nil
}
