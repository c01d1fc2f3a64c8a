package main

import (
	"context"
	"fmt"

	"caseload/ent/database"
	"caseload/ent/viewer"
	"caseload/graph/signed"
)

// openSigner reads the key of the addresses that open one thing for a while. It
// is in the database, so that what one server signed another one opens.
func openSigner(ctx context.Context, db *database.DB) (*signed.Signer, error) {
	ctx, op := db.ReadOnly(viewer.NewContext(ctx, viewer.Viewer{Roles: []viewer.Role{viewer.Feed}}))
	defer op.Rollback()
	var key []byte
	if err := op.QueryOne(ctx, `select key from signing_key`, nil, &key); err != nil {
		return nil, fmt.Errorf("read the key of signed addresses: %w", err)
	}
	return &signed.Signer{Key: key}, nil
}
