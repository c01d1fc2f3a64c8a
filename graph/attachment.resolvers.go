package graph

import (
	"caseload/care/facilitate"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
)

// Patient is the resolver for the patient field.
func (r *attachmentResolver) Patient(ctx context.Context, obj *ent.Attachment) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// Communication is the resolver for the communication field.
func (r *attachmentResolver) Communication(ctx context.Context, obj *ent.Attachment) (*ent.Communication, error) {
	return fetch.One[ent.Communication](ctx, obj)
}

// HomeVisit is the resolver for the homeVisit field.
func (r *attachmentResolver) HomeVisit(ctx context.Context, obj *ent.Attachment) (*ent.HomeVisit, error) {
	return fetch.One[ent.HomeVisit](ctx, obj)
}

// Author is the resolver for the author field.
func (r *attachmentResolver) Author(ctx context.Context, obj *ent.Attachment) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// Size is the resolver for the size field.
func (r *attachmentResolver) Size(ctx context.Context, obj *ent.Attachment) (int, error) {
	return int(obj.Size), nil
}

// Download is the resolver for the download field.
func (r *attachmentResolver) Download(ctx context.Context, obj *ent.Attachment) (*model.SignedAddress, error) {
	return r.downloadAddress(ctx, obj)
}

// PrepareAttachment is the resolver for the prepareAttachment field.
func (r *mutationResolver) PrepareAttachment(ctx context.Context, input facilitate.PrepareAttachment) (*model.PrepareAttachmentPayload, error) {
	changed, problems, err := act[ent.Attachment](ctx, r.Recorder, input.Record, ent.TypeAttachment, "attachment")
	if err != nil {
		return nil, err
	}
	upload, err := r.uploadAddress(ctx, changed)
	return &model.PrepareAttachmentPayload{Attachment: changed, Upload: upload, Problems: problems}, err
}

// Attachment returns generated.AttachmentResolver implementation.
func (r *Resolver) Attachment() generated.AttachmentResolver { return &attachmentResolver{r} }

type attachmentResolver struct{ *Resolver }
