package main

import (
	"fmt"
	"strings"
	"time"

	"caseload/mobile-mocks/app"
	"caseload/server/config"
	"caseload/server/demo"
	"caseload/server/graphiql"
	"caseload/server/reference"
	"caseload/server/story"
)

// tokenLife is how long the tokens of the banner are good for: a working day.
const tokenLife = 12 * time.Hour

// announce tells the person at the terminal that the server is ready, and in
// development how to use it. Tokens are shown nowhere else.
func announce(to console, c *config.Config, p place, in door, of *story.Story, address string, took time.Duration) error {
	var b strings.Builder
	fmt.Fprintf(&b, "\nCaseload is ready in %s mode, after %s.\n\n", c.Process.Mode, took.Round(10*time.Millisecond))
	fmt.Fprintf(&b, "  GraphQL   %s/graphql\n", address)
	if c.Edge.Introspection {
		fmt.Fprintf(&b, "  GraphiQL  %s%s\n", address, graphiql.Path)
		fmt.Fprintf(&b, "  Reference %s%s\n", address, reference.Path)
	}
	fmt.Fprintf(&b, "  App       %s%s\n", address, app.Path)
	if p.cluster != nil {
		fmt.Fprintf(&b, "  Data      %s\n", p.folder)
	}
	if of != nil {
		tellStory(&b, of, address)
	}
	if c.Process.Demo && in.issuer != nil {
		if err := tokens(&b, in, c); err != nil {
			return err
		}
	}
	b.WriteString("\nCtrl-C stops it.")
	return to.print(b.String())
}

// tokens writes one ready token for each persona of the sample world.
func tokens(b *strings.Builder, in door, c *config.Config) error {
	b.WriteString("\nTokens, good for 12 hours, for the header Authorization: Bearer TOKEN\n")
	if c.Edge.Introspection {
		fmt.Fprintf(b, "or to paste at the top of GraphiQL, or behind its address as %s#token=TOKEN\n", graphiql.Path)
	}
	for _, persona := range demo.Personas {
		token, err := in.issuer.Mint(persona.Viewer, tokenLife)
		if err != nil {
			return err
		}
		fmt.Fprintf(b, "\n  %s (%s)\n  %s\n", persona.Name, persona.DisplayName, token)
	}
	return nil
}
