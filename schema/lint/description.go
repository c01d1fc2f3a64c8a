package lint

import (
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/vektah/gqlparser/v2/ast"
)

// The fewest words in which anything can be said. A value of an enum has the enum's description beside
// it, so one word that is not its name can say it all: "Paused." for ON_HOLD.
const (
	minWords      = 3
	minValueWords = 1
)

// filler are the words that say nothing beyond the name they stand next to.
var filler = []string{"a", "an", "the", "of", "this", "that", "its", "is", "for", "in", "to", "and"}

var (
	wordPattern = regexp.MustCompile(`[\p{L}\p{N}]+`)
	humpPattern = regexp.MustCompile(`([\p{Ll}\p{N}])(\p{Lu})`)
)

// checkDescriptions wants a sentence on every element that says more than the names around it.
func checkDescriptions(schema *ast.Schema, _ time.Time, found report) {
	for definition := range types(schema) {
		describe(found, definition.Position, definition.Name, definition.Description, minWords)
		for field := range fields(definition) {
			coordinate := member(definition.Name, field.Name)
			describe(found, field.Position, coordinate, field.Description, minWords)
			describeArguments(found, coordinate, field.Arguments)
		}
		for _, value := range definition.EnumValues {
			describe(found, value.Position, member(definition.Name, value.Name), value.Description, minValueWords)
		}
	}
	for directive := range directives(schema) {
		coordinate := "@" + directive.Name
		describe(found, directive.Position, coordinate, directive.Description, minWords)
		describeArguments(found, coordinate, directive.Arguments)
	}
}

func describeArguments(found report, owner string, arguments ast.ArgumentDefinitionList) {
	for _, each := range arguments {
		describe(found, each.Position, argument(owner, each.Name), each.Description, minWords)
	}
}

// describe judges one description, which takes at least so many words.
func describe(found report, at *ast.Position, coordinate, description string, least int) {
	text := strings.TrimSpace(description)
	switch words := wordPattern.FindAllString(text, -1); {
	case text == "":
		found(at, coordinate, "has no description: say the rule, the unit or code system, and what null means")
	case len(words) < least:
		found(at, coordinate, "has too short a description: write a sentence of at least three words")
	case !saysMore(coordinate, words):
		found(at, coordinate, "repeats only its own name: say what a reader of the name cannot know")
	case !isSentence(text):
		found(at, coordinate, "is not described by a sentence: begin with a capital letter or code and end with a period")
	}
}

// saysMore tells whether a description has a word that neither the coordinate nor plain grammar has.
func saysMore(coordinate string, words []string) bool {
	names := nameWords(coordinate)
	return slices.ContainsFunc(words, func(word string) bool {
		return !slices.Contains(filler, strings.ToLower(word)) && !slices.Contains(names, stem(word))
	})
}

// nameWords splits the names of a coordinate into their words.
func nameWords(coordinate string) []string {
	spaced := humpPattern.ReplaceAllString(coordinate, "$1 $2")
	words := wordPattern.FindAllString(spaced, -1)
	for i, word := range words {
		words[i] = stem(word)
	}
	return words
}

// stem folds case and the plural, so that "Patients" repeats "patient".
func stem(word string) string {
	return strings.TrimSuffix(strings.ToLower(word), "s")
}

func isSentence(text string) bool {
	first := []rune(text)[0]
	return !unicode.IsLower(first) && strings.HasSuffix(text, ".")
}
