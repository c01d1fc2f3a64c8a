package graph

import (
	"context"

	"caseload/care/code"
	"caseload/care/coverage/timeline"
	"caseload/ent"
	"caseload/ent/viewer"
	"caseload/graph/fetch"
	"caseload/graph/model"
)

// coverageTimeline is who covers a patient when; nil for who may not see who pays.
func (r *Resolver) coverageTimeline(ctx context.Context, patient *ent.Patient) (*timeline.Timeline, error) {
	if v, _ := viewer.FromContext(ctx); !v.ReadsCoverage() {
		return nil, nil
	}
	name, err := fetch.Zone(ctx, patient)
	if err != nil {
		return nil, err
	}
	zone := code.HomeZone(name).Location()
	var all []timeline.Coverage
	err = fetch.Tell(ctx, patient, func(_ string, row []byte) error {
		c, err := timeline.Read(row, zone)
		all = append(all, c)
		return err
	})
	if err != nil {
		return nil, err
	}
	return timeline.Of(all, code.DayOf(r.now().In(zone))), nil
}

func coverageSpans(t *timeline.Timeline) []*model.CoverageSpan {
	spans := []*model.CoverageSpan{}
	for _, s := range t.Spans {
		spans = append(spans, &model.CoverageSpan{From: *dateOf(&s.From), Through: dateOf(s.Through), Coverages: coveragesInOrder(s.Order)})
	}
	return spans
}

func coveragesInOrder(order []timeline.Place) []*model.CoverageInOrder {
	all := []*model.CoverageInOrder{}
	for _, p := range order {
		all = append(all, &model.CoverageInOrder{CoverageID: p.ID, PayorName: p.Payor, Payer: payerKind(p.Kind.Name), Place: p.Number, PlaceTold: p.Told})
	}
	return all
}

// coveragesOn are the coverages of a day, that of the question when nil.
func coveragesOn(t *timeline.Timeline, date *code.PartialDate) ([]*model.CoverageInOrder, error) {
	day, err := dayOr(date, t.AsOf)
	if err != nil {
		return nil, err
	}
	return coveragesInOrder(t.On(day)), nil
}

func coverageGaps(t *timeline.Timeline) []*model.CoverageGap {
	gaps := []*model.CoverageGap{}
	for _, g := range t.Gaps {
		gaps = append(gaps, &model.CoverageGap{From: *dateOf(&g.From), Through: dateOf(g.Through)})
	}
	return gaps
}

func coverageLapses(t *timeline.Timeline) []*model.CoverageLapse {
	lapses := []*model.CoverageLapse{}
	for _, l := range t.Lapses {
		lapses = append(lapses, &model.CoverageLapse{
			CoverageID: l.ID, PayorName: l.Payor, Payer: payerKind(l.Kind.Name), LastDay: *dateOf(&l.Last), WarnFrom: *dateOf(&l.Warn),
			DaysLeft: int(l.Last - t.AsOf), Status: model.CoverageLapseStatus(l.Status), Renewal: l.Renewal, Action: l.Action(),
		})
	}
	return lapses
}
