package mocks

import (
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// fragment is a selection that several operations share.
type fragment struct {
	text    string
	selects ast.SelectionSet
}

// readFragments reads all of them, by name.
func readFragments() (map[string]fragment, error) {
	names, err := fs.Glob(files, "fragments/*.graphql")
	if err != nil {
		return nil, fmt.Errorf("list fragments: %w", err)
	}
	all := map[string]fragment{}
	for _, name := range names {
		text, document, err := parse(name)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		base := strings.TrimSuffix(path.Base(name), ".graphql")
		if len(document.Operations) != 0 || len(document.Fragments) != 1 || document.Fragments[0].Name != base {
			return nil, fmt.Errorf("%s: must hold one fragment with the name %s and nothing else", name, base)
		}
		all[base] = fragment{text, document.Fragments[0].SelectionSet}
	}
	return all, nil
}

// withFragments adds to an operation what it uses, sorted by name.
func withFragments(text string, set ast.SelectionSet, fragments map[string]fragment) (string, error) {
	used := map[string]bool{}
	if err := collect(set, fragments, used); err != nil {
		return "", err
	}
	var whole strings.Builder
	whole.WriteString(text)
	for _, name := range slices.Sorted(maps.Keys(used)) {
		whole.WriteString("\n" + fragments[name].text)
	}
	return whole.String(), nil
}

// collect notes the fragments that a selection uses, and those that they use.
func collect(set ast.SelectionSet, fragments map[string]fragment, used map[string]bool) error {
	for _, selection := range set {
		var err error
		switch one := selection.(type) {
		case *ast.Field:
			err = collect(one.SelectionSet, fragments, used)
		case *ast.InlineFragment:
			err = collect(one.SelectionSet, fragments, used)
		case *ast.FragmentSpread:
			next, known := fragments[one.Name]
			if !known {
				return fmt.Errorf("there is no fragment %s", one.Name)
			}
			if !used[one.Name] {
				used[one.Name] = true
				err = collect(next.selects, fragments, used)
			}
		}
		if err != nil {
			return err
		}
	}
	return nil
}
