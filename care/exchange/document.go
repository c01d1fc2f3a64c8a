package exchange

import (
	"context"
	"maps"
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/care/intake/fhir"
)

// Document is the composition of a handoff and every resource that it refers to, the
// composition first; nil where there is none that the viewer may see. Nothing refers to
// what is not among them. What is still to come begins at the time.
func (r Reader) Document(ctx context.Context, id uuid.UUID, at time.Time) ([]fhir.Any, error) {
	found, err := packets(ctx, r.Client, Selection{IDs: []uuid.UUID{id}, At: at})
	if err != nil || len(found) == 0 {
		return nil, err
	}
	p := found[0]
	all := []draft{{p.ID, func(l *links) fhir.Any { return compositionOf(p, l) }}}
	who, err := patients(ctx, r.Client, Selection{IDs: []uuid.UUID{p.PatientID}})
	if err != nil {
		return nil, err
	}
	stays, err := encounters(ctx, r.Client, Selection{IDs: []uuid.UUID{p.EncounterID}})
	if err != nil {
		return nil, err
	}
	all = append(append(all, who...), stays...)
	for _, part := range parts {
		all = append(all, p.carried[part.kind]...)
	}
	named := askedBy(all)
	kin, err := relatedPersons(ctx, r.Client, Selection{IDs: named.of("RelatedPerson")})
	if err != nil {
		return nil, err
	}
	all = append(all, kin...)
	people, err := r.people(ctx, all)
	if err != nil {
		return nil, err
	}
	return enclosed(ctx, append(all, people...))
}

// askedBy is what the drafts refer to.
func askedBy(all []draft) *links {
	asking := &links{asked: map[target]bool{}}
	for _, d := range all {
		d.compose(asking)
	}
	return asking
}

// enclosed are the drafts as resources, with no reference to anything else but the name
// of a service.
func enclosed(ctx context.Context, all []draft) ([]fhir.Any, error) {
	asking := askedBy(all)
	known, err := visible(ctx, slices.Collect(maps.Keys(asking.asked)))
	if err != nil {
		return nil, err
	}
	within := map[target]bool{}
	for _, d := range all {
		within[target{d.compose(asking).Head().ResourceType, d.id}] = true
	}
	maps.DeleteFunc(known, func(t target, _ seen) bool { return !within[t] && t.kind != "HealthcareService" })
	resources := make([]fhir.Any, len(all))
	for i, d := range all {
		resources[i] = d.labeled(known)
	}
	return resources, nil
}
