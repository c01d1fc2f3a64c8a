// Package calendar writes appointments as iCalendar (RFC 5545), for calendars
// that stand outside of this service: what is in them is read on screens that
// others see, so that they name no patient, no address and no reason.
package calendar

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	ics "github.com/arran4/golang-ical"
	"github.com/google/uuid"
)

// Entry is one appointment.
type Entry struct {
	ID uuid.UUID
	// What says how they meet, as Home visit.
	What string
	// Initials of the patient; empty leaves them out.
	Initials     string
	Starts, Ends time.Time
	Cancelled    bool
	Revision     int       // from 1 on
	Changed      time.Time // when this revision was made
	// Alarms are how many minutes before the start somebody is reminded.
	Alarms []int
}

// refresh is how often a program that subscribes should ask again.
const refresh = "PT1H"

// Write returns the appointments as a calendar.
func Write(entries []Entry) string {
	all := ics.NewCalendar()
	all.SetProductId("-//Caseload//Appointments//EN")
	all.SetMethod(ics.MethodPublish)
	all.SetXWRCalName("Caseload")
	all.SetRefreshInterval(refresh)
	all.SetXPublishedTTL(refresh)
	for _, e := range entries {
		e.write(all.AddEvent(e.ID.String() + "@caseload"))
	}
	return all.Serialize(ics.WithNewLineWindows) // RFC 5545 3.1, whatever the system
}

func (e Entry) write(event *ics.VEvent) {
	title := strings.TrimSpace(e.What + " " + e.Initials)
	event.SetDtStampTime(e.Changed)
	event.SetLastModifiedAt(e.Changed)
	event.SetSequence(e.Revision - 1)
	event.SetStartAt(e.Starts)
	event.SetEndAt(e.Ends)
	event.SetSummary(title)
	event.SetClass(ics.ClassificationPrivate)
	event.SetStatus(ics.ObjectStatusConfirmed)
	if e.Cancelled {
		event.SetStatus(ics.ObjectStatusCancelled)
		return
	}
	for _, minutes := range e.Alarms {
		alarm := event.AddAlarm()
		alarm.SetAction(ics.ActionDisplay)
		alarm.SetTrigger("-PT" + strconv.Itoa(minutes) + "M")
		alarm.SetDescription(title)
	}
}

// Initials are the first letters of a name, as J.S.
func Initials(given []string, family string) string {
	var initials strings.Builder
	for _, name := range append(slices.Clone(given[:min(len(given), 1)]), family) {
		if letter, _ := utf8.DecodeRuneInString(strings.TrimSpace(name)); unicode.IsLetter(letter) {
			initials.WriteString(string(unicode.ToUpper(letter)) + ".")
		}
	}
	return initials.String()
}
