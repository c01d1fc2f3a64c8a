package visit

import (
	"fmt"
	"time"

	"caseload/care/visit/correction"
	"caseload/care/visit/verification"
	"caseload/ent"
	"caseload/ent/visitcorrection"
)

// elements are what of a visit can be corrected, by what the record calls it.
var elements = map[visitcorrection.Element]correction.Element{
	visitcorrection.ElementSERVICE:        correction.Service,
	visitcorrection.ElementSTART:          correction.Start,
	visitcorrection.ElementEND:            correction.End,
	visitcorrection.ElementWORKER:         correction.Worker,
	visitcorrection.ElementSTART_LOCATION: correction.LocationIn,
	visitcorrection.ElementEND_LOCATION:   correction.LocationOut,
	visitcorrection.ElementCAPTURE_METHOD: correction.CaptureMethod,
	visitcorrection.ElementADDRESS:        correction.Address,
}

// chainOf is a visit as it was captured, with all that was put right since.
func chainOf(row verification.Visit, capturedAt time.Time, edits []*ent.VisitCorrection) (correction.Chain, error) {
	var all []correction.Correction
	var approvals []correction.Approval
	for i, e := range edits {
		all = append(all, correction.Correction{
			Element: elements[e.Element], Before: e.Before, After: e.After, Reason: e.ReasonCode, Resolution: e.ResolutionCode,
			By: e.AuthorID.String(), At: e.TimelineAt,
		})
		if e.ApprovedByID != nil && e.ApprovedAt != nil {
			approvals = append(approvals, correction.Approval{Number: i + 1, By: e.ApprovedByID.String(), At: *e.ApprovedAt})
		}
	}
	chain, err := correction.Restore(row, capturedAt, all, approvals)
	if err != nil {
		return chain, fmt.Errorf("visit: corrections on record: %w", err)
	}
	return chain, nil
}
