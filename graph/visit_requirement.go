package graph

import (
	"context"

	"caseload/care/visit/requirement"
	"caseload/ent"
	"caseload/graph/fetch"
)

// requirements holds what an appointment asks for against what is on record of who comes.
func requirements(ctx context.Context, a *ent.Appointment) ([]*requirement.Requirement, error) {
	var held requirement.Held
	who, err := fetch.One[ent.Practitioner](ctx, a)
	if who != nil {
		held = requirement.Held{Qualifications: who.Qualifications, Languages: who.Languages}
	}
	return requirement.Of(requirement.Wanted{Skills: a.Skills, Language: a.Language, On: a.StartsAt}, held), err
}
