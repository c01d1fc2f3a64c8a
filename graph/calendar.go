package graph

import (
	"context"
	"fmt"
	"net/url"
	"time"

	"github.com/google/uuid"

	"caseload/ent/viewer"
	"caseload/graph/signed"
)

// CalendarPath is where calendars are taken from.
const CalendarPath = "/calendar/"

// CalendarPurpose is what their addresses are signed for.
const CalendarPurpose = "calendar"

// Calendar is what an address of a calendar opens: one appointment, or all of a
// practitioner's.
type Calendar struct {
	Organization uuid.UUID `json:"o"`
	Practitioner uuid.UUID `json:"p"`
	Appointment  uuid.UUID `json:"a,omitzero"`
	Initials     bool      `json:"i,omitempty"`
	// Device is the phone that asked for it: with that one the address is revoked.
	Device string `json:"d,omitempty"`
}

// How long an address of a calendar opens it: a file is taken at once, a calendar
// asks again and again.
const (
	fileLasts     = time.Hour
	calendarLasts = 90 * 24 * time.Hour
)

// calendarAddress is where the viewer's calendar can be taken from; nil where the
// server gives out no such addresses. The token is no part of the path, which is
// logged.
func (r *Resolver) calendarAddress(ctx context.Context, name string, what Calendar, lasts time.Duration) (*string, error) {
	if r.Signer == nil {
		return nil, nil
	}
	v, _ := viewer.FromContext(ctx)
	what.Organization, what.Practitioner, what.Device = v.Organization, v.Practitioner, v.Device
	token, err := r.Signer.Sign(CalendarPurpose, what, r.now().Add(lasts))
	if err != nil {
		return nil, fmt.Errorf("graph: address of a calendar: %w", err)
	}
	return new(CalendarPath + name + ".ics?" + url.Values{signed.Parameter: {token}}.Encode()), nil
}
