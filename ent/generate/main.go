// Command generate writes the code of package ent from its schema. It is ent's
// own generator without the tables for migrating at run time: they would bring
// the engine that compares schemas into the server, which applies the files of
// package migration and nothing else.
package main

import (
	"fmt"
	"os"

	"entgo.io/ent/entc"
	"entgo.io/ent/entc/gen"
)

func main() {
	if err := generate(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func generate() error {
	driver, err := gen.NewStorage("sql")
	if err != nil {
		return fmt.Errorf("generate: %w", err)
	}
	storage := *driver
	storage.SchemaMode &^= gen.Migrate
	err = entc.Generate("./schema", &gen.Config{Storage: &storage},
		entc.FeatureNames("privacy", "intercept", "sql/modifier", "sql/execquery"),
		entc.TemplateDir("./template"))
	if err != nil {
		return fmt.Errorf("generate: %w", err)
	}
	return nil
}
