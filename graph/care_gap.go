package graph

import (
	"context"
	"slices"

	"caseload/care/monitor/gap"
	"caseload/ent"
	"caseload/ent/viewer"
	"caseload/graph/fetch"
	"caseload/graph/model"
)

// careGaps are the gaps in a patient's care of the statuses, as far as the viewer
// may see what they rest on.
func (r *Resolver) careGaps(ctx context.Context, patient *ent.Patient, statuses []model.CareGapStatus) ([]*gap.Gap, error) {
	if v, _ := viewer.FromContext(ctx); !v.ReadsClinical() {
		return []*gap.Gap{}, nil // what was not seen was not left undone
	}
	zone, err := fetch.Zone(ctx, patient)
	if err != nil {
		return nil, err
	}
	about := gap.Person{BirthDate: patient.BirthDate, TimeZone: zone, Gender: string(patient.Gender)}
	if patient.BirthSex != nil {
		about.BirthSex = string(*patient.BirthSex)
	}
	in := about.Record(r.now())
	if err := fetch.Tell(ctx, patient, in.Read); err != nil {
		return nil, err
	}
	gaps := []*gap.Gap{}
	for _, g := range gap.Find(in.In) {
		if slices.Contains(statuses, model.CareGapStatus(g.Status)) {
			gaps = append(gaps, &g)
		}
	}
	return gaps, nil
}
