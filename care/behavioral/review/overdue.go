package review

import (
	"context"
	"fmt"
	"strconv"

	"github.com/google/uuid"

	"caseload/care/behavioral/target"
	"caseload/care/facilitate"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/psychiatricrecommendation"
	"caseload/ent/rule"
	"caseload/ent/task"
)

// mostOverdue is how many one look raises; the next look raises the rest.
const mostOverdue = 200

// RaiseOverdue puts a task on the worklist of the care manager for every recommendation of
// the viewer's organization that was not answered, or not done, in time: once each, by
// however many servers it is asked for. The viewer must be the server itself.
func RaiseOverdue(ctx context.Context, r *record.Recorder) (raised int, err error) {
	list, err := overdue(ctx, r)
	if err != nil {
		return 0, err
	}
	for _, known := range list {
		act := record.Act{
			ID: uuid.NewSHA1(known.ID, []byte("overdue/"+strconv.Itoa(known.Revision))), Name: rule.KeepRegistry, Input: known.Revision,
		}
		first := false
		_, err := r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
			first = true
			return record.Outcome{Changed: known.ID}, raise(ctx, w, known)
		})
		if err != nil {
			return raised, err
		}
		if first {
			raised++
		}
	}
	return raised, nil
}

func overdue(ctx context.Context, r *record.Recorder) ([]*ent.PsychiatricRecommendation, error) {
	ctx, op := r.DB.ReadOnly(ctx)
	defer op.Rollback()
	list, err := r.Client.PsychiatricRecommendation.Query().Where(
		psychiatricrecommendation.StatusIn(psychiatricrecommendation.StatusOPEN, psychiatricrecommendation.StatusACCEPTED, psychiatricrecommendation.StatusCHANGED),
		psychiatricrecommendation.DueAtLT(r.Clock()), psychiatricrecommendation.RaisedAtIsNil(),
	).WithCollaborativeCareEpisode().Order(psychiatricrecommendation.ByDueAt()).Limit(mostOverdue).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("review: look for overdue recommendations: %w", err)
	}
	return list, nil
}

// raise tells the care manager, unless somebody has answered meanwhile.
func raise(ctx context.Context, w *record.Writer, known *ent.PsychiatricRecommendation) error {
	n, err := w.Client.PsychiatricRecommendation.Update().
		Where(psychiatricrecommendation.ID(known.ID), psychiatricrecommendation.Revision(known.Revision)).
		SetRaisedAt(w.Now).SetRecordedAt(w.Now).AddRevision(1).Save(ctx)
	if err != nil || n == 0 {
		return err
	}
	w.Updated(ent.TypePsychiatricRecommendation, known.ID, known.PatientID, known.Revision+1, "Overdue")
	return facilitate.Notice{
		PatientID: known.PatientID, OwnerID: known.Edges.CollaborativeCareEpisode.CareManagerID, Kind: task.KindFOLLOW_UP,
		Title: record.NeutralTitle, Priority: string(task.PriorityURGENT), DueAt: w.Now.AddDate(0, 0, int(target.RaisedWithin())), Cause: late(known.ID),
	}.Create(ctx, w)
}
