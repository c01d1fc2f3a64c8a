package lint

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/vektah/gqlparser/v2/ast"
)

// Severity says what a change does to clients that were built before it.
type Severity string

const (
	// Breaking changes make an operation that worked fail, or answer what a client cannot read.
	Breaking Severity = "breaking"
	// Dangerous changes keep every operation valid, but may surprise a client at run time.
	Dangerous Severity = "dangerous"
)

// Change is one difference between two schemas that clients would notice. Additions that no client
// can notice are not listed.
type Change struct {
	Severity Severity
	// Coordinate says what changed, as in Type.field(argument:), Type.field, Type or @directive.
	Coordinate string
	// File and Line say where it stands in the current schema, or in the baseline if it is gone.
	File string
	Line int
	// Message says what changed.
	Message string
}

// String writes the change the way compilers do, so that editors can jump to it.
func (c Change) String() string {
	return fmt.Sprintf("%s:%d: %s: %s: %s", c.File, c.Line, c.Severity, c.Coordinate, c.Message)
}

// Compare lists what changed from the baseline to the current schema that a client could notice,
// ordered by coordinate.
func Compare(baseline, current *ast.Schema) []Change {
	diff := &comparison{}
	for old := range types(baseline) {
		diff.typeDefinition(old, current.Types[old.Name])
	}
	for old := range directives(baseline) {
		if slices.ContainsFunc(old.Locations, executable) {
			diff.directive(old, current.Directives[old.Name])
		}
	}
	slices.SortStableFunc(diff.changes, func(a, b Change) int { return cmp.Compare(a.Coordinate, b.Coordinate) })
	return diff.changes
}

// executable tells whether an operation may carry a directive at the location; the other directives
// are the schema's own affair.
func executable(location ast.DirectiveLocation) bool {
	switch location {
	case ast.LocationQuery, ast.LocationMutation, ast.LocationSubscription, ast.LocationField,
		ast.LocationFragmentDefinition, ast.LocationFragmentSpread, ast.LocationInlineFragment,
		ast.LocationVariableDefinition:
		return true
	default:
		return false
	}
}

// comparison gathers the changes.
type comparison struct {
	changes []Change
}

func (c *comparison) breaking(at *ast.Position, coordinate, message string, values ...any) {
	c.note(Breaking, at, coordinate, fmt.Sprintf(message, values...))
}

func (c *comparison) dangerous(at *ast.Position, coordinate, message string, values ...any) {
	c.note(Dangerous, at, coordinate, fmt.Sprintf(message, values...))
}

func (c *comparison) note(severity Severity, at *ast.Position, coordinate, message string) {
	file, line := place(at)
	c.changes = append(c.changes, Change{severity, coordinate, file, line, message})
}

// gone notes a removal, and whether clients had been told by a deprecation.
func (c *comparison) gone(at *ast.Position, coordinate string, list ast.DirectiveList) {
	message := "was removed without a deprecation before"
	if _, deprecated := deprecation(list); deprecated {
		message = "was removed after its deprecation"
	}
	c.breaking(at, coordinate, "%s", message)
}

func (c *comparison) typeDefinition(old, current *ast.Definition) {
	switch {
	case current == nil:
		c.breaking(old.Position, old.Name, "was removed")
		return
	case old.Kind != current.Kind:
		c.breaking(current.Position, old.Name, "changed from %s to %s", old.Kind, current.Kind)
		return
	}
	switch old.Kind {
	case ast.Object, ast.Interface:
		c.interfaces(old, current)
		c.outputFields(old, current)
	case ast.InputObject:
		c.inputFields(old, current)
	case ast.Union:
		c.unionMembers(old, current)
	case ast.Enum:
		c.enumValues(old, current)
	case ast.Scalar:
	}
}

func (c *comparison) interfaces(old, current *ast.Definition) {
	for _, name := range missing(old.Interfaces, current.Interfaces) {
		c.breaking(current.Position, old.Name, "no longer implements %s", name)
	}
	for _, name := range missing(current.Interfaces, old.Interfaces) {
		c.dangerous(current.Position, old.Name, "now implements %s", name)
	}
}

func (c *comparison) unionMembers(old, current *ast.Definition) {
	for _, name := range missing(old.Types, current.Types) {
		c.breaking(current.Position, old.Name, "no longer includes %s", name)
	}
	for _, name := range missing(current.Types, old.Types) {
		c.dangerous(current.Position, old.Name, "now includes %s, which older clients do not know", name)
	}
}

func (c *comparison) enumValues(old, current *ast.Definition) {
	for _, value := range old.EnumValues {
		if current.EnumValues.ForName(value.Name) == nil {
			c.gone(value.Position, member(old.Name, value.Name), value.Directives)
		}
	}
	for _, value := range current.EnumValues {
		if old.EnumValues.ForName(value.Name) == nil {
			c.dangerous(value.Position, member(old.Name, value.Name), "was added, and older clients do not know it")
		}
	}
}

// missing lists what wanted has and got lacks.
func missing(wanted, got []string) []string {
	return slices.DeleteFunc(slices.Clone(wanted), func(name string) bool { return slices.Contains(got, name) })
}
