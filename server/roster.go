package main

import (
	"context"
	"fmt"
	"sync"
	"time"

	"caseload/ent/database"
	"caseload/ent/viewer"
)

const (
	// rosterKeeps is for how long somebody who was found on record counts as such: long
	// enough that requests do not ask anew each time.
	rosterKeeps = time.Minute
	// rosterHolds is how many are kept in mind.
	rosterHolds = 10_000
)

// roster knows who is on record: the issuer of tokens knows more people than the server does.
type roster struct {
	db *database.DB

	lock sync.Mutex
	seen map[[2][16]byte]time.Time
}

// has reports whether the practitioner is on record in the organization.
func (r *roster) has(ctx context.Context, v viewer.Viewer) (bool, error) {
	who := [2][16]byte{v.Organization, v.Practitioner}
	if r.knows(who) {
		return true, nil
	}
	ctx, op := r.db.ReadOnly(viewer.NewContext(ctx, viewer.SystemOf(v.Organization)))
	defer op.Rollback()
	var there bool
	err := op.QueryOne(ctx, `select exists (select from practitioner where organization_id = $1 and id = $2)`, []any{v.Organization, v.Practitioner}, &there)
	if err != nil {
		return false, fmt.Errorf("look for who signs in: %w", err)
	}
	if there {
		r.note(who)
	}
	return there, nil
}

func (r *roster) knows(who [2][16]byte) bool {
	r.lock.Lock()
	defer r.lock.Unlock()
	return time.Since(r.seen[who]) < rosterKeeps
}

func (r *roster) note(who [2][16]byte) {
	r.lock.Lock()
	defer r.lock.Unlock()
	if r.seen == nil || len(r.seen) >= rosterHolds {
		r.seen = map[[2][16]byte]time.Time{}
	}
	r.seen[who] = time.Now()
}
