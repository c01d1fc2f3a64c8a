package graph

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"entgo.io/ent/dialect/sql"
	"github.com/99designs/gqlgen/graphql"

	"caseload/care/offline"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/rule"
	"caseload/ent/syncconflict"
	"caseload/ent/viewer"
	"caseload/graph/fault"
	"caseload/graph/fetch"
	"caseload/graph/model"
)

// syncPush carries out what a phone has sent.
func (r *Resolver) syncPush(ctx context.Context, input model.SyncPushInput) (*model.SyncPushPayload, error) {
	now := r.Recorder.Clock()
	payload := &model.SyncPushPayload{Outcomes: []*model.SyncOutcome{}, ServerTime: now, Problems: []model.Problem{}}
	acts, err := operations(ctx, input)
	if err != nil {
		return nil, err
	}
	push := offline.Push{SentAt: input.SentAt, Operations: acts}
	for _, p := range push.Problems(now) {
		payload.Problems = append(payload.Problems, problem(p, nil))
	}
	if len(payload.Problems) > 0 {
		return payload, nil
	}
	results, err := push.Run(ctx, r.Recorder)
	if err != nil {
		return nil, err
	}
	for _, result := range results {
		if result.Failure != nil {
			graphql.AddError(ctx, result.Failure)
		}
	}
	payload.Outcomes = syncOutcomes(ctx, results)
	payload.SkewSeconds = int(push.Skew(now) / time.Second)
	return payload, nil
}

func syncOutcomes(ctx context.Context, results []offline.Result) []*model.SyncOutcome {
	var met []record.Problem
	for _, result := range results {
		met = append(met, result.Outcome.Problems...)
	}
	now := current(ctx, met)
	outcomes := make([]*model.SyncOutcome, len(results))
	for i, result := range results {
		outcomes[i] = &model.SyncOutcome{ClientMutationID: result.ID, Status: result.Status, WaitsFor: result.WaitsFor, Problems: []model.Problem{}}
		for _, p := range result.Outcome.Problems {
			outcomes[i].Problems = append(outcomes[i].Problems, problem(p, now[p.CurrentID]))
		}
	}
	return outcomes
}

// syncConflicts are the acts that wait, or those that are decided, the newest on top.
func syncConflicts(status syncconflict.Status) fetch.Root {
	return fetch.Root{
		Name: "Query.syncConflicts", Target: ent.TypeSyncConflict, Order: fetch.Order{Column: "timeline_at", Type: "timestamptz", Desc: true},
		Where: func(s *sql.Selector) { s.Where(sql.EQ(s.C("status"), string(status))) },
	}
}

// conflictProblems are why the act was not done, as they were told.
func conflictProblems(of *ent.SyncConflict) ([]model.Problem, error) {
	var kept []record.Problem
	if err := json.Unmarshal(of.Problems, &kept); err != nil {
		return nil, fmt.Errorf("graph: problems of a conflict: %w", err)
	}
	shown := make([]model.Problem, len(kept))
	for i, p := range kept {
		shown[i] = problem(p, nil)
	}
	return shown, nil
}

// resolveSyncConflict decides about an act that waits.
func (r *Resolver) resolveSyncConflict(ctx context.Context, input model.ResolveSyncConflictInput) (*model.ResolveSyncConflictPayload, error) {
	in := offline.ResolveSyncConflict{
		ClientMutationID: input.ClientMutationID, SyncConflictID: input.SyncConflictID, BaseRevision: input.BaseRevision,
		Resolution: input.Resolution, Note: input.Note,
	}
	if input.Act != nil {
		var err error
		if _, in.Act, err = theAct(*input.Act); err != nil {
			return nil, err
		}
	}
	conflict, problems, err := act[ent.SyncConflict](ctx, r.Recorder, in.Record, ent.TypeSyncConflict, "syncConflict")
	return &model.ResolveSyncConflictPayload{SyncConflict: conflict, Problems: problems}, err
}

// longestReport is over what time acts are counted.
const longestReport = 366 * 24 * time.Hour

// syncReport counts what became of acts that phones have sent.
func syncReport(ctx context.Context, from, to time.Time) (*offline.Report, error) {
	if span := to.Sub(from); span <= 0 || span > longestReport {
		return nil, fault.BadInput("a report is over 366 days at most, and ends after it begins")
	}
	v, ok := viewer.FromContext(ctx)
	op, within := database.FromContext(ctx)
	if !ok || !within {
		return nil, rule.ErrNoViewer
	}
	report, err := offline.ReportOf(ctx, op, v, from, to)
	return &report, err
}
