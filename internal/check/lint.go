package main

import "context"

// checkLint runs golangci-lint from a module file of its own, which keeps its modules out of the
// server's. The first run compiles it, for some minutes.
func checkLint(ctx context.Context, shop *workshop) error {
	return shop.run(ctx, "go", "tool", "-modfile=internal/check/lint/go.mod", "golangci-lint", "run")
}
