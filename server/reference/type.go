package reference

import (
	"maps"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// typePage is a type of the contract.
type typePage struct {
	Name, About string
	Kind        string
	Fields      []field
	Values      []value
	Members     []link // of a union, or implementing an interface
	Implements  []link
	UsedBy      []link
	group       ast.DefinitionKind
}

// Href is where the page is, from the root.
func (t *typePage) Href() string { return "type/" + t.Name + ".html" }

type field struct {
	Name, About, Deprecated, Default string
	Type                             typed
	Arguments                        []field
}

type value struct{ Name, About, Deprecated string }

// typed is a type where it is used: what stands around its name, and where its page is.
type typed struct {
	Before, After string
	Link          link
}

// link leads to a page; it has none where the specification has the type.
type link struct{ Text, Href string }

func (s *site) page(d *ast.Definition) *typePage {
	t := &typePage{Name: d.Name, About: d.Description, Kind: strings.ToLower(strings.ReplaceAll(string(d.Kind), "_", " ")), group: d.Kind}
	if d == s.schema.Query || d == s.schema.Mutation || d == s.schema.Subscription {
		t.group = root
	}
	for _, f := range d.Fields {
		if !strings.HasPrefix(f.Name, "__") {
			t.Fields = append(t.Fields, s.field(f.Name, f.Description, f.Type, f.DefaultValue, f.Directives, f.Arguments))
		}
	}
	for _, v := range d.EnumValues {
		t.Values = append(t.Values, value{v.Name, v.Description, reason(v.Directives)})
	}
	for _, name := range d.Interfaces {
		t.Implements = append(t.Implements, s.link(name))
	}
	for _, possible := range s.schema.GetPossibleTypes(d) {
		if possible != d {
			t.Members = append(t.Members, s.link(possible.Name))
		}
	}
	t.UsedBy = s.users[d.Name]
	return t
}

func (s *site) field(name, about string, of *ast.Type, standard *ast.Value, directives ast.DirectiveList, arguments ast.ArgumentDefinitionList) field {
	f := field{Name: name, About: about, Type: s.typed(of), Deprecated: reason(directives)}
	if standard != nil {
		f.Default = standard.String()
	}
	for _, a := range arguments {
		f.Arguments = append(f.Arguments, s.field(a.Name, a.Description, a.Type, a.DefaultValue, a.Directives, nil))
	}
	return f
}

func (s *site) typed(of *ast.Type) typed {
	before, after, _ := strings.Cut(of.String(), of.Name())
	return typed{before, after, s.link(of.Name())}
}

func (s *site) link(name string) link {
	if d := s.schema.Types[name]; d == nil || d.BuiltIn {
		return link{Text: name}
	}
	return link{name, name + ".html"}
}

// usersOf are the fields that answer with each type or take it, by the type's name.
func usersOf(schema *ast.Schema) map[string][]link {
	users := map[string][]link{}
	for _, owner := range slices.Sorted(maps.Keys(schema.Types)) {
		for _, f := range schema.Types[owner].Fields {
			if schema.Types[owner].BuiltIn || strings.HasPrefix(f.Name, "__") {
				continue
			}
			names := []string{f.Type.Name()}
			for _, a := range f.Arguments {
				names = append(names, a.Type.Name())
			}
			slices.Sort(names)
			for _, name := range slices.Compact(names) {
				users[name] = append(users[name], link{owner + "." + f.Name, owner + ".html#" + f.Name})
			}
		}
	}
	for _, of := range users {
		slices.SortFunc(of, func(a, b link) int { return strings.Compare(a.Text, b.Text) })
	}
	return users
}

// reason is why something is deprecated, and empty when it is not.
func reason(directives ast.DirectiveList) string {
	d := directives.ForName("deprecated")
	if d == nil {
		return ""
	}
	if why := d.Arguments.ForName("reason"); why != nil {
		return why.Value.Raw
	}
	return "No longer supported"
}
