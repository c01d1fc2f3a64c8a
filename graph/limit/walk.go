package limit

import (
	"strconv"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// walker measures one operation. It visits each selection of the document at
// most once.
type walker struct {
	limits    Limits
	schema    *ast.Schema
	variables map[string]any
	fragments map[string]size

	// introspection is the depth of the deepest introspection field, 0 for none.
	introspection int
	// refused is the first page that is too small or too large.
	refused *gqlerror.Error
}

// set measures the selection set of a field, an operation or a fragment.
func (w *walker) set(selections ast.SelectionSet) size {
	return w.selections(selections, map[string]bool{})
}

// selections measures a selection set. The executor collects a fragment once
// for each object, however often it is spread there, also through inline
// fragments; spread is what has been met.
func (w *walker) selections(selections ast.SelectionSet, spread map[string]bool) size {
	var total size
	for _, selection := range selections {
		switch s := selection.(type) {
		case *ast.Field:
			if w.included(s.Directives) {
				total = total.plus(w.field(s))
			}
		case *ast.InlineFragment:
			if w.included(s.Directives) {
				total = total.plus(w.selections(s.SelectionSet, spread))
			}
		case *ast.FragmentSpread:
			if !spread[s.Name] && w.included(s.Directives) {
				spread[s.Name] = true
				total = total.plus(w.fragment(s))
			}
		}
	}
	return total
}

// fragment measures a named fragment the first time and remembers.
func (w *walker) fragment(spread *ast.FragmentSpread) size {
	if known, ok := w.fragments[spread.Name]; ok {
		return known
	}
	if spread.Definition == nil {
		return size{}
	}
	// Validation has refused cycles. Should one get here, its inner spread
	// counts as without end instead of recursing without end.
	w.fragments[spread.Name] = size{each: most, once: most, depth: int(most), fields: most}
	measured := w.set(spread.Definition.SelectionSet)
	w.fragments[spread.Name] = measured
	return measured
}

// field measures one field with all below it.
func (w *walker) field(field *ast.Field) size {
	children := w.set(field.SelectionSet)
	own := size{depth: children.depth + 1, fields: 1}
	if strings.HasPrefix(field.Name, "__") {
		return w.meta(field, own)
	}
	if field.Definition == nil || len(field.SelectionSet) == 0 {
		return own
	}
	target := w.schema.Types[field.Definition.Type.Name()]
	plural := field.Definition.Type.Elem != nil
	switch {
	case connection(target):
		own.once = max(1, sum(product(w.counted(field, w.page), children.each), children.once))
	case connection(field.ObjectDefinition) && plural:
		own.each = sum(1, children.once)
	case connection(field.ObjectDefinition):
		own.once = children.once
	case edge(field.ObjectDefinition) && field.Name == "node":
		own.once = children.once // the edge is already counted
	case plural:
		own.once = sum(weight(field)-1, max(1, product(w.counted(field, w.list), sum(1, children.once))))
	default:
		own.once = sum(weight(field), children.once)
	}
	return own
}

// weight is what a field counts as beside what is below it: one node, or as many as @cost
// says of what is computed.
func weight(field *ast.Field) int64 {
	cost := field.Definition.Directives.ForName("cost")
	if cost == nil {
		return 1
	}
	n, err := strconv.ParseInt(cost.Arguments.ForName("weight").Value.Raw, 10, 64)
	if err != nil || n < 1 {
		return 1
	}
	return n
}

// meta measures __typename, __schema and __type. They read no data, so they
// cost no nodes; their depth has a limit of its own.
func (w *walker) meta(field *ast.Field, own size) size {
	if len(field.SelectionSet) > 0 {
		w.introspection = max(w.introspection, own.depth)
		own.depth = 0
	}
	return own
}

// counted returns a number of items and keeps the first refusal.
func (w *walker) counted(field *ast.Field, number func(*ast.Field) (int64, *Error)) int64 {
	n, refusal := number(field)
	if refusal != nil && w.refused == nil {
		w.refused = refusal.at(field.Position)
	}
	return n
}

// included applies @skip and @include.
func (w *walker) included(directives ast.DirectiveList) bool {
	if skip := directives.ForName("skip"); skip != nil && w.condition(skip) {
		return false
	}
	include := directives.ForName("include")
	return include == nil || w.condition(include)
}

func (w *walker) condition(directive *ast.Directive) bool {
	argument := directive.Arguments.ForName("if")
	if argument == nil {
		return false
	}
	value, err := argument.Value.Value(w.variables)
	yes, ok := value.(bool)
	return err == nil && ok && yes
}
