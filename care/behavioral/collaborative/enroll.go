package collaborative

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/behavioral/registry"
	"caseload/care/code"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/collaborativecareepisode"
	"caseload/ent/patient"
	"caseload/ent/rule"
)

// Enroll takes a patient into collaborative care.
type Enroll struct {
	ClientMutationID        uuid.UUID
	ID, PatientID           uuid.UUID
	CareManagerID           uuid.UUID
	PsychiatricConsultantID uuid.UUID
	TreatingProviderID      uuid.UUID
	SiteID                  *uuid.UUID
	// StartedAt is now when nil.
	StartedAt *time.Time
	Consent   Given
}

// Given is the patient's consent to be treated so, and to what it costs, as it is to be
// documented before the first service (42 CFR 410.26; CMS, Behavioral Health Integration
// Services, MLN909432).
type Given struct {
	Method collaborativecareepisode.ConsentMethod
	At     time.Time
}

// Record enrolls the patient. Their consent opens what is told here to those who treat,
// unless one on record does so already; one that denies it refuses.
func (in Enroll) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.EnrollInCollaborativeCare, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		if in.StartedAt == nil {
			in.StartedAt = &w.Now
		}
		permitted, problems, err := in.problems(ctx, w)
		if err != nil || len(problems) > 0 {
			return record.Refuse(problems...), err
		}
		outcome, err := in.write(ctx, w, permitted)
		if err != nil || len(outcome.Problems) > 0 {
			return outcome, err
		}
		return outcome, registry.Within(ctx, w, in.PatientID)
	})
}

// problems finds what stands against it; permitted says that consents on record open
// what is told here to all who treat.
func (in Enroll) problems(ctx context.Context, w *record.Writer) (permitted bool, _ []record.Problem, _ error) {
	var c record.Check
	c.NewID(in.ID, "id")
	c.Happened(in.StartedAt, w.Now, "startedAt")
	c.Happened(&in.Consent.At, w.Now, "consent", "givenAt")
	if in.StartedAt.Before(earlier(in.Consent.At, w.Now)) {
		c.Problems = append(c.Problems, record.Wrong("The patient must have consented before it begins.", "consent", "givenAt"))
	}
	if len(c.Problems) > 0 {
		return false, c.Problems, nil
	}
	if problems, err := w.Fresh(ctx, in.ID, in.PatientID); err != nil || problems != nil {
		return false, problems, err
	}
	if problems, err := w.Lasts(ctx, in.PatientID); err != nil || problems != nil {
		return false, problems, err
	}
	if problems, err := in.team().able(ctx, w, in.PatientID); err != nil || problems != nil {
		return false, problems, err
	}
	return in.team().consented(ctx, w, in.PatientID)
}

func (in Enroll) team() team {
	return team{&in.CareManagerID, &in.PsychiatricConsultantID, &in.TreatingProviderID, in.SiteID}
}

// write writes the episode and what goes along with it, with the server's sight: until
// the consent is written, nobody may see what follows from it.
func (in Enroll) write(ctx context.Context, w *record.Writer, permitted bool) (outcome record.Outcome, err error) {
	err = w.AsServer(ctx, func(ctx context.Context) error {
		known, err := w.Client.CollaborativeCareEpisode.Query().Where(
			collaborativecareepisode.PatientID(in.PatientID), collaborativecareepisode.StatusEQ(collaborativecareepisode.StatusACTIVE)).Exist(ctx)
		switch {
		case err != nil:
			return fmt.Errorf("collaborative: look for episode: %w", err)
		case known:
			outcome = record.Refuse(record.Problem{Code: record.AlreadyDone, Message: "This patient is in collaborative care already."})
			return nil
		}
		outcome.Changed = in.ID
		return in.create(ctx, w, permitted)
	})
	return outcome, err
}

func (in Enroll) create(ctx context.Context, w *record.Writer, permitted bool) error {
	if !permitted {
		if err := in.consent(ctx, w); err != nil {
			return err
		}
	}
	p, err := w.Client.Patient.Query().Where(patient.ID(in.PatientID)).Only(ctx)
	if err != nil {
		return fmt.Errorf("collaborative: read patient: %w", err)
	}
	zone, err := w.Zone(ctx, p)
	if err != nil {
		return err
	}
	if err := in.row(w, zone).Exec(ctx); err != nil {
		return fmt.Errorf("collaborative: enroll: %w", err)
	}
	w.Created(ent.TypeCollaborativeCareEpisode, in.ID, in.PatientID, "")
	return accompany(ctx, w, in.PatientID, in.PsychiatricConsultantID, earlier(*in.StartedAt, w.Now))
}

// row is the episode before the registry has looked at it.
func (in Enroll) row(w *record.Writer, zone *time.Location) *ent.CollaborativeCareEpisodeCreate {
	return w.Client.CollaborativeCareEpisode.Create().SetID(in.ID).SetPatientID(in.PatientID).SetSensitivity(collaborativecareepisode.SensitivityPSY).
		SetCareManagerID(in.CareManagerID).SetPsychiatricConsultantID(in.PsychiatricConsultantID).SetTreatingProviderID(in.TreatingProviderID).
		SetNillableSiteID(in.SiteID).SetStartedAt(*in.StartedAt).SetMeasuredFrom(code.DayOf(in.StartedAt.In(zone)).Start(zone)).
		SetConsentMethod(in.Consent.Method).SetConsentedAt(in.Consent.At).SetConsentRecordedByID(w.Viewer.Practitioner).
		SetNextContactAt(code.Never).SetLookAt(w.Now).SetTimelineAt(*in.StartedAt).SetRecordedAt(w.Now).SetReceivedAt(w.Now)
}

func earlier(a, b time.Time) time.Time {
	if a.Before(b) {
		return a
	}
	return b
}
