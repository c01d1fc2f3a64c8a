// Command generate writes the code of package generated, the executor of the contract,
// and asks for resolvers that are missing. It is gqlgen's own generator, told that
// fields below the root wait for nothing: what an operation selects is read before its
// fields are asked (package fetch), so that a goroutine a field only costs.
package main

import (
	"fmt"
	"io"
	"log" //nolint:depguard // gqlgen writes to it
	"os"

	"github.com/99designs/gqlgen/api"
	"github.com/99designs/gqlgen/codegen"
	"github.com/99designs/gqlgen/codegen/config"
)

func main() {
	if err := generate(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func generate() error {
	log.SetOutput(io.Discard) // gqlgen tells of every resolver that it asks for
	c, err := config.LoadConfigFromDefaultLocations()
	if err != nil {
		return fmt.Errorf("read gqlgen.yml: %w", err)
	}
	if err := api.Generate(c, api.AddPlugin(inTurn{})); err != nil {
		return fmt.Errorf("write the executor: %w", err)
	}
	return nil
}

// inTurn has the fields of every object but the roots executed one after another.
type inTurn struct{}

func (inTurn) Name() string { return "in turn" }

func (inTurn) GenerateCode(data *codegen.Data) error { //nolint:unparam // a plugin's signature
	for _, object := range data.Objects {
		object.DisableConcurrency = !object.Root || object == data.MutationRoot
	}
	return nil
}
