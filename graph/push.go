package graph

import (
	"context"

	"caseload/care/notify"
	"caseload/graph/model"
)

// registerPush registers a device, and gives it as it is now.
func (r *Resolver) registerPush(ctx context.Context, input notify.Register) (*model.RegisterPushSubscriptionPayload, error) {
	outcome, err := input.Record(ctx, r.Recorder, r.Push)
	if err != nil || len(outcome.Problems) > 0 {
		return &model.RegisterPushSubscriptionPayload{Problems: problems(ctx, outcome)}, err
	}
	made, err := notify.Find(ctx, outcome.Changed)
	return &model.RegisterPushSubscriptionPayload{PushSubscription: made, Problems: problems(ctx, outcome)}, err
}

// pushPublicKey is the key that browsers want; nil where nothing is sent.
func (r *Resolver) pushPublicKey() *string {
	if r.Push.PublicKey == "" {
		return nil
	}
	return &r.Push.PublicKey
}
