package plan

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/careplan"
	"caseload/ent/careplanchange"
	"caseload/ent/episodeofcare"
	"caseload/ent/rule"
)

// CreateCarePlan begins the living care plan of an enrollment.
type CreateCarePlan struct {
	ClientMutationID uuid.UUID
	ID               uuid.UUID
	EpisodeOfCareID  uuid.UUID
	Title            string
	Problems         []uuid.UUID
	Program          string
	Reason           string
}

func (in CreateCarePlan) problems() []record.Problem {
	var c record.Check
	c.NewID(in.ID, "id")
	c.Text(in.Title, true, 200, "title")
	c.Text(in.Reason, false, 500, "reason")
	if _, ok := chains()[in.Program]; in.Program != "" && !ok {
		c.Problems = append(c.Problems, record.Wrong("No chain of approval is known for this program.", "program"))
	}
	return c.Problems
}

// Record begins the plan. An enrollment has one at a time.
func (in CreateCarePlan) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.ChangeCarePlan, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		if problems := in.problems(); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		episode, err := w.Client.EpisodeOfCare.Query().Where(episodeofcare.ID(in.EpisodeOfCareID)).Only(ctx)
		if ent.IsNotFound(err) {
			return record.Refuse(record.Missing("enrollment", "episodeOfCareId")), nil
		}
		if err != nil {
			return record.Outcome{}, fmt.Errorf("plan: read enrollment: %w", err)
		}
		if refusal, err := in.refusal(ctx, w, episode); err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		conditions, refusal, err := theirs(ctx, w, episode.PatientID, in.Problems, "problems")
		if err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		return in.create(ctx, w, episode, conditions)
	})
}

func (in CreateCarePlan) refusal(ctx context.Context, w *record.Writer, episode *ent.EpisodeOfCare) ([]record.Problem, error) {
	refusal, err := w.Fresh(ctx, in.ID, episode.PatientID)
	if err != nil || refusal != nil {
		return refusal, err
	}
	if episode.EndsAt != nil {
		return []record.Problem{{Code: record.AlreadyDone, Message: "This enrollment has ended."}}, nil
	}
	open, err := w.Client.CarePlan.Query().Where(careplan.EpisodeOfCareID(episode.ID), careplan.StatusIn(rule.LivingStatuses...)).Exist(ctx)
	if err != nil {
		return nil, fmt.Errorf("plan: look for plan: %w", err)
	}
	if open {
		return []record.Problem{{Code: record.AlreadyDone, Message: "This enrollment has a care plan already."}}, nil
	}
	return nil, nil
}

func (in CreateCarePlan) create(ctx context.Context, w *record.Writer, episode *ent.EpisodeOfCare, conditions []*ent.Condition) (record.Outcome, error) {
	approval := careplan.ApprovalNOT_REQUIRED
	if in.Program != "" {
		approval = careplan.ApprovalDRAFT
	}
	made, err := w.Client.CarePlan.Create().
		SetID(in.ID).SetPatientID(episode.PatientID).SetEpisodeOfCareID(episode.ID).SetPerformerID(w.Viewer.Practitioner).
		SetTitle(in.Title).SetStatus(careplan.StatusACTIVE).SetProgram(in.Program).SetApproval(approval).
		SetAddresses(in.Problems).SetStartsAt(w.Now).SetEffectiveAt(w.Now).SetTimelineAt(w.Now).
		SetRecordedAt(w.Now).SetReceivedAt(w.Now).Save(ctx)
	if err != nil {
		return record.Conclude(err, "create care plan")
	}
	c := &content{w: w, plan: made}
	c.added(planItem(made), begin("title", in.Title))
	for _, condition := range conditions {
		c.note(problemItem(condition), careplanchange.KindADDED, "", nil, nil)
	}
	if err := c.revise(ctx, in.Reason); err != nil {
		return record.Outcome{}, err
	}
	w.Created(ent.TypeCarePlan, made.ID, made.PatientID, c.told(in.Reason))
	return record.Outcome{Changed: made.ID}, nil
}

func planItem(p *ent.CarePlan) item {
	return item{ent.TypeCarePlan, p.ID, p.Title, labelOf(p.Sensitivity)}
}

// labelOf is a confidential label, whatever type of row carries it.
func labelOf[S ~string](s *S) *string {
	if s == nil {
		return nil
	}
	text := string(*s)
	return &text
}
