package graph

import (
	"maps"
	"slices"

	"caseload/care/assess/instrument"
	"caseload/graph/model"
)

// bands are the ranges of an instrument, or its levels.
func bands(in *instrument.Instrument) []*model.AssessmentBand {
	list := []*model.AssessmentBand{}
	for _, level := range in.Scoring.Levels {
		list = append(list, &model.AssessmentBand{Name: level.ID})
	}
	for _, band := range in.Bands {
		if band.BySex == nil {
			list = append(list, &model.AssessmentBand{Name: band.ID, From: &band.Min, To: &band.Max})
		}
		for _, sex := range slices.Sorted(maps.Keys(band.BySex)) {
			within := band.BySex[sex]
			list = append(list, &model.AssessmentBand{Name: band.ID, AppliesTo: string(sex), From: &within.Min, To: &within.Max})
		}
	}
	return list
}

// sections are those of the comprehensive assessment.
func sections() []*model.AssessmentSection {
	all := instrument.Sections()
	list := make([]*model.AssessmentSection, len(all))
	for i, section := range all {
		list[i] = &model.AssessmentSection{ID: section.ID, Title: section.Title, Gaps: section.Gaps}
		for _, part := range section.Parts {
			list[i].Parts = append(list[i].Parts, &model.AssessmentSectionPart{
				Questionnaire: part.Instrument, Needs: part.Needs, When: part.When,
			})
		}
	}
	return list
}
