package lint

import (
	"fmt"
	"strings"
	"time"
	"unicode"

	"github.com/vektah/gqlparser/v2/ast"
)

// checkMutations wants every mutation to be an act that a phone can repeat safely: one input with the
// device's key, one payload with the problems in it.
func checkMutations(schema *ast.Schema, _ time.Time, found report) {
	for field := range rootFields(schema.Mutation) {
		coordinate := member(schema.Mutation.Name, field.Name)
		kind, known := kindOf(field.Name)
		if !known {
			found(field.Position, coordinate,
				"does not begin with a known verb: rename it, or add the verb to schema/lint/verbs.csv; known are "+knownVerbs())
		}
		base := strings.ToUpper(field.Name[:1]) + field.Name[1:]
		checkSignature(found, coordinate, field, base)
		checkInput(found, schema.Types[base+"Input"], kind)
		checkPayload(schema, found, schema.Types[base+"Payload"])
	}
}

// kindOf looks a mutation up by its whole name, then by its verb.
func kindOf(name string) (kind verbKind, known bool) {
	if kind, known = verbs()[name]; known {
		return kind, known
	}
	kind, known = verbs()[leadingWord(name)]
	return kind, known
}

// leadingWord is what stands before the first capital letter.
func leadingWord(name string) string {
	if i := strings.IndexFunc(name, unicode.IsUpper); i > 0 {
		return name[:i]
	}
	return name
}

func checkSignature(found report, coordinate string, field *ast.FieldDefinition, base string) {
	want := base + "Input!"
	if len(field.Arguments) != 1 || field.Arguments[0].Name != "input" || field.Arguments[0].Type.String() != want {
		found(field.Position, coordinate, "takes the wrong arguments: take exactly one, input: "+want)
	}
	if want := base + "Payload!"; field.Type.String() != want {
		found(field.Position, coordinate, fmt.Sprintf("answers %s: answer %s", field.Type, want))
	}
}

// checkInput judges the input of a mutation; an input that is missing is told by checkSignature.
func checkInput(found report, input *ast.Definition, kind verbKind) {
	if input == nil {
		return
	}
	if operations := input.Fields.ForName("operations"); operations != nil && operations.Type.Elem != nil {
		return // many acts, each with an id of its own
	}
	wantField(found, input, "clientMutationId", "so that a repeat does nothing twice", "UUID!", "ID!")
	switch kind {
	case edits:
		wantField(found, input, "baseRevision", "so that an edit of an old revision is told, not lost", "Int!")
	case creates:
		wantField(found, input, "id", "so that a record made offline has its final id", "ID!", "UUID!")
	case acts:
	}
}

// checkPayload judges the payload of a mutation. What changed must be nullable there, since a problem
// leaves it out.
func checkPayload(schema *ast.Schema, found report, payload *ast.Definition) {
	if payload == nil {
		return
	}
	wantField(found, payload, "problems", "so that every phone shows what went wrong", "[Problem!]!")
	for field := range fields(payload) {
		target := schema.Types[field.Type.Name()]
		if field.Type.NonNull && field.Type.Elem == nil && target != nil && target.IsCompositeType() {
			found(field.Position, member(payload.Name, field.Name), "is never null: make it nullable, since a problem leaves it out")
		}
	}
}

// wantField wants a field of one of the given types; reason says what it is for.
func wantField(found report, definition *ast.Definition, name, reason string, wanted ...string) {
	field := definition.Fields.ForName(name)
	if field == nil {
		found(definition.Position, definition.Name, fmt.Sprintf("lacks a field: add %s: %s, %s", name, wanted[0], reason))
		return
	}
	for _, each := range wanted {
		if field.Type.String() == each {
			return
		}
	}
	found(field.Position, member(definition.Name, name),
		fmt.Sprintf("is of type %s: make it %s, %s", field.Type, strings.Join(wanted, " or "), reason))
}
