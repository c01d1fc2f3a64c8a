package main

import (
	"context"
	"os"
	"slices"

	"github.com/google/uuid"

	"caseload/care/intake"
	"caseload/care/intake/claim/cclf"
	"caseload/care/intake/fhir"
)

// input is what an import reads: FHIR, and deliveries of claims.
type input struct {
	records []fhir.File
	claims  []cclf.File
}

// find lists what to import, and refuses to begin with nothing.
func (i importCommand) find() (from input, err error) {
	if i.Organization == uuid.Nil {
		return from, usageError("say whose records these are: --organization")
	}
	var paths []string
	for _, path := range i.Path {
		if info, err := os.Stat(path); err != nil || info.IsDir() || !cclf.IsNamed(path) {
			paths = append(paths, path)
		}
	}
	if from.records, err = fhir.Find(paths...); err != nil {
		return from, err
	}
	if from.claims, err = cclf.Find(i.Path...); err != nil {
		return from, err
	}
	from.claims = slices.DeleteFunc(from.claims, func(f cclf.File) bool { return !cclf.IsNamed(f.Name) })
	if len(from.records)+len(from.claims) == 0 {
		err = usageError("there is no .json, .ndjson or .jsonl file (or .gz of one), and no CCLF file, below these paths")
	}
	return from, err
}

// read imports the records and then the claims, whose patients may be among them.
// The progress is in bytes; claims are gone through twice.
func (from input) read(ctx context.Context, importer *intake.Importer, progress func(done, total int64)) (*intake.Summary, error) {
	var records, claims int64
	for _, f := range from.records {
		records += f.Size
	}
	for _, f := range from.claims {
		claims += 2 * f.Size
	}
	importer.Progress = func(done, _ int64) { progress(done, records+claims) }
	if len(from.claims) == 0 {
		return importer.Import(ctx, from.records)
	}
	var summary *intake.Summary
	if len(from.records) > 0 {
		var err error
		if summary, err = importer.Import(ctx, from.records); err != nil {
			return summary, err
		}
	}
	importer.Progress = func(done, _ int64) { progress(records+done, records+claims) }
	delivered, err := importer.ImportDeliveries(ctx, from.claims)
	switch {
	case summary == nil:
		return delivered, err
	case delivered != nil:
		summary.Add(delivered)
	}
	return summary, err
}
