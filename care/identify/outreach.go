package identify

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/identify/enrollment"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/episodeofcare"
	"caseload/ent/outreachattempt"
	"caseload/ent/rule"
)

// RecordOutreachAttempt is one try to reach a patient who is to be enrolled.
type RecordOutreachAttempt struct {
	ClientMutationID uuid.UUID
	ID               uuid.UUID
	EpisodeOfCareID  uuid.UUID
	Mode             outreachattempt.Mode
	Outcome          outreachattempt.Outcome
	HappenedAt       *time.Time
	Note             string
}

func (in RecordOutreachAttempt) problems(known *ent.EpisodeOfCare, now time.Time) []record.Problem {
	if enrollment.Ends(known.Stage) && known.Stage != episodeofcare.StageUNABLE_TO_REACH {
		return []record.Problem{{Code: record.AlreadyDone, Message: "This enrollment has ended."}}
	}
	var c record.Check
	c.NewID(in.ID, "id")
	c.Happened(in.HappenedAt, now, "happenedAt")
	c.Text(in.Note, false, 2_000, "note")
	return c.Problems
}

// Record keeps the attempt. The first one moves a proposed enrollment to
// outreach; the enrollment is named by Outcome.Also.
func (in RecordOutreachAttempt) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.RecordOutreachAttempt, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		known, err := w.Client.EpisodeOfCare.Query().Where(episodeofcare.ID(in.EpisodeOfCareID)).Only(ctx)
		if ent.IsNotFound(err) {
			return record.Refuse(record.Missing("enrollment", "episodeOfCareId")), nil
		}
		if err != nil {
			return record.Outcome{}, fmt.Errorf("identify: read enrollment: %w", err)
		}
		if problems := in.problems(known, w.Now); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		if refusal, err := w.Fresh(ctx, in.ID, known.PatientID); err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		if err := in.create(w, known).Exec(ctx); err != nil {
			return record.Conclude(err, "record attempt")
		}
		w.Created(ent.TypeOutreachAttempt, in.ID, known.PatientID, "")
		return record.Outcome{Changed: in.ID, Also: []uuid.UUID{known.ID}}, in.begin(ctx, w, known)
	})
}

func (in RecordOutreachAttempt) at(w *record.Writer) time.Time {
	if in.HappenedAt != nil {
		return *in.HappenedAt
	}
	return w.Now
}

func (in RecordOutreachAttempt) create(w *record.Writer, known *ent.EpisodeOfCare) *ent.OutreachAttemptCreate {
	return w.Client.OutreachAttempt.Create().
		SetID(in.ID).SetPatientID(known.PatientID).SetEpisodeOfCareID(known.ID).SetPerformerID(w.Viewer.Practitioner).
		SetMode(in.Mode).SetOutcome(in.Outcome).SetNote(in.Note).
		SetTimelineAt(in.at(w)).SetRecordedAt(w.Now).SetReceivedAt(w.Now)
}

func (in RecordOutreachAttempt) begin(ctx context.Context, w *record.Writer, known *ent.EpisodeOfCare) error {
	if known.Stage != episodeofcare.StagePROPOSED {
		return nil
	}
	history := append(slices.Clone(known.History), code.StageChange{Stage: string(episodeofcare.StageOUTREACH), At: in.at(w), By: w.Viewer.Practitioner})
	n, err := w.Client.EpisodeOfCare.Update().
		Where(episodeofcare.ID(known.ID), episodeofcare.Revision(known.Revision)).
		SetStage(episodeofcare.StageOUTREACH).SetHistory(history).SetReason("").SetRecordedAt(w.Now).AddRevision(1).Save(ctx)
	if err := record.OneChanged(n, err, known.ID, known.Revision, "begin outreach"); err != nil {
		return err
	}
	w.Updated(ent.TypeEpisodeOfCare, known.ID, known.PatientID, known.Revision+1, "")
	return nil
}
