package graph

import (
	"caseload/care/notify"
	"caseload/graph/fetch"
	"caseload/graph/model"
	"context"
)

// RegisterPushSubscription is the resolver for the registerPushSubscription field.
func (r *mutationResolver) RegisterPushSubscription(ctx context.Context, input notify.Register) (*model.RegisterPushSubscriptionPayload, error) {
	return r.registerPush(ctx, input)
}

// RevokePushSubscription is the resolver for the revokePushSubscription field.
func (r *mutationResolver) RevokePushSubscription(ctx context.Context, input notify.Revoke) (*model.RevokePushSubscriptionPayload, error) {
	outcome, err := input.Record(ctx, r.Recorder)
	return &model.RevokePushSubscriptionPayload{Problems: problems(ctx, outcome)}, err
}

// PushPublicKey is the resolver for the pushPublicKey field.
func (r *viewerResolver) PushPublicKey(ctx context.Context, obj *fetch.Viewer) (*string, error) {
	return r.pushPublicKey(), nil
}

// PushSubscriptions is the resolver for the pushSubscriptions field.
func (r *viewerResolver) PushSubscriptions(ctx context.Context, obj *fetch.Viewer) ([]*notify.Subscription, error) {
	return notify.Own(ctx)
}
