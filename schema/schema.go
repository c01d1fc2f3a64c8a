// Package schema is the contract between the server and the phones: the GraphQL SDL, written by hand,
// one file per step of the work.
package schema

import (
	"embed"
	"fmt"
	"io/fs"

	"github.com/vektah/gqlparser/v2/ast"
)

//go:embed *.graphqls
var files embed.FS

// Changelog is what each accepted contract brought, newest first.
//
//go:embed CHANGELOG.md
var Changelog string

// Sources returns the SDL files that together make the contract, in the order of their names. Each is
// named by its path in the repository, so that what is said about it can be found.
func Sources() []*ast.Source {
	names, err := fs.Glob(files, "*.graphqls")
	if err != nil {
		panic(fmt.Sprintf("schema: list embedded files: %v", err)) // only a bad pattern fails
	}
	sources := make([]*ast.Source, 0, len(names))
	for _, name := range names {
		text, err := files.ReadFile(name)
		if err != nil {
			panic(fmt.Sprintf("schema: read embedded file: %v", err)) // the names are the embedded ones
		}
		sources = append(sources, &ast.Source{Name: "schema/" + name, Input: string(text)})
	}
	return sources
}
