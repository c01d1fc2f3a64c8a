package graph

import (
	"context"

	"caseload/care/behavioral/registry"
	"caseload/care/behavioral/target"
	"caseload/ent/rule"
	"caseload/ent/viewer"
	"caseload/graph/model"
)

// collaborativeCareStatistics is what came of collaborative care, over the rows that the
// viewer may see.
func (r *Resolver) collaborativeCareStatistics(ctx context.Context, by registry.Dimension) (*model.CollaborativeCareStatistics, error) {
	v, ok := viewer.FromContext(ctx)
	if !ok {
		return nil, rule.ErrNoViewer
	}
	now := r.now()
	counted, err := registry.Count(ctx, by, v.Organization, now)
	if err != nil {
		return nil, err
	}
	m := &model.CollaborativeCareStatistics{
		AsOf: now, By: by, All: *collaborativeCareStratum(counted.All), Strata: []*model.CollaborativeCareStratum{}, RuleVersion: target.Version(),
		Notes: []string{"Of a first PHQ-9 below 10 there is no target: it is in no rate."},
	}
	for _, s := range counted.Strata {
		m.Strata = append(m.Strata, collaborativeCareStratum(s))
	}
	return m, nil
}

func collaborativeCareStratum(s registry.Stratum) *model.CollaborativeCareStratum {
	return &model.CollaborativeCareStratum{
		GroupID: s.Group, Name: s.Name, Episodes: s.Episodes, Active: s.Active,
		WithTarget: s.WithTarget, WithoutTarget: s.WithoutTarget, WithoutBaseline: s.WithoutBaseline,
		Responded: s.Responded, ResponseRate: shareOf(s.Responded, s.WithTarget),
		InRemission: s.Remitted, RemissionRate: shareOf(s.Remitted, s.WithTarget),
		Improved: s.Improved, ImprovementRate: shareOf(s.Improved, s.WithTarget),
		Contacted: s.Contacted, MedianDaysToFirstContact: s.MedianDaysToFirstContact,
		ContactedLately: s.ContactedLately, ContactedLatelyRate: shareOf(s.ContactedLately, s.Active),
	}
}

// shareOf is a part of a whole; nil where there is none.
func shareOf(part, whole int) *float64 {
	if whole == 0 {
		return nil
	}
	return new(float64(part) / float64(whole))
}
