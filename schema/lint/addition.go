package lint

import (
	"github.com/vektah/gqlparser/v2/ast"
)

// Additions lists what the current schema has and the baseline lacks, as coordinates in their
// order: a new type alone, without what is in it. Enum values, which older clients do not know, are
// [Compare]'s.
func Additions(baseline, current *ast.Schema) (added []string) {
	for now := range types(current) {
		old := baseline.Types[now.Name]
		if old == nil {
			added = append(added, now.Name)
			continue
		}
		for field := range fields(now) {
			added = append(added, newInField(now.Name, old.Fields.ForName(field.Name), field)...)
		}
	}
	return added
}

// newInField is the field, where there was none, or its new arguments.
func newInField(owner string, old, now *ast.FieldDefinition) (added []string) {
	coordinate := member(owner, now.Name)
	if old == nil {
		return []string{coordinate}
	}
	for _, arg := range now.Arguments {
		if old.Arguments.ForName(arg.Name) == nil {
			added = append(added, argument(coordinate, arg.Name))
		}
	}
	return added
}
