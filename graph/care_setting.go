package graph

import (
	"context"

	"caseload/care/transition/timeline"
	"caseload/ent"
	"caseload/ent/viewer"
	"caseload/graph/fetch"
	"caseload/graph/model"
)

// careSettings are where a patient was, as far as the viewer may see what tells it.
func (r *Resolver) careSettings(ctx context.Context, patient *ent.Patient) ([]*model.CareSettingPeriod, error) {
	all := []*model.CareSettingPeriod{}
	if v, _ := viewer.FromContext(ctx); !v.ReadsClinical() {
		return all, nil
	}
	var record timeline.Record
	if err := fetch.Tell(ctx, patient, record.Read); err != nil {
		return nil, err
	}
	for _, p := range record.Periods(r.now()) {
		all = append(all, &model.CareSettingPeriod{Setting: maybeSetting(string(p.Setting)), From: p.From, To: p.To, EncounterID: p.Encounter})
	}
	return all, nil
}
