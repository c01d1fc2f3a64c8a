package lint

import (
	"fmt"
	"regexp"
	"strings"
	"time"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/formatter"
)

var acceptedPattern = regexp.MustCompile(`(?m)\A# Accepted on (\d{4}-\d{2}-\d{2})\.$`)

// Baseline is the contract as it was last accepted: what clients may have been built against.
type Baseline struct {
	// Schema is what was accepted.
	Schema *ast.Schema
	// Accepted is the day on which it was, zero if nothing was accepted yet.
	Accepted time.Time
	sdl      string
}

// ParseBaseline reads what [Print] wrote. An empty text is the baseline of a contract that was never
// accepted: everything in the current schema is new to it.
func ParseBaseline(name, text string) (Baseline, error) {
	if text == "" {
		return Baseline{Schema: &ast.Schema{}}, nil
	}
	header := acceptedPattern.FindStringSubmatch(text)
	if header == nil {
		return Baseline{}, fmt.Errorf("read baseline %s: the first line does not say when it was accepted", name)
	}
	accepted, err := time.Parse(time.DateOnly, header[1])
	if err != nil {
		return Baseline{}, fmt.Errorf("read baseline %s: %w", name, err)
	}
	schema, err := Load(&ast.Source{Name: name, Input: text})
	if err != nil {
		return Baseline{}, fmt.Errorf("read baseline: %w", err)
	}
	return Baseline{Schema: schema, Accepted: accepted, sdl: sdl(schema)}, nil
}

// Print writes the schema as one SDL document, types in alphabetical order, as accepted on the day.
func Print(schema *ast.Schema, accepted time.Time) string {
	return fmt.Sprintf("# Accepted on %s.\n%s\n%s", accepted.Format(time.DateOnly),
		"# The whole contract in one file, written by: go run ./schema/lint/cmd -accept", sdl(schema))
}

func sdl(schema *ast.Schema) string {
	var text strings.Builder
	formatter.NewFormatter(&text, formatter.WithIndent("  ")).FormatSchema(schema)
	return text.String()
}
