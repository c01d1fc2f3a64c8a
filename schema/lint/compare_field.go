package lint

import (
	"slices"

	"github.com/vektah/gqlparser/v2/ast"
)

func (c *comparison) outputFields(old, current *ast.Definition) {
	for field := range fields(old) {
		coordinate := member(old.Name, field.Name)
		now := current.Fields.ForName(field.Name)
		if now == nil {
			c.gone(field.Position, coordinate, field.Directives)
			continue
		}
		if !answersAs(field.Type, now.Type) {
			c.breaking(now.Position, coordinate, "changed its type from %s to %s", field.Type, now.Type)
		}
		c.arguments(now.Position, coordinate, field.Arguments, now.Arguments)
	}
}

func (c *comparison) arguments(at *ast.Position, owner string, old, current ast.ArgumentDefinitionList) {
	for _, each := range old {
		coordinate := argument(owner, each.Name)
		if now := current.ForName(each.Name); now == nil {
			c.gone(at, coordinate, each.Directives)
		} else {
			c.taken(now.Position, coordinate, intake{each.Type, each.DefaultValue}, intake{now.Type, now.DefaultValue})
		}
	}
	for _, each := range current {
		if old.ForName(each.Name) == nil && (intake{each.Type, each.DefaultValue}).required() {
			c.breaking(each.Position, argument(owner, each.Name), "was added and is required")
		}
	}
}

func (c *comparison) inputFields(old, current *ast.Definition) {
	for field := range fields(old) {
		coordinate := member(old.Name, field.Name)
		if now := current.Fields.ForName(field.Name); now == nil {
			c.gone(field.Position, coordinate, field.Directives)
		} else {
			c.taken(now.Position, coordinate, intake{field.Type, field.DefaultValue}, intake{now.Type, now.DefaultValue})
		}
	}
	for field := range fields(current) {
		if old.Fields.ForName(field.Name) == nil && (intake{field.Type, field.DefaultValue}).required() {
			c.breaking(field.Position, member(old.Name, field.Name), "was added and is required")
		}
	}
	if old.Directives.ForName("oneOf") == nil && current.Directives.ForName("oneOf") != nil {
		c.breaking(current.Position, old.Name, "takes only one of its fields now")
	}
}

// intake is what a client sends: an argument or an input field.
type intake struct {
	typ      *ast.Type
	fallback *ast.Value
}

// required tells whether a client must send a value.
func (i intake) required() bool {
	return i.typ.NonNull && i.fallback == nil
}

func (c *comparison) taken(at *ast.Position, coordinate string, old, current intake) {
	switch {
	case !accepts(old.typ, current.typ):
		c.breaking(at, coordinate, "changed its type from %s to %s", old.typ, current.typ)
	case current.required() && !old.required():
		c.breaking(at, coordinate, "became required")
	case written(old.fallback) != written(current.fallback):
		c.dangerous(at, coordinate, "changed its default from %s to %s", written(old.fallback), written(current.fallback))
	}
}

func written(value *ast.Value) string {
	if value == nil {
		return "none"
	}
	return value.String()
}

// answersAs tells whether a client that reads the old type can read the current one: it may become
// non-null, but not nullable.
func answersAs(old, current *ast.Type) bool {
	if old.NonNull && !current.NonNull {
		return false
	}
	if old.Elem == nil || current.Elem == nil {
		return old.NamedType == current.NamedType
	}
	return answersAs(old.Elem, current.Elem)
}

// accepts tells whether a value of the old type may still be sent: the type may become nullable, but
// not non-null.
func accepts(old, current *ast.Type) bool {
	if current.NonNull && !old.NonNull {
		return false
	}
	if old.Elem == nil || current.Elem == nil {
		return old.NamedType == current.NamedType
	}
	return accepts(old.Elem, current.Elem)
}

func (c *comparison) directive(old, current *ast.DirectiveDefinition) {
	coordinate := "@" + old.Name
	if current == nil {
		c.breaking(old.Position, coordinate, "was removed")
		return
	}
	c.arguments(current.Position, coordinate, old.Arguments, current.Arguments)
	if old.IsRepeatable && !current.IsRepeatable {
		c.breaking(current.Position, coordinate, "can no longer be repeated")
	}
	for _, location := range old.Locations {
		if !slices.Contains(current.Locations, location) {
			c.breaking(current.Position, coordinate, "can no longer stand on %s", location)
		}
	}
}
