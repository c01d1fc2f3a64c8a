package identify

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/ent/database"
)

// chunk is how many patients go into one statement.
const chunk = 1000

// Refresh computes the risk tier of the patients as of a time, and keeps it with
// its reasons on their rows. It takes three statements for each thousand
// patients: one that lets others wait who refresh the same patients, since their
// result would be without the rows that this transaction has not committed yet,
// one that reads and one that writes. The last day of the windows is the day of
// asOf in asOf's location.
//
// Everybody with a relationship to a patient sees the result. So what carries a
// confidential label (sensitivity) is not counted, be it a stay, a condition or
// an order, and the tier may be lower than somebody finds who may see it all.
//
// It is meant for the server's own viewer. A viewer who cannot see all of the
// patients, or no clinical records, gets an error and nothing is written, as
// the result would say less than the record does.
func Refresh(ctx context.Context, op *database.Operation, patients []uuid.UUID, asOf time.Time) error {
	// The order keeps two that refresh the same patients from a deadlock.
	patients = slices.Clone(patients)
	slices.SortFunc(patients, func(a, b uuid.UUID) int { return bytes.Compare(a[:], b[:]) })
	for some := range slices.Chunk(slices.Compact(patients), chunk) {
		if err := refresh(ctx, op, some, asOf); err != nil {
			return fmt.Errorf("identify: refresh the risk tier: %w", err)
		}
	}
	return nil
}

func refresh(ctx context.Context, op *database.Operation, patients []uuid.UUID, asOf time.Time) error {
	if err := lock(ctx, op, patients); err != nil {
		return err
	}
	subjects, err := load(ctx, op, patients, asOf)
	if err != nil {
		return fmt.Errorf("load: %w", err)
	}
	results := make([]result, 0, len(subjects))
	for _, s := range subjects {
		risk := Tier(s.inputs, TierRules(), asOf)
		results = append(results, result{ID: s.id, Rank: risk.Rank, Rule: risk.Rule, Reasons: risk.Reasons})
	}
	return store(ctx, op, results, asOf)
}

// lock takes the patients' rows until the transaction ends, and checks that the
// viewer sees what the rule needs. It is a statement of its own because one
// that waits for a lock goes on with what it saw before.
func lock(ctx context.Context, op *database.Operation, patients []uuid.UUID) error {
	var (
		seen     int
		clinical bool
	)
	err := op.QueryOne(ctx, `with locked as (
			select from patient
			where organization_id = (select viewer_organization()) and id = any($1::uuid[])
			order by id for no key update)
		select count(*), viewer_reads_clinical() from locked`, []any{pq.Array(patients)}, &seen, &clinical)
	switch {
	case err != nil:
		return fmt.Errorf("lock: %w", err)
	case !clinical:
		return errors.New("the viewer reads no clinical records")
	case seen < len(patients):
		return fmt.Errorf("the viewer sees %d of %d patients", seen, len(patients))
	}
	return nil
}

// result is a patient's new tier.
type result struct {
	ID      uuid.UUID `json:"id"`
	Rank    Rank      `json:"rank"`
	Rule    string    `json:"rule"`
	Reasons []string  `json:"reasons"`
}

func store(ctx context.Context, op *database.Operation, results []result, asOf time.Time) error {
	text, err := json.Marshal(results)
	if err != nil {
		return fmt.Errorf("store: %w", err)
	}
	_, err = op.Exec(ctx, `update patient p
		set risk_rank = r.rank, risk_rule = r.rule, risk_reasons = r.reasons, risk_as_of = $2
		from jsonb_to_recordset($1::jsonb) as r(id uuid, rank int, rule text, reasons jsonb)
		where p.organization_id = (select viewer_organization()) and p.id = r.id`, string(text), asOf)
	if err != nil {
		return fmt.Errorf("store: %w", err)
	}
	return nil
}
