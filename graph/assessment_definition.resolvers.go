package graph

import (
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
)

// Fhir is the resolver for the fhir field.
func (r *assessmentDefinitionResolver) Fhir(ctx context.Context, obj *model.AssessmentDefinition) (*string, error) {
	return definitionFHIR(obj)
}

// AssessmentDefinitions is the resolver for the assessmentDefinitions field.
func (r *queryResolver) AssessmentDefinitions(ctx context.Context, ids []string) ([]*model.AssessmentDefinition, error) {
	return definitions(ids), nil
}

// AssessmentSections is the resolver for the assessmentSections field.
func (r *queryResolver) AssessmentSections(ctx context.Context) ([]*model.AssessmentSection, error) {
	return sections(), nil
}

// AssessmentDefinition returns generated.AssessmentDefinitionResolver implementation.
func (r *Resolver) AssessmentDefinition() generated.AssessmentDefinitionResolver {
	return &assessmentDefinitionResolver{r}
}

type assessmentDefinitionResolver struct{ *Resolver }
