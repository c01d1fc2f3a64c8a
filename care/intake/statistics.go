package intake

import (
	"context"

	"caseload/care/record"
)

// gatherStatistics has what was written first counted, once in an import.
func (r *run) gatherStatistics(ctx context.Context) error {
	if r.gathered {
		return nil
	}
	if err := record.GatherStatistics(ctx, r.DB); err != nil {
		return err
	}
	r.gathered = true
	return nil
}
