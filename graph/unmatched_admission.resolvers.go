package graph

import (
	"caseload/care/code"
	"caseload/care/identify/duplicate"
	"caseload/care/identify/match"
	"caseload/care/transition/admission"
	"caseload/ent"
	"caseload/ent/duplicatecandidate"
	"caseload/ent/encounter"
	"caseload/ent/patient"
	"caseload/ent/unmatchedadmission"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
)

// LinkUnmatchedAdmission is the resolver for the linkUnmatchedAdmission field.
func (r *mutationResolver) LinkUnmatchedAdmission(ctx context.Context, input admission.LinkUnmatchedAdmission) (*model.LinkUnmatchedAdmissionPayload, error) {
	changed, problems, err := act[ent.UnmatchedAdmission](ctx, r.Recorder, input.Record, ent.TypeUnmatchedAdmission, "unmatchedAdmission")
	return &model.LinkUnmatchedAdmissionPayload{UnmatchedAdmission: changed, Problems: problems}, err
}

// DismissUnmatchedAdmission is the resolver for the dismissUnmatchedAdmission field.
func (r *mutationResolver) DismissUnmatchedAdmission(ctx context.Context, input admission.DismissUnmatchedAdmission) (*model.DismissUnmatchedAdmissionPayload, error) {
	changed, problems, err := act[ent.UnmatchedAdmission](ctx, r.Recorder, input.Record, ent.TypeUnmatchedAdmission, "unmatchedAdmission")
	return &model.DismissUnmatchedAdmissionPayload{UnmatchedAdmission: changed, Problems: problems}, err
}

// UnlinkUnmatchedAdmission is the resolver for the unlinkUnmatchedAdmission field.
func (r *mutationResolver) UnlinkUnmatchedAdmission(ctx context.Context, input admission.UnlinkUnmatchedAdmission) (*model.UnlinkUnmatchedAdmissionPayload, error) {
	changed, problems, err := act[ent.UnmatchedAdmission](ctx, r.Recorder, input.Record, ent.TypeUnmatchedAdmission, "unmatchedAdmission")
	return &model.UnlinkUnmatchedAdmissionPayload{UnmatchedAdmission: changed, Problems: problems}, err
}

// UnmatchedAdmissions is the resolver for the unmatchedAdmissions field.
func (r *queryResolver) UnmatchedAdmissions(ctx context.Context, first int, after *string, status unmatchedadmission.Status) (*fetch.Connection[ent.UnmatchedAdmission], error) {
	return fetch.Page[ent.UnmatchedAdmission](ctx, unmatchedAdmissions(status))
}

// Identifier is the resolver for the identifier field.
func (r *unmatchedAdmissionResolver) Identifier(ctx context.Context, obj *ent.UnmatchedAdmission) (*code.Identifier, error) {
	return &code.Identifier{System: obj.IdentifierSystem, Value: obj.IdentifierValue}, nil
}

// Name is the resolver for the name field.
func (r *unmatchedAdmissionResolver) Name(ctx context.Context, obj *ent.UnmatchedAdmission) (*model.HumanName, error) {
	return &model.HumanName{Text: admission.NameOf(obj), Family: obj.Family, Given: obj.Given}, nil
}

// Gender is the resolver for the gender field.
func (r *unmatchedAdmissionResolver) Gender(ctx context.Context, obj *ent.UnmatchedAdmission) (patient.Gender, error) {
	return patient.Gender(obj.Gender), nil
}

// EncounterStatus is the resolver for the encounterStatus field.
func (r *unmatchedAdmissionResolver) EncounterStatus(ctx context.Context, obj *ent.UnmatchedAdmission) (encounter.Status, error) {
	return encounter.Status(obj.EncounterStatus), nil
}

// Candidates is the resolver for the candidates field.
func (r *unmatchedAdmissionResolver) Candidates(ctx context.Context, obj *ent.UnmatchedAdmission) ([]*ent.UnmatchedAdmissionCandidate, error) {
	return fetch.List[ent.UnmatchedAdmissionCandidate](ctx, obj)
}

// Patient is the resolver for the patient field.
func (r *unmatchedAdmissionResolver) Patient(ctx context.Context, obj *ent.UnmatchedAdmission) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// DecidedBy is the resolver for the decidedBy field.
func (r *unmatchedAdmissionResolver) DecidedBy(ctx context.Context, obj *ent.UnmatchedAdmission) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// UnmatchedAdmission is the resolver for the unmatchedAdmission field.
func (r *unmatchedAdmissionCandidateResolver) UnmatchedAdmission(ctx context.Context, obj *ent.UnmatchedAdmissionCandidate) (*ent.UnmatchedAdmission, error) {
	return fetch.One[ent.UnmatchedAdmission](ctx, obj)
}

// Patient is the resolver for the patient field.
func (r *unmatchedAdmissionCandidateResolver) Patient(ctx context.Context, obj *ent.UnmatchedAdmissionCandidate) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// Band is the resolver for the band field.
func (r *unmatchedAdmissionCandidateResolver) Band(ctx context.Context, obj *ent.UnmatchedAdmissionCandidate) (duplicatecandidate.Band, error) {
	return duplicatecandidate.Band(obj.Band), nil
}

// Findings is the resolver for the findings field.
func (r *unmatchedAdmissionCandidateResolver) Findings(ctx context.Context, obj *ent.UnmatchedAdmissionCandidate) ([]*match.Finding, error) {
	return duplicate.FindingsIn(obj.Findings)
}

// UnmatchedAdmission returns generated.UnmatchedAdmissionResolver implementation.
func (r *Resolver) UnmatchedAdmission() generated.UnmatchedAdmissionResolver {
	return &unmatchedAdmissionResolver{r}
}

// UnmatchedAdmissionCandidate returns generated.UnmatchedAdmissionCandidateResolver implementation.
func (r *Resolver) UnmatchedAdmissionCandidate() generated.UnmatchedAdmissionCandidateResolver {
	return &unmatchedAdmissionCandidateResolver{r}
}

type (
	unmatchedAdmissionResolver          struct{ *Resolver }
	unmatchedAdmissionCandidateResolver struct{ *Resolver }
)
