package ledger

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/record"
)

// open finds whether a time is of months that are open, and keeps them so until the
// transaction ends. Of a closed one nothing changes, whatever part of it.
func open(ctx context.Context, patient uuid.UUID, from, to time.Time) ([]record.Problem, error) {
	var closed bool
	err := operation(ctx).QueryOne(ctx, `select billing_month_closed($1, $2, $3)`, []any{patient, from, to}, &closed)
	if err != nil {
		return nil, fmt.Errorf("ledger: look for closed months: %w", err)
	}
	if closed {
		return []record.Problem{record.Closed()}, nil
	}
	return nil, nil
}

// hold keeps others from logging time for the patient, and from closing months, until
// the transaction ends; it waits for those who do.
func hold(ctx context.Context, patient uuid.UUID) error {
	if _, err := operation(ctx).Exec(ctx, `select hold_billing_months($1, true)`, patient); err != nil {
		return fmt.Errorf("ledger: hold months: %w", err)
	}
	return nil
}
