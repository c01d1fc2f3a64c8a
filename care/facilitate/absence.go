package facilitate

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/absence"
	"caseload/ent/practitionerrole"
	"caseload/ent/rule"
	"caseload/ent/viewer"
)

// longestAbsence is how long somebody may be away at once.
const longestAbsence = 366 * 24 * time.Hour

// RecordAbsence says that somebody will be away, and who covers.
type RecordAbsence struct {
	ClientMutationID uuid.UUID
	ID               uuid.UUID
	PractitionerID   *uuid.UUID
	CoveredByID      uuid.UUID
	StartsAt, EndsAt time.Time
	Reason           string
}

// Record keeps the absence and opens the patients to the cover for that time.
func (in RecordAbsence) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.RecordAbsence, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		absent := in.absent(w.Viewer)
		if problems := in.problems(w.Now, absent); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		if refusal, err := in.people(ctx, w, absent); err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		if refusal, err := w.Unused(ctx, in.ID); err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		made, err := w.Client.Absence.Create().SetID(in.ID).SetPractitionerID(absent).SetCoveredByID(in.CoveredByID).
			SetStartsAt(in.StartsAt).SetEndsAt(in.EndsAt).SetReason(in.Reason).SetRecordedAt(w.Now).SetReceivedAt(w.Now).Save(ctx)
		if err != nil {
			return record.Conclude(err, "record absence")
		}
		w.Created(ent.TypeAbsence, in.ID, uuid.Nil, "")
		return record.Outcome{Changed: in.ID}, openToCover(ctx, w, made)
	})
}

func (in RecordAbsence) absent(v viewer.Viewer) uuid.UUID {
	if in.PractitionerID != nil {
		return *in.PractitionerID
	}
	return v.Practitioner
}

func (in RecordAbsence) problems(now time.Time, absent uuid.UUID) []record.Problem {
	var c record.Check
	c.NewID(in.ID, "id")
	c.Text(in.Reason, false, 200, "reason")
	switch {
	case !in.EndsAt.After(now):
		c.Problems = append(c.Problems, record.Wrong("This time is past.", "endsAt"))
	case !in.EndsAt.After(in.StartsAt):
		c.Problems = append(c.Problems, record.Wrong("This is before it begins.", "endsAt"))
	case in.EndsAt.Sub(in.StartsAt) > longestAbsence:
		c.Problems = append(c.Problems, record.Wrong("This is more than a year after it begins.", "endsAt"))
	case in.CoveredByID == absent:
		c.Problems = append(c.Problems, record.Wrong("Who is away cannot cover.", "coveredById"))
	}
	return c.Problems
}

// people finds an absent one for whom the viewer may not speak, and a cover who
// has no role for the work or is away as well.
func (in RecordAbsence) people(ctx context.Context, w *record.Writer, absent uuid.UUID) ([]record.Problem, error) {
	speaks, err := speaksFor(ctx, w, absent)
	if err != nil {
		return nil, err
	}
	if !speaks {
		return []record.Problem{{Code: record.NotPermitted, Message: "Only they themselves or their supervisor can record this absence."}}, nil
	}
	works, err := w.Client.PractitionerRole.Query().Where(practitionerrole.PractitionerID(in.CoveredByID), rule.Held(w.Now),
		practitionerrole.RoleNEQ(practitionerrole.RolePRIVACY_OFFICER)).Exist(ctx)
	if err != nil {
		return nil, fmt.Errorf("facilitate: look for cover: %w", err)
	}
	if !works {
		return []record.Problem{record.Missing("practitioner", "coveredById")}, nil
	}
	away, err := w.Client.Absence.Query().Where(absence.PractitionerID(in.CoveredByID),
		absence.StartsAtLT(in.EndsAt), absence.EndsAtGT(in.StartsAt)).Exist(ctx)
	if err != nil {
		return nil, fmt.Errorf("facilitate: look for absences: %w", err)
	}
	if away {
		return []record.Problem{record.Wrong("This person is away in that time as well.", "coveredById")}, nil
	}
	return nil, nil
}

// speaksFor reports whether the viewer may say that somebody is away: they
// themselves, who supervises them, and the server.
func speaksFor(ctx context.Context, w *record.Writer, practitioner uuid.UUID) (bool, error) {
	if practitioner == w.Viewer.Practitioner || w.Viewer.Has(viewer.System) {
		return true, nil
	}
	if !w.Viewer.Has(viewer.Supervisor) {
		return false, nil
	}
	supervises, err := w.Client.PractitionerRole.Query().Where(practitionerrole.PractitionerID(practitioner),
		practitionerrole.SupervisorID(w.Viewer.Practitioner), rule.Held(w.Now)).Exist(ctx)
	if err != nil {
		return false, fmt.Errorf("facilitate: look for supervisor: %w", err)
	}
	return supervises, nil
}
