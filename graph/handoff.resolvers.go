package graph

import (
	"caseload/care/transition/handoff"
	"caseload/ent"
	"caseload/ent/viewer"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
)

// Patient is the resolver for the patient field.
func (r *handoffResolver) Patient(ctx context.Context, obj *ent.Handoff) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// From is the resolver for the from field.
func (r *handoffResolver) From(ctx context.Context, obj *ent.Handoff) (model.CareSetting, error) {
	return careSetting(obj.FromSetting), nil
}

// To is the resolver for the to field.
func (r *handoffResolver) To(ctx context.Context, obj *ent.Handoff) (*model.CareSetting, error) {
	return maybeSetting(obj.ToSetting), nil
}

// Encounter is the resolver for the encounter field.
func (r *handoffResolver) Encounter(ctx context.Context, obj *ent.Handoff) (*ent.Encounter, error) {
	return fetch.One[ent.Encounter](ctx, obj)
}

// Giver is the resolver for the giver field.
func (r *handoffResolver) Giver(ctx context.Context, obj *ent.Handoff) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// Receiver is the resolver for the receiver field.
func (r *handoffResolver) Receiver(ctx context.Context, obj *ent.Handoff) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// Missing is the resolver for the missing field.
func (r *handoffResolver) Missing(ctx context.Context, obj *ent.Handoff) ([]string, error) {
	return handoff.Missing(obj.Items), nil
}

// AcknowledgedBy is the resolver for the acknowledgedBy field.
func (r *handoffResolver) AcknowledgedBy(ctx context.Context, obj *ent.Handoff) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// PacketURL is the resolver for the packetUrl field.
func (r *handoffResolver) PacketURL(ctx context.Context, obj *ent.Handoff) (string, error) {
	return r.packetURL(obj), nil
}

// ViewerCan is the resolver for the viewerCan field.
func (r *handoffResolver) ViewerCan(ctx context.Context, obj *ent.Handoff) (*model.HandoffPermissions, error) {
	v, _ := viewer.FromContext(ctx)
	return handoffPermissions(v, obj), nil
}

// UpdateHandoff is the resolver for the updateHandoff field.
func (r *mutationResolver) UpdateHandoff(ctx context.Context, input handoff.Update) (*model.UpdateHandoffPayload, error) {
	changed, problems, err := act[ent.Handoff](ctx, r.Recorder, input.Record, ent.TypeHandoff, "handoff")
	return &model.UpdateHandoffPayload{Handoff: changed, Problems: problems}, err
}

// SubmitHandoff is the resolver for the submitHandoff field.
func (r *mutationResolver) SubmitHandoff(ctx context.Context, input handoff.Submit) (*model.SubmitHandoffPayload, error) {
	changed, problems, err := act[ent.Handoff](ctx, r.Recorder, input.Record, ent.TypeHandoff, "handoff")
	return &model.SubmitHandoffPayload{Handoff: changed, Problems: problems}, err
}

// AcknowledgeHandoff is the resolver for the acknowledgeHandoff field.
func (r *mutationResolver) AcknowledgeHandoff(ctx context.Context, input handoff.Acknowledge) (*model.AcknowledgeHandoffPayload, error) {
	changed, problems, err := act[ent.Handoff](ctx, r.Recorder, input.Record, ent.TypeHandoff, "handoff")
	return &model.AcknowledgeHandoffPayload{Handoff: changed, Problems: problems}, err
}

// ReturnHandoff is the resolver for the returnHandoff field.
func (r *mutationResolver) ReturnHandoff(ctx context.Context, input handoff.Return) (*model.ReturnHandoffPayload, error) {
	changed, problems, err := act[ent.Handoff](ctx, r.Recorder, input.Record, ent.TypeHandoff, "handoff")
	return &model.ReturnHandoffPayload{Handoff: changed, Problems: problems}, err
}

// Handoff returns generated.HandoffResolver implementation.
func (r *Resolver) Handoff() generated.HandoffResolver { return &handoffResolver{r} }

type handoffResolver struct{ *Resolver }
