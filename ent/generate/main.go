// Command generate writes the code of package ent from its schema. It is ent's own
// generator, run twice: for the code, without a way to migrate at run time, and for
// the tables by themselves. So the engine that compares schemas comes with the
// tables to developers, and not with the code into the server.
package main

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"entgo.io/ent/entc"
	"entgo.io/ent/entc/gen"
)

func main() {
	if err := generateAll(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func generateAll() error {
	driver, err := gen.NewStorage("sql")
	if err != nil {
		return fmt.Errorf("generate: %w", err)
	}
	code := *driver
	code.SchemaMode &^= gen.Migrate
	if err := generate(&code); err != nil {
		return err
	}
	gen.Templates = nil
	gen.GraphTemplates = slices.DeleteFunc(gen.GraphTemplates, func(t gen.GraphTemplate) bool {
		return !strings.HasPrefix(t.Format, "migrate/")
	})
	return generate(driver)
}

func generate(storage *gen.Storage) error {
	err := entc.Generate("./schema", &gen.Config{Storage: storage},
		entc.FeatureNames("privacy", "intercept"),
		entc.TemplateDir("./template"))
	if err != nil {
		return fmt.Errorf("generate: %w", err)
	}
	return nil
}
