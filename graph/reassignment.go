package graph

import (
	"context"

	"github.com/google/uuid"

	"caseload/care/facilitate"
	"caseload/care/record"
	"caseload/graph/fault"
	"caseload/graph/fetch"
)

// previewReassignment is a page of how a caseload would be divided.
func (r *Resolver) previewReassignment(ctx context.Context, from uuid.UUID, to []uuid.UUID) (*fetch.ReassignmentConnection, error) {
	divided, problems, err := facilitate.PreviewReassignment{FromID: from, ToIDs: to, Now: r.now()}.Read(ctx, r.Recorder.Client)
	if err != nil {
		return nil, err
	}
	if len(problems) > 0 {
		return nil, refused(problems[0])
	}
	ranked := make([]fetch.Ranked[fetch.Reassignment], len(divided))
	for i, one := range divided {
		ranked[i] = fetch.Ranked[fetch.Reassignment]{Score: one.Weight, ID: one.PatientID, Node: &fetch.Reassignment{Reassignment: one}}
	}
	return fetch.PageOf(ctx, "Query.previewReassignment "+from.String(), "Reassignment", ranked)
}

// refused is the error of a question that was not answered.
func refused(p record.Problem) error {
	if p.Code == record.NotPermitted {
		return fault.NotPermitted(p.Message)
	}
	return fault.BadInput(p.Message)
}
