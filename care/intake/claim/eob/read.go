package eob

import (
	"context"

	"caseload/care/intake/claim"
	"caseload/care/intake/fhir"
)

// Read hands on the claims of a file: a bundle, a resource, or one a line. At most
// one resource is in memory. Resources of other types are passed over without a
// word; they are the importer's.
func Read(ctx context.Context, file fhir.File, limits fhir.Limits, sink claim.Sink) (claim.Report, error) {
	counting := &claim.Counting{Sink: sink}
	for entry := range fhir.Read(file, limits) {
		if err := ctx.Err(); err != nil {
			return counting.Report, err
		}
		if entry.Skip != "" || entry.Err == nil && entry.ResourceType != "ExplanationOfBenefit" {
			continue
		}
		counting.Report.Lines++
		if err := take(ctx, counting, entry); err != nil {
			return counting.Report, err
		}
	}
	return counting.Report, nil
}

// take hands on what an entry holds. The faults come first, so that a sink which
// stops at the claim has them.
func take(ctx context.Context, sink claim.Sink, entry fhir.Entry) error {
	c, faults, ok := Parse(entry)
	for _, f := range faults {
		if err := sink.Fault(ctx, f); err != nil {
			return err
		}
	}
	if !ok {
		return nil
	}
	return sink.Claim(ctx, c)
}
