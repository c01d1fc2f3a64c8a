package limit

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

const (
	firstArgument = "first"
	idsArgument   = "ids"
	// syncPage is the type of a page that a phone takes to keep: longer than the lists
	// that a screen shows.
	syncPage = "SyncPage"
)

// connection reports whether a type is a page of a longer list, which the
// contract shows by the end of its name.
func connection(def *ast.Definition) bool {
	return def != nil && def.Kind == ast.Object && (strings.HasSuffix(def.Name, "Connection") || def.Name == syncPage)
}

// edge reports whether a type is an entry of a connection beside its node.
func edge(def *ast.Definition) bool {
	return def != nil && def.Kind == ast.Object && strings.HasSuffix(def.Name, "Edge")
}

// page returns how many items a connection field asks for, after defaults and
// variables, or the refusal.
func (w *walker) page(field *ast.Field) (int64, *Error) {
	most := w.limits.Page
	if field.Definition.Type.Name() == syncPage {
		most = w.limits.Sync
	}
	value, given := w.argument(field, firstArgument)
	if !given || value == nil {
		return 0, refuse(CodePageSize,
			"%s asks for no number of items: first must be 1 to %d", coordinate(field), most)
	}
	n, ok := integer(value)
	if !ok || n < 1 || n > int64(most) {
		return 0, refuse(CodePageSize,
			"%s asks for %s items: first must be 1 to %d", coordinate(field), count(n, ok), most)
	}
	return n, nil
}

// list returns how long a plain list is taken to be: as long as the ids it is
// asked for, and otherwise what the limits assume.
func (w *walker) list(field *ast.Field) (int64, *Error) {
	value, given := w.argument(field, idsArgument)
	if !given || value == nil {
		n := int64(1)
		for t := field.Definition.Type; t.Elem != nil; t = t.Elem {
			n = product(n, int64(w.limits.List))
		}
		return n, nil
	}
	n := 1
	if v := reflect.ValueOf(value); v.Kind() == reflect.Slice {
		n = v.Len()
	}
	if n > w.limits.Page {
		return 0, refuse(CodePageSize,
			"%s names %d ids: at most %d", coordinate(field), n, w.limits.Page)
	}
	return int64(n), nil
}

// argument returns the value of an argument as the resolver will see it, and
// whether there is one at all.
func (w *walker) argument(field *ast.Field, name string) (any, bool) {
	if arg := field.Arguments.ForName(name); arg != nil {
		if arg.Value.Kind != ast.Variable {
			value, err := arg.Value.Value(w.variables)
			return value, err == nil
		}
		if value, ok := w.variables[arg.Value.Raw]; ok {
			return value, true
		}
	}
	def := field.Definition.Arguments.ForName(name)
	if def == nil || def.DefaultValue == nil {
		return nil, false
	}
	value, err := def.DefaultValue.Value(nil)
	return value, err == nil
}

// integer reads an Int the way it may arrive: out of the document, out of
// JSON, or as the text that the validator also lets through for an Int.
func integer(value any) (int64, bool) {
	switch v := value.(type) {
	case int:
		return int64(v), true
	case int32:
		return int64(v), true
	case int64:
		return v, true
	case float64:
		return int64(v), v == math.Trunc(v) && math.Abs(v) <= float64(most)
	case json.Number:
		n, err := v.Int64()
		return n, err == nil
	case string:
		n, err := strconv.ParseInt(v, 10, 64)
		return n, err == nil
	default:
		return 0, false
	}
}

func count(n int64, known bool) string {
	if !known {
		return "an unreadable number of"
	}
	return strconv.FormatInt(n, 10)
}

// coordinate names a field as the schema does: Patient.conditions.
func coordinate(field *ast.Field) string {
	if field.ObjectDefinition == nil {
		return field.Name
	}
	return field.ObjectDefinition.Name + "." + field.Name
}

// pageable checks that every connection of the schema can be held to a page
// size: it takes first, and no second way to say how many.
func pageable(schema *ast.Schema) error {
	var faults []error
	for _, def := range schema.Types {
		for _, field := range def.Fields {
			if !connection(schema.Types[field.Type.Name()]) {
				continue
			}
			where := def.Name + "." + field.Name
			if first := field.Arguments.ForName(firstArgument); first == nil || first.Type.Name() != "Int" {
				faults = append(faults, fmt.Errorf("%s returns a connection and must take first: Int", where))
			}
			if field.Arguments.ForName("last") != nil {
				faults = append(faults, fmt.Errorf("%s takes last, which no page limit covers", where))
			}
		}
	}
	slices.SortFunc(faults, func(a, b error) int { return strings.Compare(a.Error(), b.Error()) })
	return errors.Join(faults...)
}
