package graph

import (
	"caseload/care/code"
	"caseload/care/facilitate"
	"caseload/ent"
	"caseload/ent/rule"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
	"time"
)

// CreateTask is the resolver for the createTask field.
func (r *mutationResolver) CreateTask(ctx context.Context, input facilitate.CreateTask) (*model.CreateTaskPayload, error) {
	task, problems, err := act[ent.Task](ctx, r.Recorder, input.Record, ent.TypeTask, "task")
	return &model.CreateTaskPayload{Task: task, Problems: problems}, err
}

// UpdateTask is the resolver for the updateTask field.
func (r *mutationResolver) UpdateTask(ctx context.Context, input facilitate.UpdateTask) (*model.UpdateTaskPayload, error) {
	task, problems, err := act[ent.Task](ctx, r.Recorder, input.Record, ent.TypeTask, "task")
	return &model.UpdateTaskPayload{Task: task, Problems: problems}, err
}

// CheckTaskItem is the resolver for the checkTaskItem field.
func (r *mutationResolver) CheckTaskItem(ctx context.Context, input facilitate.CheckTaskItem) (*model.CheckTaskItemPayload, error) {
	task, problems, err := act[ent.Task](ctx, r.Recorder, input.Record, ent.TypeTask, "task")
	return &model.CheckTaskItemPayload{Task: task, Problems: problems}, err
}

// SnoozeTask is the resolver for the snoozeTask field.
func (r *mutationResolver) SnoozeTask(ctx context.Context, input facilitate.SnoozeTask) (*model.SnoozeTaskPayload, error) {
	task, problems, err := act[ent.Task](ctx, r.Recorder, input.Record, ent.TypeTask, "task")
	return &model.SnoozeTaskPayload{Task: task, Problems: problems}, err
}

// ClaimTask is the resolver for the claimTask field.
func (r *mutationResolver) ClaimTask(ctx context.Context, input facilitate.ClaimTask) (*model.ClaimTaskPayload, error) {
	task, problems, err := act[ent.Task](ctx, r.Recorder, input.Record, ent.TypeTask, "task")
	return &model.ClaimTaskPayload{Task: task, Problems: problems}, err
}

// ReleaseTask is the resolver for the releaseTask field.
func (r *mutationResolver) ReleaseTask(ctx context.Context, input facilitate.ReleaseTask) (*model.ReleaseTaskPayload, error) {
	task, problems, err := act[ent.Task](ctx, r.Recorder, input.Record, ent.TypeTask, "task")
	return &model.ReleaseTaskPayload{Task: task, Problems: problems}, err
}

// HandOverTask is the resolver for the handOverTask field.
func (r *mutationResolver) HandOverTask(ctx context.Context, input facilitate.HandOverTask) (*model.HandOverTaskPayload, error) {
	task, problems, err := act[ent.Task](ctx, r.Recorder, input.Record, ent.TypeTask, "task")
	return &model.HandOverTaskPayload{Task: task, Problems: problems}, err
}

// CompleteTask is the resolver for the completeTask field.
func (r *mutationResolver) CompleteTask(ctx context.Context, input facilitate.CompleteTask) (*model.CompleteTaskPayload, error) {
	task, next, problems, err := actAlso[ent.Task, ent.Task](ctx, r.Recorder, input.Record, ent.TypeTask, "task", ent.TypeTask, "nextTask")
	return &model.CompleteTaskPayload{Task: task, NextTask: first(next), Problems: problems}, err
}

// CancelTask is the resolver for the cancelTask field.
func (r *mutationResolver) CancelTask(ctx context.Context, input facilitate.CancelTask) (*model.CancelTaskPayload, error) {
	task, next, problems, err := actAlso[ent.Task, ent.Task](ctx, r.Recorder, input.Record, ent.TypeTask, "task", ent.TypeTask, "nextTask")
	return &model.CancelTaskPayload{Task: task, NextTask: first(next), Problems: problems}, err
}

// Worklist is the resolver for the worklist field.
func (r *queryResolver) Worklist(ctx context.Context, first int, after *string, filter *model.WorklistFilter) (*fetch.Connection[ent.Task], error) {
	return fetch.Page[ent.Task](ctx, worklist(ctx, filter))
}

// TaskPool is the resolver for the taskPool field.
func (r *queryResolver) TaskPool(ctx context.Context, pool string, first int, after *string) (*fetch.Connection[ent.Task], error) {
	return fetch.Page[ent.Task](ctx, taskPool(pool))
}

// WorklistChanged is the resolver for the worklistChanged field.
func (r *subscriptionResolver) WorklistChanged(ctx context.Context, after *string) (<-chan *fetch.WorklistChange, error) {
	return r.worklistChanges(ctx, after)
}

// Patient is the resolver for the patient field.
func (r *taskResolver) Patient(ctx context.Context, obj *ent.Task) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// DueAt is the resolver for the dueAt field.
func (r *taskResolver) DueAt(ctx context.Context, obj *ent.Task) (*time.Time, error) {
	return code.Due(obj.DueAt), nil
}

// Overdue is the resolver for the overdue field.
func (r *taskResolver) Overdue(ctx context.Context, obj *ent.Task) (bool, error) {
	return rule.Open(obj.Status) && obj.DueAt.Before(r.now()), nil
}

// Owner is the resolver for the owner field.
func (r *taskResolver) Owner(ctx context.Context, obj *ent.Task) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// ClaimedBy is the resolver for the claimedBy field.
func (r *taskResolver) ClaimedBy(ctx context.Context, obj *ent.Task) (*ent.Practitioner, error) {
	if !r.claimed(obj) {
		return nil, nil
	}
	return fetch.One[ent.Practitioner](ctx, obj)
}

// ClaimExpiresAt is the resolver for the claimExpiresAt field.
func (r *taskResolver) ClaimExpiresAt(ctx context.Context, obj *ent.Task) (*time.Time, error) {
	if !r.claimed(obj) {
		return nil, nil
	}
	return obj.ClaimExpiresAt, nil
}

// HandedOverBy is the resolver for the handedOverBy field.
func (r *taskResolver) HandedOverBy(ctx context.Context, obj *ent.Task) (*ent.Practitioner, error) {
	if !r.claimed(obj) {
		return nil, nil
	}
	return fetch.One[ent.Practitioner](ctx, obj)
}

// Cover is the resolver for the cover field.
func (r *taskResolver) Cover(ctx context.Context, obj *ent.Task) (*ent.Absence, error) {
	return fetch.One[ent.Absence](ctx, obj)
}

// Requester is the resolver for the requester field.
func (r *taskResolver) Requester(ctx context.Context, obj *ent.Task) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// Condition is the resolver for the condition field.
func (r *taskResolver) Condition(ctx context.Context, obj *ent.Task) (*ent.Condition, error) {
	return fetch.One[ent.Condition](ctx, obj)
}

// CarePlan is the resolver for the carePlan field.
func (r *taskResolver) CarePlan(ctx context.Context, obj *ent.Task) (*ent.CarePlan, error) {
	return fetch.One[ent.CarePlan](ctx, obj)
}

// Intervention is the resolver for the intervention field.
func (r *taskResolver) Intervention(ctx context.Context, obj *ent.Task) (*ent.Intervention, error) {
	return fetch.One[ent.Intervention](ctx, obj)
}

// ServiceRequest is the resolver for the serviceRequest field.
func (r *taskResolver) ServiceRequest(ctx context.Context, obj *ent.Task) (*ent.ServiceRequest, error) {
	return fetch.One[ent.ServiceRequest](ctx, obj)
}

// EscalatedTo is the resolver for the escalatedTo field.
func (r *taskResolver) EscalatedTo(ctx context.Context, obj *ent.Task) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// SnoozedUntil is the resolver for the snoozedUntil field.
func (r *taskResolver) SnoozedUntil(ctx context.Context, obj *ent.Task) (*time.Time, error) {
	if obj.SnoozedUntil == nil || !obj.SnoozedUntil.After(r.now()) {
		return nil, nil
	}
	return obj.SnoozedUntil, nil
}

// ViewerCan is the resolver for the viewerCan field.
func (r *taskResolver) ViewerCan(ctx context.Context, obj *ent.Task) (*model.TaskPermissions, error) {
	cover, err := fetch.One[ent.Absence](ctx, obj)
	return taskPermissions(ctx, obj, cover != nil, r.now()), err
}

// Actor is the resolver for the actor field.
func (r *worklistChangeResolver) Actor(ctx context.Context, obj *fetch.WorklistChange) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// Task is the resolver for the task field.
func (r *worklistChangeResolver) Task(ctx context.Context, obj *fetch.WorklistChange) (*ent.Task, error) {
	return fetch.One[ent.Task](ctx, obj)
}

// Mine is the resolver for the mine field.
func (r *worklistChangeResolver) Mine(ctx context.Context, obj *fetch.WorklistChange) (bool, error) {
	task, err := fetch.One[ent.Task](ctx, obj)
	return mine(ctx, task), err
}

// Task returns generated.TaskResolver implementation.
func (r *Resolver) Task() generated.TaskResolver { return &taskResolver{r} }

// WorklistChange returns generated.WorklistChangeResolver implementation.
func (r *Resolver) WorklistChange() generated.WorklistChangeResolver {
	return &worklistChangeResolver{r}
}

type (
	taskResolver           struct{ *Resolver }
	worklistChangeResolver struct{ *Resolver }
)
