package graph

import (
	"caseload/care/code"
	"caseload/care/transition/report"
	"caseload/graph/model"
	"context"
)

// ReadmissionReport is the resolver for the readmissionReport field.
func (r *queryResolver) ReadmissionReport(ctx context.Context, from code.PartialDate, through code.PartialDate, dimension report.Dimension, reference *string) (*model.ReadmissionReport, error) {
	return r.readmissionReport(ctx, from, through, dimension, reference)
}
