// Package mocks has the operations that phones send, as the files that frontend
// developers read, for GraphiQL and for the tests to use the very same ones.
//
// An operation is operations/NAME.graphql; fragments that several share are in
// fragments. Variables to try it with are in operations/NAME.json, and further
// cases in operations/NAME.CASE.json. In them a text such as <patient> stands
// for a value that must be made or found first: see README.md.
package mocks

import (
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"
)

//go:embed operations fragments
var files embed.FS

// Operation is one operation as a phone sends it.
type Operation struct {
	// Name is the name of the operation and of its file.
	Name string `json:"name"`
	// Kind is query, mutation or subscription.
	Kind ast.Operation `json:"kind"`
	// About is the comment at the head of the file, as one line.
	About string `json:"about"`
	// Document is the operation with every fragment that it uses.
	Document string `json:"document"`
	// Variables are those to try it with, null when it takes none.
	Variables json.RawMessage `json:"variables"`
	// Cases are variables for further answers, by the name of the case.
	Cases map[string]json.RawMessage `json:"-"`
}

// Operations returns all of them, sorted by kind as read, act and listen, then
// by name. An error means that a file is broken, and names it.
func Operations() ([]Operation, error) {
	fragments, err := readFragments()
	if err != nil {
		return nil, err
	}
	names, err := fs.Glob(files, "operations/*.graphql")
	if err != nil {
		return nil, fmt.Errorf("list operations: %w", err)
	}
	all := make([]Operation, 0, len(names))
	for _, name := range names {
		one, err := readOperation(name, fragments)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		all = append(all, one)
	}
	kinds := []ast.Operation{ast.Query, ast.Mutation, ast.Subscription}
	slices.SortStableFunc(all, func(a, b Operation) int {
		return slices.Index(kinds, a.Kind) - slices.Index(kinds, b.Kind)
	})
	return all, nil
}

func readOperation(name string, fragments map[string]fragment) (Operation, error) {
	text, document, err := parse(name)
	if err != nil {
		return Operation{}, err
	}
	base := strings.TrimSuffix(path.Base(name), ".graphql")
	if len(document.Operations) != 1 || len(document.Fragments) != 0 || document.Operations[0].Name != base {
		return Operation{}, fmt.Errorf("must hold one operation with the name %s and nothing else", base)
	}
	operation := document.Operations[0]
	whole, err := withFragments(text, operation.SelectionSet, fragments)
	if err != nil {
		return Operation{}, err
	}
	one := Operation{Name: base, Kind: operation.Operation, About: about(text), Document: whole}
	if one.About == "" {
		return Operation{}, errors.New("must begin with a comment that says when a phone sends it")
	}
	one.Variables, one.Cases, err = readVariables(base)
	return one, err
}

// parse reads and parses a file.
func parse(name string) (string, *ast.QueryDocument, error) {
	text, err := files.ReadFile(name)
	if err != nil {
		return "", nil, fmt.Errorf("read: %w", err)
	}
	document, err := parser.ParseQuery(&ast.Source{Name: name, Input: string(text)})
	if err != nil {
		return "", nil, fmt.Errorf("parse: %w", err)
	}
	return string(text), document, nil
}

// about joins the lines of the comment at the head of a text.
func about(text string) string {
	var words []string
	for line := range strings.Lines(text) {
		comment, found := strings.CutPrefix(line, "#")
		if !found {
			break
		}
		words = append(words, strings.TrimSpace(comment))
	}
	return strings.Join(words, " ")
}

// readVariables reads the JSON files beside an operation.
func readVariables(operation string) (json.RawMessage, map[string]json.RawMessage, error) {
	var plain json.RawMessage
	names, err := fs.Glob(files, "operations/"+operation+".*json")
	if err != nil {
		return nil, nil, fmt.Errorf("list variables: %w", err)
	}
	cases := map[string]json.RawMessage{}
	for _, name := range names {
		text, err := files.ReadFile(name)
		if err != nil {
			return nil, nil, fmt.Errorf("read variables: %w", err)
		}
		if !json.Valid(text) {
			return nil, nil, fmt.Errorf("%s is no JSON", name)
		}
		which := strings.TrimPrefix(strings.TrimSuffix(path.Base(name), "json"), operation+".")
		if which == "" {
			plain = text
		} else {
			cases[strings.TrimSuffix(which, ".")] = text
		}
	}
	return plain, cases, nil
}
