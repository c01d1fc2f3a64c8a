package identify

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/identify/enrollment"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/episodeofcare"
	"caseload/ent/patient"
	"caseload/ent/rule"
)

// ProposeEpisodeOfCare proposes the enrollment of a patient.
type ProposeEpisodeOfCare struct {
	ClientMutationID uuid.UUID
	ID, PatientID    uuid.UUID
	Intensity        *episodeofcare.Intensity
	Reason           string
}

func (in ProposeEpisodeOfCare) problems() []record.Problem {
	var c record.Check
	c.NewID(in.ID, "id")
	c.Text(in.Reason, true, 500, "reason")
	return c.Problems
}

// Record proposes the enrollment; the patient's case manager is responsible, or
// else who proposes it.
func (in ProposeEpisodeOfCare) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.Enroll, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		if problems := in.problems(); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		if refusal, err := w.Fresh(ctx, in.ID, in.PatientID); err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		of, err := w.Client.Patient.Query().Where(patient.ID(in.PatientID)).Only(ctx)
		if err != nil {
			return record.Outcome{}, fmt.Errorf("identify: read patient: %w", err)
		}
		manager := w.Viewer.Practitioner
		if of.CaseManagerID != nil {
			manager = *of.CaseManagerID
		}
		return in.within(ctx, w, &manager, nil)
	})
}

// within proposes the enrollment as a part of another act.
func (in ProposeEpisodeOfCare) within(ctx context.Context, w *record.Writer, manager, referral *uuid.UUID) (record.Outcome, error) {
	open, err := openEpisode(ctx, w, in.PatientID)
	if err != nil {
		return record.Outcome{}, err
	}
	if open != nil {
		return record.Refuse(record.Problem{Code: record.AlreadyDone, Message: "This patient has an enrollment that has not ended."}), nil
	}
	err = w.Client.EpisodeOfCare.Create().
		SetID(in.ID).SetPatientID(in.PatientID).SetNillableCareManagerID(manager).SetNillableServiceRequestID(referral).
		SetNillableIntensity(in.Intensity).SetReason(in.Reason).SetHistory([]code.StageChange{
		{Stage: string(episodeofcare.StagePROPOSED), At: w.Now, By: w.Viewer.Practitioner, Reason: in.Reason},
	}).
		SetTimelineAt(w.Now).SetRecordedAt(w.Now).SetReceivedAt(w.Now).Exec(ctx)
	if err != nil {
		return record.Conclude(err, "propose enrollment")
	}
	w.Created(ent.TypeEpisodeOfCare, in.ID, in.PatientID, in.Reason)
	return record.Outcome{Changed: in.ID}, nil
}

// openEpisode is the patient's enrollment that has not ended, or nil.
func openEpisode(ctx context.Context, w *record.Writer, patientID uuid.UUID) (open *ent.EpisodeOfCare, err error) {
	all, err := w.Client.EpisodeOfCare.Query().Where(episodeofcare.PatientID(patientID)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("identify: read enrollments: %w", err)
	}
	for _, episode := range all {
		if !enrollment.Ends(episode.Stage) && episode.Status != episodeofcare.StatusENTERED_IN_ERROR {
			open = episode
		}
	}
	return open, nil
}
