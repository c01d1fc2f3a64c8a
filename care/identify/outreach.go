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
		if enrollment.Ends(known.Stage) && known.Stage != episodeofcare.StageUNABLE_TO_REACH {
			return record.Refuse(record.Problem{Code: record.AlreadyDone, Message: "This enrollment has ended."}), nil
		}
		return attempt{in.ID, in.Mode, in.Outcome, in.HappenedAt, in.Note, "happenedAt"}.keep(ctx, w, known.PatientID, known)
	})
}

// attempt is a try to reach a patient, by whatever act it is told.
type attempt struct {
	id      uuid.UUID
	mode    outreachattempt.Mode
	outcome outreachattempt.Outcome
	at      *time.Time
	note    string
	field   string // of the input that says when
}

// keep writes the attempt down, for the enrollment where there is one.
func (a attempt) keep(ctx context.Context, w *record.Writer, patientID uuid.UUID, known *ent.EpisodeOfCare) (record.Outcome, error) {
	var c record.Check
	c.NewID(a.id, "id")
	c.Happened(a.at, w.Now, a.field)
	c.Text(a.note, false, 2_000, "note")
	if len(c.Problems) > 0 {
		return record.Refuse(c.Problems...), nil
	}
	if refusal, err := w.Fresh(ctx, a.id, patientID); err != nil || refusal != nil {
		return record.Refuse(refusal...), err
	}
	row := w.Client.OutreachAttempt.Create().
		SetID(a.id).SetPatientID(patientID).SetPerformerID(w.Viewer.Practitioner).
		SetMode(a.mode).SetOutcome(a.outcome).SetNote(a.note).
		SetTimelineAt(a.when(w)).SetRecordedAt(w.Now).SetReceivedAt(w.Now)
	outcome := record.Outcome{Changed: a.id}
	if known != nil {
		row.SetEpisodeOfCareID(known.ID)
		outcome.Also = []uuid.UUID{known.ID}
	}
	if err := row.Exec(ctx); err != nil {
		return record.Conclude(err, "record attempt")
	}
	w.Created(ent.TypeOutreachAttempt, a.id, patientID, "")
	return outcome, a.begin(ctx, w, known)
}

func (a attempt) when(w *record.Writer) time.Time {
	if a.at != nil {
		return *a.at
	}
	return w.Now
}

// begin moves an enrollment that was only proposed to outreach.
func (a attempt) begin(ctx context.Context, w *record.Writer, known *ent.EpisodeOfCare) error {
	if known == nil || known.Stage != episodeofcare.StagePROPOSED {
		return nil
	}
	history := append(slices.Clone(known.History), code.StageChange{Stage: string(episodeofcare.StageOUTREACH), At: a.when(w), By: w.Viewer.Practitioner})
	n, err := w.Client.EpisodeOfCare.Update().
		Where(episodeofcare.ID(known.ID), episodeofcare.Revision(known.Revision)).
		SetStage(episodeofcare.StageOUTREACH).SetHistory(history).SetReason("").SetRecordedAt(w.Now).AddRevision(1).Save(ctx)
	if err := record.OneChanged(n, err, known.ID, known.Revision, "begin outreach"); err != nil {
		return err
	}
	w.Updated(ent.TypeEpisodeOfCare, known.ID, known.PatientID, known.Revision+1, "")
	return nil
}
