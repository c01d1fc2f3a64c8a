package graph

import (
	"caseload/care/code"
	"caseload/care/facilitate"
	"caseload/ent"
	"caseload/ent/rule"
	"caseload/ent/viewer"
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

// CompleteTask is the resolver for the completeTask field.
func (r *mutationResolver) CompleteTask(ctx context.Context, input facilitate.CompleteTask) (*model.CompleteTaskPayload, error) {
	task, problems, err := act[ent.Task](ctx, r.Recorder, input.Record, ent.TypeTask, "task")
	return &model.CompleteTaskPayload{Task: task, Problems: problems}, err
}

// Worklist is the resolver for the worklist field.
func (r *queryResolver) Worklist(ctx context.Context, first int, after *string, filter *model.WorklistFilter) (*fetch.Connection[ent.Task], error) {
	return fetch.Page[ent.Task](ctx, worklist(ctx, filter))
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

// Requester is the resolver for the requester field.
func (r *taskResolver) Requester(ctx context.Context, obj *ent.Task) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// Condition is the resolver for the condition field.
func (r *taskResolver) Condition(ctx context.Context, obj *ent.Task) (*ent.Condition, error) {
	return fetch.One[ent.Condition](ctx, obj)
}

// ViewerCan is the resolver for the viewerCan field.
func (r *taskResolver) ViewerCan(ctx context.Context, obj *ent.Task) (*model.TaskPermissions, error) {
	v, _ := viewer.FromContext(ctx)
	return &model.TaskPermissions{Complete: rule.Open(obj.Status) && rule.MayComplete(v, obj)}, nil
}

// Task returns generated.TaskResolver implementation.
func (r *Resolver) Task() generated.TaskResolver { return &taskResolver{r} }

type taskResolver struct{ *Resolver }
