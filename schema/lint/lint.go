// Package lint holds the house style of the contract as rules that a program can check, and finds
// the changes of the contract that would break a phone in the field.
//
// Both are pure functions over a parsed schema: the day comes in as an argument, and nothing is read
// from disk or network. [Check] judges one schema, [Compare] judges a step from one schema to the next.
package lint

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
)

// Finding is one place where the schema breaks a rule of the house.
type Finding struct {
	// Rule names the rule, one of [Rules].
	Rule string
	// Coordinate says what was found, as in Type.field(argument:), Type.field, Type or @directive.
	Coordinate string
	// File and Line say where it stands; Line counts from 1.
	File string
	Line int
	// Message says what to do about it.
	Message string
}

// String writes the finding the way compilers do, so that editors can jump to it.
func (f Finding) String() string {
	return fmt.Sprintf("%s:%d: %s: %s: %s", f.File, f.Line, f.Rule, f.Coordinate, f.Message)
}

// report notes one finding at a position of the source.
type report func(at *ast.Position, coordinate, message string)

// rule is a named check over a whole schema; today decides what is in the past.
type rule struct {
	name  string
	check func(schema *ast.Schema, today time.Time, found report)
}

// rules are all rules, in the order in which a newcomer would want to hear of them.
func rules() []rule {
	return []rule{
		{"description", checkDescriptions},
		{"naming", checkNames},
		{"list", checkLists},
		{"mutation", checkMutations},
		{"connection", checkConnections},
		{"node", checkNodes},
		{"subscription", checkSubscriptions},
		{"deprecation", checkDeprecations},
	}
}

// Rules lists the names of all rules.
func Rules() []string {
	names := make([]string, 0, len(rules()))
	for _, each := range rules() {
		names = append(names, each.name)
	}
	return names
}

// Load parses SDL sources that together make one schema. Its error names the file and the line.
func Load(sources ...*ast.Source) (*ast.Schema, error) {
	schema, err := gqlparser.LoadSchema(sources...)
	if err != nil {
		return nil, fmt.Errorf("load schema: %w", err)
	}
	return schema, nil
}

// Check holds the schema against every rule and returns what it finds, ordered by file and line.
// A removal date before today is a finding; no finding means that the schema follows the house style.
func Check(schema *ast.Schema, today time.Time) []Finding {
	var findings []Finding
	for _, each := range rules() {
		each.check(schema, today, func(at *ast.Position, coordinate, message string) {
			file, line := place(at)
			findings = append(findings, Finding{
				Rule: each.name, Coordinate: coordinate, File: file, Line: line, Message: message,
			})
		})
	}
	slices.SortStableFunc(findings, byPlace)
	return findings
}

func byPlace(a, b Finding) int {
	return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Coordinate, b.Coordinate))
}

// place tells the file and line of a position, which definitions made in code do not have.
func place(at *ast.Position) (file string, line int) {
	if at == nil || at.Src == nil {
		return "", 0
	}
	return at.Src.Name, at.Line
}
