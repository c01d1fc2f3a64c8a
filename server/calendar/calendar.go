// Package calendar serves appointments as iCalendar files at signed addresses,
// which the contract gives out: appointment.icsUrl and viewer.calendarUrl.
package calendar

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/facilitate/calendar"
	"caseload/care/offline"
	"caseload/ent"
	"caseload/ent/absence"
	"caseload/ent/appointment"
	"caseload/ent/database"
	"caseload/ent/patient"
	"caseload/ent/rule"
	"caseload/ent/viewer"
	"caseload/graph"
	"caseload/graph/signed"
	"caseload/graph/transport"
)

// Handler serves calendars.
type Handler struct {
	DB     *database.DB
	Client *ent.Client
	Signer *signed.Signer
	Log    *slog.Logger
	// Now is the clock; time.Now when nil.
	Now func() time.Time
}

// How much of somebody's calendar there is, and how many entries at most.
const (
	past   = 30 * 24 * time.Hour
	future = 366 * 24 * time.Hour
	most   = 2_000
)

// ServeHTTP answers the calendar that the address opens. Whatever is wrong with
// an address, there is nothing at it.
func (h Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var what graph.Calendar
	if h.Signer.Open(graph.CalendarPurpose, r.URL.Query().Get(signed.Parameter), &what) != nil {
		http.NotFound(w, r)
		return
	}
	entries, err := h.read(r.Context(), what)
	switch {
	case errors.Is(err, errNobody):
		http.NotFound(w, r)
	case err != nil:
		h.Log.ErrorContext(r.Context(), "could not read a calendar", "requestId", transport.RequestIDFrom(r.Context())) // the error's text may hold patient data
		http.Error(w, "the calendar cannot be read at the moment", http.StatusInternalServerError)
	default:
		w.Header().Set("Content-Type", "text/calendar; charset=utf-8")
		_, _ = io.WriteString(w, calendar.Write(entries)) // nobody to tell when they hung up
	}
}

// errNobody says that the address was given to somebody who has no role here any
// more, or by a phone that was revoked since, or opens nothing that they may see.
var errNobody = errors.New("calendar: nobody")

// read reads the calendar as whom the address was given to, with the roles that
// they hold now: an address outlives a token, and must not outlive a right.
func (h Handler) read(ctx context.Context, what graph.Calendar) ([]calendar.Entry, error) {
	who, err := h.who(ctx, what)
	if err != nil {
		return nil, err
	}
	ctx, op := h.DB.ReadOnly(viewer.NewContext(ctx, who))
	defer op.Rollback()
	revoked, err := offline.Revoked(ctx, op, who)
	if err != nil {
		return nil, fmt.Errorf("calendar: %w", err)
	}
	if revoked {
		return nil, errNobody
	}
	found, err := h.appointments(ctx, who, what)
	if err != nil {
		return nil, err
	}
	initials, err := h.initials(ctx, what, found)
	if err != nil {
		return nil, err
	}
	entries := make([]calendar.Entry, len(found))
	for i, a := range found {
		entries[i] = entry(a, initials[a.PatientID])
	}
	return entries, nil
}

func (h Handler) who(ctx context.Context, what graph.Calendar) (viewer.Viewer, error) {
	ctx, op := h.DB.ReadOnly(viewer.NewContext(ctx, viewer.SystemOf(what.Organization)))
	defer op.Rollback()
	roles, err := rule.HeldRoles(ctx, h.Client, what.Practitioner, h.now())
	if err != nil {
		return viewer.Viewer{}, fmt.Errorf("calendar: %w", err)
	}
	who := viewer.Viewer{Organization: what.Organization, Practitioner: what.Practitioner, Roles: roles, Device: what.Device}
	if len(who.Roles) == 0 {
		return who, errNobody
	}
	return who, nil
}

func (h Handler) appointments(ctx context.Context, who viewer.Viewer, what graph.Calendar) ([]*ent.Appointment, error) {
	all := h.Client.Appointment.Query().Where(appointment.StatusNEQ(appointment.StatusENTERED_IN_ERROR))
	now := h.now()
	if what.Appointment != uuid.Nil {
		all.Where(appointment.ID(what.Appointment))
	} else {
		holders, err := h.holders(ctx, who)
		if err != nil {
			return nil, err
		}
		all.Where(appointment.PractitionerIDIn(holders...), appointment.StartsAtGT(now.Add(-past)), appointment.StartsAtLT(now.Add(future)))
	}
	found, err := all.Order(appointment.ByStartsAt(), appointment.ByID()).Limit(most).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("calendar: read appointments: %w", err)
	}
	if what.Appointment != uuid.Nil && len(found) == 0 {
		return nil, errNobody
	}
	return found, nil
}

// holders are the practitioner and those for whom they cover now.
func (h Handler) holders(ctx context.Context, who viewer.Viewer) ([]uuid.UUID, error) {
	holders := []uuid.UUID{who.Practitioner}
	away, err := h.Client.Absence.Query().Where(absence.CoveredByID(who.Practitioner),
		absence.StartsAtLTE(h.now()), absence.EndsAtGT(h.now())).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("calendar: read absences: %w", err)
	}
	for _, a := range away {
		holders = append(holders, a.PractitionerID)
	}
	return holders, nil
}

// initials are those of the patients, where the address is for them.
func (h Handler) initials(ctx context.Context, what graph.Calendar, of []*ent.Appointment) (map[uuid.UUID]string, error) {
	if !what.Initials || len(of) == 0 {
		return nil, nil //nolint:nilnil // nothing is found, and nothing is wrong
	}
	var ids []uuid.UUID
	for _, a := range of {
		ids = append(ids, a.PatientID)
	}
	people, err := h.Client.Patient.Query().Where(patient.IDIn(ids...)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("calendar: read patients: %w", err)
	}
	initials := map[uuid.UUID]string{}
	for _, p := range people {
		initials[p.ID] = calendar.Initials(p.Given, p.Family)
	}
	return initials, nil
}

// kinds say how they meet. The title of an appointment is free text, and stays here.
var kinds = map[appointment.Kind]string{
	appointment.KindHOME_VISIT: "Home visit", appointment.KindPHONE_CALL: "Phone call", appointment.KindVIDEO_CALL: "Video call",
	appointment.KindCLINIC_VISIT: "Clinic visit", appointment.KindOTHER: "Appointment",
}

func entry(a *ent.Appointment, initials string) calendar.Entry {
	var alarms []int
	for _, r := range a.Reminders {
		if r.Mode == code.Notification {
			alarms = append(alarms, r.MinutesBefore)
		}
	}
	return calendar.Entry{
		ID: a.ID, What: kinds[a.Kind], Initials: initials, Starts: a.StartsAt, Ends: a.EndsAt,
		Cancelled: a.Status == appointment.StatusCANCELLED, Revision: a.Revision, Changed: a.RecordedAt, Alarms: alarms,
	}
}

func (h Handler) now() time.Time {
	if h.Now != nil {
		return h.Now()
	}
	return time.Now()
}
