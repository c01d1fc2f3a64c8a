package graph

import (
	"caseload/care/assess"
	"caseload/care/assess/answer"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
)

// StartAssessment is the resolver for the startAssessment field.
func (r *mutationResolver) StartAssessment(ctx context.Context, input assess.StartAssessment) (*model.StartAssessmentPayload, error) {
	changed, problems, err := act[ent.QuestionnaireResponse](ctx, r.Recorder, input.Record, ent.TypeQuestionnaireResponse, "questionnaireResponse")
	return &model.StartAssessmentPayload{QuestionnaireResponse: changed, Problems: problems}, err
}

// SaveAssessmentDraft is the resolver for the saveAssessmentDraft field.
func (r *mutationResolver) SaveAssessmentDraft(ctx context.Context, input assess.SaveAssessmentDraft) (*model.SaveAssessmentDraftPayload, error) {
	changed, problems, err := act[ent.QuestionnaireResponse](ctx, r.Recorder, input.Record, ent.TypeQuestionnaireResponse, "questionnaireResponse")
	return &model.SaveAssessmentDraftPayload{QuestionnaireResponse: changed, Problems: problems}, err
}

// SubmitAssessment is the resolver for the submitAssessment field.
func (r *mutationResolver) SubmitAssessment(ctx context.Context, input assess.SubmitAssessment) (*model.SubmitAssessmentPayload, error) {
	changed, tasks, problems, err := actAlso[ent.QuestionnaireResponse, ent.Task](ctx, r.Recorder, input.Record, ent.TypeQuestionnaireResponse, "questionnaireResponse", ent.TypeTask, "tasks")
	return &model.SubmitAssessmentPayload{QuestionnaireResponse: changed, Tasks: tasks, Problems: problems}, err
}

// Patient is the resolver for the patient field.
func (r *questionnaireResponseResolver) Patient(ctx context.Context, obj *ent.QuestionnaireResponse) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// Definition is the resolver for the definition field.
func (r *questionnaireResponseResolver) Definition(ctx context.Context, obj *ent.QuestionnaireResponse) (*model.AssessmentDefinition, error) {
	return definitionOf(obj), nil
}

// Answers is the resolver for the answers field.
func (r *questionnaireResponseResolver) Answers(ctx context.Context, obj *ent.QuestionnaireResponse) ([]*answer.Given, error) {
	return answers(obj)
}

// Author is the resolver for the author field.
func (r *questionnaireResponseResolver) Author(ctx context.Context, obj *ent.QuestionnaireResponse) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// Encounter is the resolver for the encounter field.
func (r *questionnaireResponseResolver) Encounter(ctx context.Context, obj *ent.QuestionnaireResponse) (*ent.Encounter, error) {
	return fetch.One[ent.Encounter](ctx, obj)
}

// Fhir is the resolver for the fhir field.
func (r *questionnaireResponseResolver) Fhir(ctx context.Context, obj *ent.QuestionnaireResponse) (*string, error) {
	return responseFHIR(obj)
}

// Proposals is the resolver for the proposals field.
func (r *questionnaireResponseResolver) Proposals(ctx context.Context, obj *ent.QuestionnaireResponse, first int, after *string) (*fetch.Connection[ent.Proposal], error) {
	return fetch.Many[ent.Proposal](ctx, obj)
}

// QuestionnaireResponse returns generated.QuestionnaireResponseResolver implementation.
func (r *Resolver) QuestionnaireResponse() generated.QuestionnaireResponseResolver {
	return &questionnaireResponseResolver{r}
}

type questionnaireResponseResolver struct{ *Resolver }
