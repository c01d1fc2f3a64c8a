package graph

import (
	"caseload/care/facilitate"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"

	"github.com/google/uuid"
)

// Patient is the resolver for the patient field.
func (r *communicationResolver) Patient(ctx context.Context, obj *ent.Communication) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// Sender is the resolver for the sender field.
func (r *communicationResolver) Sender(ctx context.Context, obj *ent.Communication) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// AcknowledgementAwaited is the resolver for the acknowledgementAwaited field.
func (r *communicationResolver) AcknowledgementAwaited(ctx context.Context, obj *ent.Communication) (bool, error) {
	n, err := fetch.Count(ctx, obj)
	return n > 0, err
}

// Unread is the resolver for the unread field.
func (r *communicationResolver) Unread(ctx context.Context, obj *ent.Communication) (bool, error) {
	n, err := fetch.Count(ctx, obj)
	return n > 0, err
}

// UnreadCount is the resolver for the unreadCount field.
func (r *communicationResolver) UnreadCount(ctx context.Context, obj *ent.Communication) (int, error) {
	return fetch.Count(ctx, obj)
}

// Thread is the resolver for the thread field.
func (r *communicationResolver) Thread(ctx context.Context, obj *ent.Communication, first int, after *string) (*fetch.Connection[ent.Communication], error) {
	return fetch.Many[ent.Communication](ctx, obj)
}

// Receipts is the resolver for the receipts field.
func (r *communicationResolver) Receipts(ctx context.Context, obj *ent.Communication) ([]*ent.CommunicationReceipt, error) {
	return fetch.List[ent.CommunicationReceipt](ctx, obj)
}

// Attachments is the resolver for the attachments field.
func (r *communicationResolver) Attachments(ctx context.Context, obj *ent.Communication) ([]*ent.Attachment, error) {
	return fetch.List[ent.Attachment](ctx, obj)
}

// Patient is the resolver for the patient field.
func (r *communicationReceiptResolver) Patient(ctx context.Context, obj *ent.CommunicationReceipt) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// Communication is the resolver for the communication field.
func (r *communicationReceiptResolver) Communication(ctx context.Context, obj *ent.CommunicationReceipt) (*ent.Communication, error) {
	return fetch.One[ent.Communication](ctx, obj)
}

// Practitioner is the resolver for the practitioner field.
func (r *communicationReceiptResolver) Practitioner(ctx context.Context, obj *ent.CommunicationReceipt) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// Patient is the resolver for the patient field.
func (r *messageAddedResolver) Patient(ctx context.Context, obj *fetch.MessageAdded) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// Message is the resolver for the message field.
func (r *messageAddedResolver) Message(ctx context.Context, obj *fetch.MessageAdded) (*ent.Communication, error) {
	return fetch.One[ent.Communication](ctx, obj)
}

// SendMessage is the resolver for the sendMessage field.
func (r *mutationResolver) SendMessage(ctx context.Context, input facilitate.SendMessage) (*model.SendMessagePayload, error) {
	changed, problems, err := act[ent.Communication](ctx, r.Recorder, input.Record, ent.TypeCommunication, "message")
	return &model.SendMessagePayload{Message: changed, Problems: problems}, err
}

// MarkMessagesRead is the resolver for the markMessagesRead field.
func (r *mutationResolver) MarkMessagesRead(ctx context.Context, input facilitate.MarkMessagesRead) (*model.MarkMessagesReadPayload, error) {
	changed, problems, err := act[ent.Communication](ctx, r.Recorder, input.Record, ent.TypeCommunication, "message")
	return &model.MarkMessagesReadPayload{Message: changed, Problems: problems}, err
}

// AcknowledgeMessage is the resolver for the acknowledgeMessage field.
func (r *mutationResolver) AcknowledgeMessage(ctx context.Context, input facilitate.AcknowledgeMessage) (*model.AcknowledgeMessagePayload, error) {
	changed, problems, err := act[ent.Communication](ctx, r.Recorder, input.Record, ent.TypeCommunication, "message")
	return &model.AcknowledgeMessagePayload{Message: changed, Problems: problems}, err
}

// Inbox is the resolver for the inbox field.
func (r *queryResolver) Inbox(ctx context.Context, first int, after *string) (*fetch.Connection[ent.Communication], error) {
	return fetch.Page[ent.Communication](ctx, inbox(ctx))
}

// Messages is the resolver for the messages field.
func (r *queryResolver) Messages(ctx context.Context, first int, after *string, unacknowledged bool) (*fetch.Connection[ent.Communication], error) {
	return fetch.Page[ent.Communication](ctx, messages(unacknowledged))
}

// MessageAdded is the resolver for the messageAdded field.
func (r *subscriptionResolver) MessageAdded(ctx context.Context, patients []uuid.UUID, after *string) (<-chan *fetch.MessageAdded, error) {
	return r.messagesAdded(ctx, patients, after)
}

// Communication returns generated.CommunicationResolver implementation.
func (r *Resolver) Communication() generated.CommunicationResolver { return &communicationResolver{r} }

// CommunicationReceipt returns generated.CommunicationReceiptResolver implementation.
func (r *Resolver) CommunicationReceipt() generated.CommunicationReceiptResolver {
	return &communicationReceiptResolver{r}
}

// MessageAdded returns generated.MessageAddedResolver implementation.
func (r *Resolver) MessageAdded() generated.MessageAddedResolver { return &messageAddedResolver{r} }

type (
	communicationResolver        struct{ *Resolver }
	communicationReceiptResolver struct{ *Resolver }
	messageAddedResolver         struct{ *Resolver }
)
