package ledger

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/record"
	"caseload/ent/database"
	"caseload/ent/viewer"
)

// Ledger is the claims of the organizations in a database.
type Ledger struct {
	DB *database.DB
	// Now is the clock; time.Now when nil.
	Now func() time.Time
	// Wake is told, after each commit, that the organization's change log has
	// grown. It may be nil.
	Wake func(organization uuid.UUID)
}

// ErrNotSystem says that somebody else than the server itself asked for claims.
var ErrNotSystem = errors.New("ledger: only the server itself reads and writes claims")

// organization is whose claims they are.
func organization(ctx context.Context) (viewer.Viewer, error) {
	v, ok := viewer.FromContext(ctx)
	if !ok || !v.Has(viewer.System) {
		return viewer.Viewer{}, ErrNotSystem
	}
	return v, nil
}

func (l *Ledger) now() time.Time {
	if l.Now != nil {
		return l.Now().UTC()
	}
	return time.Now().UTC()
}

// within runs work in one transaction. Imports take turns within an organization:
// two that bring the same claim must not make two of it. Work answers whether the
// change log has grown.
func (l *Ledger) within(ctx context.Context, work func(context.Context, *database.Operation) (logged bool, err error)) error {
	v, err := organization(ctx)
	if err != nil {
		return err
	}
	ctx, op := l.DB.ReadWrite(ctx)
	defer op.Rollback() // after a commit it does nothing
	if err := record.WaitForImports(ctx, op, v.Organization); err != nil {
		return fmt.Errorf("ledger: %w", err)
	}
	// A plan that was made for an empty table would be kept while it fills.
	if _, err := op.Exec(ctx, `set local plan_cache_mode = force_custom_plan`); err != nil {
		return fmt.Errorf("ledger: %w", err)
	}
	logged, err := work(ctx, op)
	if err != nil {
		return err
	}
	if err := op.Commit(); err != nil {
		return fmt.Errorf("ledger: %w", err)
	}
	if logged && l.Wake != nil {
		l.Wake(v.Organization)
	}
	return nil
}

// Refused reports whether an error is about the data: a value out of range (class
// 22), a constraint (23), or something too large for an index (54).
func Refused(err error) bool {
	refusal, ok := errors.AsType[*pq.Error](err)
	if !ok {
		return false
	}
	class := refusal.Code.Class()
	return class == "22" || class == "23" || class == "54"
}
