package phi

import (
	"go/types"
	"slices"
	"strings"
)

// carrier is a kind of type whose values are patient data or hold it.
type carrier struct {
	pkg string
	// what names the thing in a report.
	what string
	// only lists the types that carry; empty means every exported struct of the package.
	only []string
	// except lists the types that do not.
	except []string
	// rows narrows it to structs with a field ID, which tells ent's rows from its clients and queries.
	rows bool
	// safe lists the fields and methods that tell nothing about a patient.
	safe []string
}

// carriers is the table of everything that must not be logged.
var carriers = []carrier{
	{
		pkg: "caseload/ent", what: "a row of the record", rows: true,
		except: []string{"Organization", "Practitioner", "PractitionerRole"},
		safe:   []string{"Revision", "Position"},
	},
	{
		pkg: "caseload/care/intake/fhir", what: "a FHIR resource",
		except: []string{"File", "Limits", "Broken", "Organization", "Practitioner", "PractitionerRole"},
		safe:   []string{"ID", "ResourceType", "Type", "Index", "Line", "File"},
	},
	{
		pkg: "caseload/care/code", what: "part of a record",
		only: []string{"Activity", "Address", "Component", "ContactPoint", "Identifier", "PartialDate", "Quantity", "Reaction", "Target", "Value"},
	},
	{pkg: "caseload/graph/model", what: "what a client sent or is answered"},
	{pkg: "encoding/json", what: "raw JSON", only: []string{"RawMessage"}},
	{
		pkg: "github.com/99designs/gqlgen/graphql", what: "an operation with its variables",
		only: []string{"RawParams", "OperationContext", "FieldContext", "Response"},
		safe: []string{"OperationName", "Operation", "Name", "Field", "Path", "Object", "Stats"},
	},
	{
		pkg: "github.com/lib/pq", what: "an error of the database, whose detail repeats values",
		only: []string{"Error"},
		safe: []string{"Code", "Column", "Constraint", "Routine", "Schema", "Severity", "SQLState", "Table"},
	},
	{
		pkg: "net/http", what: "a request with its headers and body",
		only: []string{"Request", "Header"},
		safe: []string{"ContentLength", "Context", "Host", "Method", "Pattern", "Proto", "RemoteAddr", "URL"},
	},
}

// allows tells whether a field or method may be logged.
func (c *carrier) allows(name string) bool {
	return slices.Contains(c.safe, name)
}

// carrierOf finds the kind that a type itself is of, through one pointer; nil if of none. A type that
// says itself how it is logged is of none.
func carrierOf(typ types.Type) *carrier {
	named := namedOf(typ)
	if named == nil || named.Obj().Pkg() == nil || logsItself(named) {
		return nil
	}
	for i := range carriers {
		if carriers[i].matches(named) {
			return &carriers[i]
		}
	}
	return nil
}

func (c *carrier) matches(named *types.Named) bool {
	name := named.Obj().Name()
	switch {
	case named.Obj().Pkg().Path() != c.pkg || slices.Contains(c.except, name):
		return false
	case len(c.only) > 0:
		return slices.Contains(c.only, name)
	}
	structure, ok := named.Underlying().(*types.Struct)
	return ok && named.Obj().Exported() && (!c.rows || hasField(structure, "ID"))
}

// carried says what patient data a value of the type holds, itself or inside; nothing if none.
func carried(typ types.Type) string {
	return search(typ, map[types.Type]bool{})
}

// search walks the type; seen ends the walk of types that hold themselves.
func search(typ types.Type, seen map[types.Type]bool) string {
	if typ == nil || seen[typ] {
		return ""
	}
	seen[typ] = true
	if found := carrierOf(typ); found != nil {
		return found.what
	}
	switch each := types.Unalias(typ).(type) {
	case *types.Pointer:
		return search(each.Elem(), seen)
	case *types.Slice:
		return search(each.Elem(), seen)
	case *types.Array:
		return search(each.Elem(), seen)
	case *types.Map:
		return searchMap(each, seen)
	case *types.Struct:
		return searchFields(each, seen)
	case *types.Named:
		return searchNamed(each, seen)
	default:
		return ""
	}
}

// searchMap takes a map of anything by name for variables: GraphQL hands them over so.
func searchMap(each *types.Map, seen map[types.Type]bool) string {
	key, isBasic := each.Key().Underlying().(*types.Basic)
	element, isInterface := each.Elem().Underlying().(*types.Interface)
	if isBasic && key.Kind() == types.String && isInterface && element.Empty() {
		return "values by name, as variables are"
	}
	return search(each.Elem(), seen)
}

// searchNamed looks into the project's own structs only: what others keep inside is their affair, and
// ent's clients hold everything.
func searchNamed(named *types.Named, seen map[types.Type]bool) string {
	pkg := named.Obj().Pkg()
	if logsItself(named) {
		return ""
	}
	structure, isStruct := named.Underlying().(*types.Struct)
	switch {
	case !isStruct:
		return search(named.Underlying(), seen)
	case pkg != nil && strings.HasPrefix(pkg.Path(), "caseload/") && pkg.Path() != "caseload/ent":
		return searchFields(structure, seen)
	default:
		return ""
	}
}

func searchFields(structure *types.Struct, seen map[types.Type]bool) string {
	for field := range structure.Fields() {
		if found := search(field.Type(), seen); found != "" {
			return found
		}
	}
	return ""
}

func hasField(structure *types.Struct, name string) bool {
	for field := range structure.Fields() {
		if field.Name() == name {
			return true
		}
	}
	return false
}

// namedOf is the named type behind a type, through one pointer; nil if there is none.
func namedOf(typ types.Type) *types.Named {
	if typ == nil {
		return nil
	}
	typ = types.Unalias(typ)
	if pointer, ok := typ.(*types.Pointer); ok {
		typ = types.Unalias(pointer.Elem())
	}
	named, _ := typ.(*types.Named)
	return named
}

// logsItself tells whether a type implements slog.LogValuer.
func logsItself(named *types.Named) bool {
	method, _, _ := types.LookupFieldOrMethod(named, true, named.Obj().Pkg(), "LogValue")
	_, isMethod := method.(*types.Func)
	return isMethod
}

// isIdentifier tells whether a type is an id that this service made.
func isIdentifier(typ types.Type) bool {
	named := namedOf(typ)
	return named != nil && named.Obj().Pkg() != nil &&
		named.Obj().Pkg().Path() == "github.com/google/uuid" && named.Obj().Name() == "UUID"
}
