package intake

import (
	"context"
	"fmt"

	"caseload/care/intake/claim/cclf"
	"caseload/care/intake/claim/ledger"
)

// ImportDeliveries reads deliveries of claims (CCLF, see package cclf) into the
// organization of the context's viewer, which must be the server itself. Claims
// find their patients by Medicare number; those whose patient is not here wait.
// What is broken is reported and kept; the error is for failures of the system.
// What was committed before a failure stays, and the import can be run again.
func (i *Importer) ImportDeliveries(ctx context.Context, files []cclf.File) (*Summary, error) {
	summary := newSummary(len(files))
	started := i.now()
	g := &gauge{progress: i.Progress}
	w, err := i.ledger().Open(ctx)
	if err != nil {
		return nil, fmt.Errorf("intake: %w", err)
	}
	defer w.Stop()
	report, err := cclf.Read(ctx, g.watched(files), w, cclf.Options{
		Folder: i.Folder, Numbers: w.Numbers(), Joined: g.joined, Progress: g.told,
	})
	if err != nil {
		return summary, fmt.Errorf("intake: %w", err)
	}
	summary.Claims, err = w.Finish(ctx)
	summary.Claims.Lines = report.Lines
	if err == nil && i.CreatePatients {
		err = i.createPatients(ctx, summary)
	}
	summary.Took = i.now().Sub(started)
	return summary, err
}

func (i *Importer) ledger() *ledger.Ledger {
	return &ledger.Ledger{DB: i.DB, Now: i.Now, Wake: i.Wake}
}
