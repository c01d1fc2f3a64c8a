package graph

import (
	"caseload/care/code"
	"caseload/care/coverage/timeline"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
)

// AsOf is the resolver for the asOf field.
func (r *coverageTimelineResolver) AsOf(ctx context.Context, obj *timeline.Timeline) (code.PartialDate, error) {
	return *dateOf(&obj.AsOf), nil
}

// Spans is the resolver for the spans field.
func (r *coverageTimelineResolver) Spans(ctx context.Context, obj *timeline.Timeline) ([]*model.CoverageSpan, error) {
	return coverageSpans(obj), nil
}

// On is the resolver for the on field.
func (r *coverageTimelineResolver) On(ctx context.Context, obj *timeline.Timeline, date *code.PartialDate) ([]*model.CoverageInOrder, error) {
	return coveragesOn(obj, date)
}

// Gaps is the resolver for the gaps field.
func (r *coverageTimelineResolver) Gaps(ctx context.Context, obj *timeline.Timeline) ([]*model.CoverageGap, error) {
	return coverageGaps(obj), nil
}

// Lapses is the resolver for the lapses field.
func (r *coverageTimelineResolver) Lapses(ctx context.Context, obj *timeline.Timeline) ([]*model.CoverageLapse, error) {
	return coverageLapses(obj), nil
}

// CoverageTimeline returns generated.CoverageTimelineResolver implementation.
func (r *Resolver) CoverageTimeline() generated.CoverageTimelineResolver {
	return &coverageTimelineResolver{r}
}

type coverageTimelineResolver struct{ *Resolver }
