package reference

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"caseload/schema"
)

// site is all that the pages tell.
type site struct {
	schema     *ast.Schema
	types      []*typePage
	operations []operation
	users      map[string][]link
}

// newSite panics when the contract does not load, as the server itself would.
func newSite() *site {
	loaded, err := gqlparser.LoadSchema(schema.Sources()...)
	if err != nil {
		panic(fmt.Sprintf("reference: %v", err))
	}
	s := &site{schema: loaded, users: usersOf(loaded)}
	for _, name := range slices.Sorted(maps.Keys(loaded.Types)) {
		if d := loaded.Types[name]; !d.BuiltIn && !strings.HasPrefix(name, "__") {
			s.types = append(s.types, s.page(d))
		}
	}
	s.operations = operationsOf(loaded)
	return s
}

// Groups are the types by their kind, in the order in which one looks for them.
func (s *site) Groups() (groups []group) {
	for _, g := range []group{
		{Title: "Where to begin", kinds: []ast.DefinitionKind{root}}, {Title: "Objects", kinds: []ast.DefinitionKind{ast.Object}},
		{Title: "Interfaces and unions", kinds: []ast.DefinitionKind{ast.Interface, ast.Union}}, {Title: "Inputs", kinds: []ast.DefinitionKind{ast.InputObject}},
		{Title: "Enums", kinds: []ast.DefinitionKind{ast.Enum}}, {Title: "Scalars", kinds: []ast.DefinitionKind{ast.Scalar}},
	} {
		for _, t := range s.types {
			if slices.Contains(g.kinds, t.group) {
				g.Types = append(g.Types, t)
			}
		}
		groups = append(groups, g)
	}
	return groups
}

type group struct {
	Title string
	Types []*typePage
	kinds []ast.DefinitionKind
}

// root is the kind of Query, Mutation and Subscription on the first page.
const root ast.DefinitionKind = "ROOT"

// search is a script with everything that has a name: coordinate, place and first sentence.
func (s *site) search() []byte {
	var all [][3]string
	for _, t := range s.types {
		all = append(all, [3]string{t.Name, t.Href(), sentence(t.About)})
		for _, f := range t.Fields {
			all = append(all, [3]string{t.Name + "." + f.Name, t.Href() + "#" + f.Name, sentence(f.About)})
		}
		for _, v := range t.Values {
			all = append(all, [3]string{t.Name + "." + v.Name, t.Href() + "#" + v.Name, sentence(v.About)})
		}
	}
	for _, o := range s.operations {
		all = append(all, [3]string{o.Name, "operations.html#" + o.Name, sentence(o.About)})
	}
	text, err := json.Marshal(all)
	if err != nil {
		panic("reference: " + err.Error()) // texts always encode
	}
	return append(append([]byte("globalThis.entries = "), text...), ";\n"...)
}

// deprecated are the fields and values on their way out.
func (s *site) deprecated() (all []deprecation) {
	for _, t := range s.types {
		for _, f := range t.Fields {
			if f.Deprecated != "" {
				all = append(all, deprecation{t, f.Name, f.Deprecated})
			}
		}
		for _, v := range t.Values {
			if v.Deprecated != "" {
				all = append(all, deprecation{t, v.Name, v.Deprecated})
			}
		}
	}
	return all
}

type deprecation struct {
	Type         *typePage
	Name, Reason string
}

// sentence is the first sentence of a text, for a list.
func sentence(text string) string {
	first, _, _ := strings.Cut(strings.ReplaceAll(text, "\n", " "), ". ")
	return first
}

// part is a piece of prose: words, or a name in the contract.
type part struct {
	Text string
	Code bool
}

// prose divides a description at its backticks.
func prose(text string) (parts []part) {
	for i, piece := range strings.Split(text, "`") {
		if piece != "" {
			parts = append(parts, part{piece, i%2 == 1})
		}
	}
	return parts
}
