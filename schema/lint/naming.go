package lint

import (
	"regexp"
	"time"

	"github.com/vektah/gqlparser/v2/ast"
)

var (
	pascalCase = regexp.MustCompile(`^[A-Z][A-Za-z0-9]*$`)
	camelCase  = regexp.MustCompile(`^[a-z][A-Za-z0-9]*$`)
	screaming  = regexp.MustCompile(`^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$`)
)

// checkNames wants the case of every name to tell what it names.
func checkNames(schema *ast.Schema, _ time.Time, found report) {
	for definition := range types(schema) {
		if !pascalCase.MatchString(definition.Name) {
			found(definition.Position, definition.Name, "is a type: write its name in PascalCase")
		}
		nameFields(found, definition)
		nameValues(found, definition)
	}
	for directive := range directives(schema) {
		if !camelCase.MatchString(directive.Name) {
			found(directive.Position, "@"+directive.Name, "is a directive: write its name in camelCase")
		}
		nameArguments(found, "@"+directive.Name, directive.Arguments)
	}
}

func nameFields(found report, definition *ast.Definition) {
	for field := range fields(definition) {
		coordinate := member(definition.Name, field.Name)
		if !camelCase.MatchString(field.Name) {
			found(field.Position, coordinate, "is a field: write its name in camelCase")
		}
		nameArguments(found, coordinate, field.Arguments)
	}
}

func nameArguments(found report, owner string, arguments ast.ArgumentDefinitionList) {
	for _, each := range arguments {
		if !camelCase.MatchString(each.Name) {
			found(each.Position, argument(owner, each.Name), "is an argument: write its name in camelCase")
		}
	}
}

func nameValues(found report, definition *ast.Definition) {
	for _, value := range definition.EnumValues {
		if !screaming.MatchString(value.Name) {
			found(value.Position, member(definition.Name, value.Name), "is an enum value: write its name in SCREAMING_SNAKE")
		}
	}
}
