package database

import (
	"context"
	"errors"
	"fmt"
)

// Savepoint runs an attempt that may fail without taking the operation with
// it: when attempt returns an error, its writes alone are taken back and the
// error is returned. It is the way to "try, else do something different",
// since after a failed statement the server refuses all others.
func (o *Operation) Savepoint(ctx context.Context, attempt func(context.Context) error) error {
	name, undone := o.unit.save()
	if _, err := o.Exec(ctx, "SAVEPOINT "+name); err != nil {
		return err
	}
	err := attempt(ctx)
	if err == nil {
		err = o.release(ctx, name, undone)
	}
	if err == nil {
		return nil
	}
	if _, failed := o.Exec(ctx, fmt.Sprintf("ROLLBACK TO %s; RELEASE %[1]s", name)); failed != nil {
		o.unit.undo()
		return errors.Join(err, failed)
	}
	o.unit.restore(undone)
	return err
}

// release keeps the attempt's writes, unless a part of it gave up or a failed
// statement went unnoticed.
func (o *Operation) release(ctx context.Context, name string, undoneBefore bool) error {
	if o.unit.isUndone() && !undoneBefore {
		return ErrUndone
	}
	_, err := o.Exec(ctx, "RELEASE "+name)
	return err
}

func (u *unit) save() (name string, undone bool) {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.saved++
	return fmt.Sprintf("attempt_%d", u.saved), u.undone
}

func (u *unit) isUndone() bool {
	u.mu.Lock()
	defer u.mu.Unlock()
	return u.undone
}

// restore forgets what the attempt undid, now that nothing is left of it.
func (u *unit) restore(undone bool) {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.undone = undone
}
