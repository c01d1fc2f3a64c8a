package graph

import (
	"caseload/care/monitor/trend"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
)

// Points is the resolver for the points field.
func (r *trendResolver) Points(ctx context.Context, obj *trend.Series) ([]*model.TrendPoint, error) {
	return trendPoints(obj), nil
}

// Limits is the resolver for the limits field.
func (r *trendResolver) Limits(ctx context.Context, obj *trend.Series) ([]*model.TrendLimit, error) {
	return trendLimits(obj), nil
}

// Trend returns generated.TrendResolver implementation.
func (r *Resolver) Trend() generated.TrendResolver { return &trendResolver{r} }

type trendResolver struct{ *Resolver }
