package graph

import (
	"context"
	"slices"

	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"caseload/care/monitor"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/rule"
	"caseload/ent/viewer"
	"caseload/graph/fault"
	"caseload/graph/fetch"
	"caseload/graph/model"
)

// mostPatients bounds a subscription to some patients.
const mostPatients = 200

// fewEnough refuses a subscription to more patients than it may name. Who has more
// follows everybody.
func fewEnough(patients []uuid.UUID) error {
	if len(patients) > mostPatients {
		return fault.BadInput("a subscription names at most 200 patients: follow the whole panel for more")
	}
	return nil
}

// conditionChanges lets the viewer hear of conditions that changed, of what rules
// noticed, and of crises.
func (r *Resolver) conditionChanges(ctx context.Context, scope model.ChangeScope, least monitor.Severity, after *string) (<-chan *fetch.ConditionChange, error) {
	if err := fewEnough(scope.Patients); err != nil {
		return nil, err
	}
	if scope.Patients == nil && (scope.Panel == nil || !*scope.Panel) {
		return nil, fault.BadInput("scope needs panel: true, or patients")
	}
	severities := anys(monitor.AtLeast(least))
	return follow(ctx, r, topic[fetch.ConditionChange]{
		types: []string{ent.TypeCondition, ent.TypeDetectedIssue, ent.TypeCrisisProtocol}, patients: scope.Patients,
		where: func(log *sql.SelectTable, _ *sql.Selector) *sql.Predicate {
			return sql.And(sql.NotNull(log.C("severity")), sql.In(log.C("severity"), severities...))
		},
		event: conditionChange,
	}, after)
}

func conditionChange(e entry) *fetch.ConditionChange {
	change := &fetch.ConditionChange{Cursor: e.Cursor, Kind: e.Kind, Reason: e.Reason, At: e.At, ActorID: e.ActorID}
	if e.Severity != nil {
		change.Severity = monitor.Severity(*e.Severity)
	}
	if e.PatientID != nil {
		change.PatientID = *e.PatientID
	}
	switch e.Type {
	case ent.TypeDetectedIssue:
		change.DetectedIssueID = &e.ID
	case ent.TypeCrisisProtocol:
		change.CrisisProtocolID = &e.ID
	default:
		change.ConditionID = &e.ID
	}
	return change
}

// worklistChanges lets the viewer hear of work for the patients of the viewer.
func (r *Resolver) worklistChanges(ctx context.Context, after *string) (<-chan *fetch.WorklistChange, error) {
	return follow(ctx, r, topic[fetch.WorklistChange]{
		types: []string{ent.TypeTask},
		event: func(e entry) *fetch.WorklistChange {
			return &fetch.WorklistChange{Cursor: e.Cursor, Kind: e.Kind, At: e.At, ActorID: e.ActorID, TaskID: e.ID}
		},
	}, after)
}

// resultsNoticed lets the viewer hear of results that are with the viewer.
func (r *Resolver) resultsNoticed(ctx context.Context, after *string) (<-chan *fetch.ResultNoticed, error) {
	v, _ := viewer.FromContext(ctx)
	return follow(ctx, r, topic[fetch.ResultNoticed]{
		types: []string{ent.TypeResultNotice},
		where: func(_ *sql.SelectTable, notice *sql.Selector) *sql.Predicate { return withWhom(notice, v) },
		event: func(e entry) *fetch.ResultNoticed {
			return &fetch.ResultNoticed{Cursor: e.Cursor, Kind: e.Kind, At: e.At, NoticeID: e.ID}
		},
	}, after)
}

// messagesAdded lets the viewer hear of messages as they are sent; what becomes of
// them later is no message.
func (r *Resolver) messagesAdded(ctx context.Context, patients []uuid.UUID, after *string) (<-chan *fetch.MessageAdded, error) {
	if err := fewEnough(patients); err != nil {
		return nil, err
	}
	return follow(ctx, r, topic[fetch.MessageAdded]{
		types: []string{ent.TypeCommunication}, patients: patients,
		where: func(log *sql.SelectTable, _ *sql.Selector) *sql.Predicate {
			return sql.EQ(log.C("kind"), record.Created)
		},
		event: messageAdded,
	}, after)
}

func messageAdded(e entry) *fetch.MessageAdded {
	added := &fetch.MessageAdded{Cursor: e.Cursor, At: e.At, MessageID: e.ID}
	if e.PatientID != nil {
		added.PatientID = *e.PatientID
	}
	return added
}

// carePlanChanges lets the viewer hear of care plans that changed. Each change of a
// goal, an intervention or a barrier makes a revision of its plan, so that the plan's
// own entries are all there is to tell.
func (r *Resolver) carePlanChanges(ctx context.Context, plan *uuid.UUID, patients []uuid.UUID, after *string) (<-chan *fetch.CarePlanEvent, error) {
	if err := fewEnough(patients); err != nil {
		return nil, err
	}
	t := topic[fetch.CarePlanEvent]{types: []string{ent.TypeCarePlan}, patients: patients, event: carePlanEvent}
	if plan != nil {
		t.where = func(log *sql.SelectTable, _ *sql.Selector) *sql.Predicate { return sql.EQ(log.C("entity_id"), *plan) }
	}
	return follow(ctx, r, t, after)
}

func carePlanEvent(e entry) *fetch.CarePlanEvent {
	event := &fetch.CarePlanEvent{
		Cursor: e.Cursor, Kind: e.Kind, Revision: e.Revision, Reason: e.Reason, At: e.At, AuthorID: e.ActorID, CarePlanID: e.ID,
	}
	if e.PatientID != nil {
		event.PatientID = *e.PatientID
	}
	return event
}

// mine reports whether a task is open and the viewer's own: by owning it, by being
// at it, or by escalation.
func mine(ctx context.Context, t *ent.Task) bool {
	v, _ := viewer.FromContext(ctx)
	if t == nil || !rule.Open(t.Status) {
		return false
	}
	return slices.ContainsFunc([]*uuid.UUID{t.OwnerID, t.ClaimedByID, t.EscalatedToID}, func(who *uuid.UUID) bool {
		return who != nil && *who == v.Practitioner
	})
}
