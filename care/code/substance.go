package code

import (
	_ "embed" // the table below
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"sync"
)

//go:embed substance_use.csv
var substanceCSV string

// substanceRule is one line of the table of substance use.
type substanceRule struct{ match, system, value string }

// substanceRules is the table of substance use, read once.
var substanceRules = sync.OnceValue(func() []substanceRule {
	reader := csv.NewReader(strings.NewReader(substanceCSV))
	reader.Comment = '#'
	lines, err := reader.ReadAll()
	if err != nil {
		panic(fmt.Sprintf("code: the table of substance use: %v", err))
	}
	rules := make([]substanceRule, 0, len(lines))
	for _, line := range lines[1:] {
		rules = append(rules, substanceRule{line[0], line[1], line[2]})
	}
	return rules
})

// SubstanceUse reports whether one of the codings tells of substance use
// disorder, its screening or its treatment, which 42 CFR Part 2 keeps
// confidential. The rule is a table of ours, substance_use.csv.
func SubstanceUse(codings ...Coding) bool {
	return slices.ContainsFunc(codings, func(c Coding) bool {
		return slices.ContainsFunc(substanceRules(), func(r substanceRule) bool { return r.applies(c) })
	})
}

func (r substanceRule) applies(c Coding) bool {
	switch r.match {
	case "code":
		return c.System == r.system && c.Code == r.value
	case "prefix":
		return c.System == r.system && strings.HasPrefix(strings.ToUpper(c.Code), r.value)
	}
	// Where a source gives only words, they are all there is.
	return (c.System == r.system || c.System == "") && strings.Contains(strings.ToLower(c.Display), r.value)
}
