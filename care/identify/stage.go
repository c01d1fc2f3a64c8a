package identify

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/identify/enrollment"
	"caseload/care/plan"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/episodeofcare"
	"caseload/ent/outreachattempt"
	"caseload/ent/rule"
	"caseload/ent/task"
)

// ChangeEpisodeOfCare moves an enrollment to another stage.
type ChangeEpisodeOfCare struct {
	ClientMutationID uuid.UUID
	EpisodeOfCareID  uuid.UUID
	BaseRevision     int
	Stage            episodeofcare.Stage
	Reason           string
	Intensity        *episodeofcare.Intensity
	At               *time.Time
}

// Record moves the enrollment. A stage that ends it closes its open work, which
// Outcome.Also names.
func (in ChangeEpisodeOfCare) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.Enroll, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		known, err := w.Client.EpisodeOfCare.Query().Where(episodeofcare.ID(in.EpisodeOfCareID)).Only(ctx)
		if ent.IsNotFound(err) {
			return record.Refuse(record.Missing("enrollment", "episodeOfCareId")), nil
		}
		if err != nil {
			return record.Outcome{}, fmt.Errorf("identify: read enrollment: %w", err)
		}
		if problems, err := in.problems(ctx, w, known); err != nil || len(problems) > 0 {
			return record.Refuse(problems...), err
		}
		if err := in.move(ctx, w, known); err != nil {
			return record.Outcome{}, err
		}
		ended, err := in.end(ctx, w, known)
		return record.Outcome{Changed: known.ID, Also: ended}, err
	})
}

func (in ChangeEpisodeOfCare) problems(ctx context.Context, w *record.Writer, known *ent.EpisodeOfCare) ([]record.Problem, error) {
	var c record.Check
	c.Text(in.Reason, true, 500, "reason")
	c.Happened(in.At, w.Now, "at")
	switch {
	case known.Revision != in.BaseRevision:
		return []record.Problem{record.Conflict(known.ID, in.BaseRevision, known.Revision)}, nil
	case known.Stage == in.Stage:
		return []record.Problem{{Code: record.AlreadyDone, Message: "The enrollment is in this stage already."}}, nil
	case !enrollment.May(known.Stage, in.Stage):
		c.Problems = append(c.Problems, record.Wrong("This stage cannot follow the present one: see nextStages.", "stage"))
	case in.Stage == episodeofcare.StageUNABLE_TO_REACH:
		lacking, err := in.lacking(ctx, w, known)
		if err != nil {
			return nil, err
		}
		c.Problems = append(c.Problems, lacking...)
	}
	return c.Problems, nil
}

// lacking is what has still to be tried before the patient is out of reach.
func (in ChangeEpisodeOfCare) lacking(ctx context.Context, w *record.Writer, known *ent.EpisodeOfCare) ([]record.Problem, error) {
	made, err := w.Client.OutreachAttempt.Query().Where(outreachattempt.EpisodeOfCareID(known.ID)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("identify: read attempts: %w", err)
	}
	attempts := make([]enrollment.Attempt, len(made))
	for i, a := range made {
		attempts[i] = enrollment.Attempt{Mode: string(a.Mode), At: a.TimelineAt, Reached: a.Outcome == outreachattempt.OutcomeREACHED}
	}
	var problems []record.Problem
	for _, sentence := range enrollment.OutOfReach.Lacking(attempts) {
		problems = append(problems, record.Wrong(sentence, "stage"))
	}
	return problems, nil
}

func (in ChangeEpisodeOfCare) move(ctx context.Context, w *record.Writer, known *ent.EpisodeOfCare) error {
	at := w.Now
	if in.At != nil {
		at = *in.At
	}
	history := append(slices.Clone(known.History), code.StageChange{Stage: string(in.Stage), At: at, By: w.Viewer.Practitioner, Reason: in.Reason})
	engaged := known.StartsAt != nil || in.Stage == episodeofcare.StageENGAGED
	update := w.Client.EpisodeOfCare.Update().
		Where(episodeofcare.ID(known.ID), episodeofcare.Revision(in.BaseRevision)).
		SetStage(in.Stage).SetStatus(enrollment.Status(in.Stage, engaged)).SetReason(in.Reason).SetHistory(history).
		SetNillableIntensity(in.Intensity).SetRecordedAt(w.Now).AddRevision(1)
	if in.Stage == episodeofcare.StageENGAGED && known.StartsAt == nil {
		update.SetStartsAt(at)
	}
	if enrollment.Ends(in.Stage) {
		update.SetEndsAt(at)
	} else {
		update.ClearEndsAt()
	}
	n, err := update.Save(ctx)
	if err := record.OneChanged(n, err, known.ID, in.BaseRevision, "change enrollment"); err != nil {
		return err
	}
	w.Updated(ent.TypeEpisodeOfCare, known.ID, known.PatientID, in.BaseRevision+1, in.Reason)
	return nil
}

// end closes what an enrollment leaves open when it ends: its care plan with the
// plan's tasks, then the care manager's other work. Graduation completes the plan.
func (in ChangeEpisodeOfCare) end(ctx context.Context, w *record.Writer, known *ent.EpisodeOfCare) ([]uuid.UUID, error) {
	if !enrollment.Ends(in.Stage) {
		return nil, nil
	}
	planned, err := plan.EndWithEnrollment(ctx, w, known.ID, in.Stage == episodeofcare.StageGRADUATED, in.Reason)
	if err != nil {
		return nil, fmt.Errorf("identify: %w", err)
	}
	closed, err := in.closeWork(ctx, w, known)
	return append(planned, closed...), err
}

// closeWork cancels what the care manager had still to do for the patient, when
// the enrollment ends. What must be done at once stays: a safety task is not
// closed by a decline.
func (in ChangeEpisodeOfCare) closeWork(ctx context.Context, w *record.Writer, known *ent.EpisodeOfCare) ([]uuid.UUID, error) {
	if known.CareManagerID == nil {
		return nil, nil
	}
	open, err := w.Client.Task.Query().Where(task.PatientID(known.PatientID), task.OwnerID(*known.CareManagerID),
		task.StatusIn(rule.OpenStatuses...), task.PriorityNEQ(task.PrioritySTAT)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("identify: read open work: %w", err)
	}
	if len(open) == 0 {
		return nil, nil
	}
	closed := make([]uuid.UUID, len(open))
	for i, t := range open {
		closed[i] = t.ID
		w.Updated(ent.TypeTask, t.ID, t.PatientID, t.Revision+1, in.Reason)
	}
	err = w.Client.Task.Update().Where(task.IDIn(closed...)).
		SetStatus(task.StatusCANCELLED).SetOutcome("The enrollment ended: " + in.Reason).SetRecordedAt(w.Now).AddRevision(1).Exec(ctx)
	if err != nil {
		return nil, fmt.Errorf("identify: close open work: %w", err)
	}
	return closed, w.SummarizeTasks(ctx, known.PatientID)
}
