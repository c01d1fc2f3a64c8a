package facilitate

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/appointment"
	"caseload/ent/rule"
)

// mostSkills bounds what who comes must be able to do.
const mostSkills = 10

// visitProblems are what is wrong with what a visit needs.
func visitProblems(a *ent.Appointment) []record.Problem {
	var c record.Check
	wrong := func(bad bool, message, field string) {
		if bad {
			c.Problems = append(c.Problems, record.Wrong(message, field))
		}
	}
	wrong(len(a.Skills) > mostSkills, "A visit needs at most 10 skills.", "skills")
	for _, s := range a.Skills {
		c.Text(s, true, 100, "skills")
	}
	wrong(a.Language != "" && !languageTag.MatchString(a.Language), "A language is a BCP 47 tag, as es or pt-BR.", "language")
	from, until := a.WindowStartsAt, a.WindowEndsAt
	wrong((from == nil) != (until == nil), "A window has a begin and an end.", "windowEndsAt")
	wrong(from != nil && until != nil && (from.After(a.StartsAt) || until.Before(a.StartsAt)), "The visit begins within its window.", "windowStartsAt")
	wrong(a.Position != nil && !a.Position.Valid(), "There is no such place.", "position")
	return c.Problems
}

// Unattend has an appointment be ahead again, since the home visit that it was kept by was
// entered in error, if it is as the visit has made it. Any other one, or one that the viewer does not
// see, stays as it is.
func Unattend(ctx context.Context, w *record.Writer, id uuid.UUID, made appointment.Status) error {
	known, err := visited(ctx, w, id)
	if err != nil || known == nil || known.Status != made {
		return err
	}
	return saveAppointment(ctx, w, known, w.Client.Appointment.Update().SetStatus(appointment.StatusBOOKED), record.Updated, "")
}

// visited is the appointment of a home visit, held until the act ends; nil where the viewer does not see it.
func visited(ctx context.Context, w *record.Writer, id uuid.UUID) (*ent.Appointment, error) {
	if err := w.Hold(ctx, appointment.Table, id); err != nil {
		return nil, err
	}
	known, err := w.Client.Appointment.Query().Where(appointment.ID(id)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil, nil //nolint:nilnil // it stays as it is
	case err != nil:
		return nil, fmt.Errorf("facilitate: read appointment: %w", err)
	}
	return known, nil
}

// Attend brings an appointment to what a home visit says of it: ARRIVED, FULFILLED, or
// BOOKED again where the visit was called off. One that was called off, or that the
// viewer does not see, stays as it is.
func Attend(ctx context.Context, w *record.Writer, id uuid.UUID, status appointment.Status) error {
	known, err := visited(ctx, w, id)
	if err != nil || known == nil || known.Status == status || !rule.Ahead(known.Status) && known.Status != appointment.StatusNOSHOW {
		return err
	}
	kind := record.Updated
	if status == appointment.StatusFULFILLED {
		kind = record.Resolved
		if err := forget(ctx, w, known, "The appointment is over."); err != nil {
			return err
		}
	}
	return saveAppointment(ctx, w, known, w.Client.Appointment.Update().SetStatus(status).ClearMissedReason(), kind, "")
}
