package main

import (
	"fmt"
	"strings"
	"time"

	"caseload/server/config"
)

// announce tells the person at the terminal that the server is ready, and in
// development how to use it. Tokens are shown nowhere else.
func announce(to console, c *config.Config, p place, address string, took time.Duration) error {
	var b strings.Builder
	fmt.Fprintf(&b, "\nCaseload is ready in %s mode, after %s.\n\n", c.Process.Mode, took.Round(10*time.Millisecond))
	fmt.Fprintf(&b, "  GraphQL   %s/graphql\n", address)
	if p.cluster != nil {
		fmt.Fprintf(&b, "  Data      %s\n", p.folder)
	}
	b.WriteString("\nCtrl-C stops it.")
	return to.print(b.String())
}
