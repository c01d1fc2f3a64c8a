package collaborative

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/psychiatricrecommendation"
	"caseload/ent/treatmentstep"
)

// RecordStep writes down a change of treatment.
type RecordStep struct {
	ClientMutationID           uuid.UUID
	ID                         uuid.UUID
	CollaborativeCareEpisodeID uuid.UUID
	Kind                       treatmentstep.Kind
	Psychotherapy              *treatmentstep.Psychotherapy
	What, Why                  string
	// Since is now when nil.
	Since                       *time.Time
	PsychiatricRecommendationID *uuid.UUID
}

// Record writes the step.
func (in RecordStep) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	a := given(in.ClientMutationID, in, in.CollaborativeCareEpisodeID, nil, active)
	return a.do(ctx, r, func(ctx context.Context, w *record.Writer, known *ent.CollaborativeCareEpisode) (record.Outcome, error) {
		if problems := in.problems(w.Now); problems != nil {
			return record.Refuse(problems...), nil
		}
		if refusal, err := w.Unused(ctx, in.ID); err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		if refusal, err := in.recommended(ctx, w, known.ID); err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		if err := in.row(w, known).Exec(ctx); err != nil {
			return record.Conclude(err, "record treatment step")
		}
		w.Created(ent.TypeTreatmentStep, in.ID, known.PatientID, "")
		return record.Outcome{Changed: in.ID}, nil
	})
}

func (in RecordStep) problems(now time.Time) []record.Problem {
	var c record.Check
	c.NewID(in.ID, "id")
	c.Text(in.What, true, 500, "what")
	c.Text(in.Why, false, 1_000, "why")
	c.Happened(in.Since, now, "since")
	if (in.Kind == treatmentstep.KindPSYCHOTHERAPY) != (in.Psychotherapy != nil) {
		c.Problems = append(c.Problems, record.Wrong("Say which psychotherapy, and only for one.", "psychotherapy"))
	}
	return c.Problems
}

// recommended finds a recommendation that is none of the episode's.
func (in RecordStep) recommended(ctx context.Context, w *record.Writer, episode uuid.UUID) ([]record.Problem, error) {
	if in.PsychiatricRecommendationID == nil {
		return nil, nil
	}
	known, err := w.Client.PsychiatricRecommendation.Query().Where(
		psychiatricrecommendation.ID(*in.PsychiatricRecommendationID), psychiatricrecommendation.CollaborativeCareEpisodeID(episode)).Exist(ctx)
	if err != nil {
		return nil, fmt.Errorf("collaborative: look for recommendation: %w", err)
	}
	if !known {
		return []record.Problem{record.Missing("recommendation", "psychiatricRecommendationId")}, nil
	}
	return nil, nil
}

func (in RecordStep) row(w *record.Writer, known *ent.CollaborativeCareEpisode) *ent.TreatmentStepCreate {
	return w.Client.TreatmentStep.Create().SetID(in.ID).SetPatientID(known.PatientID).SetCollaborativeCareEpisodeID(known.ID).
		SetSensitivity(treatmentstep.SensitivityPSY).SetPerformerID(w.Viewer.Practitioner).SetKind(in.Kind).SetNillablePsychotherapy(in.Psychotherapy).
		SetWhat(in.What).SetWhy(in.Why).SetNillablePsychiatricRecommendationID(in.PsychiatricRecommendationID).
		SetTimelineAt(w.When(in.Since)).SetRecordedAt(w.Now).SetReceivedAt(w.Now)
}
