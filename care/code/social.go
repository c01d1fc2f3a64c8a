package code

import (
	_ "embed" // the table below
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"sync"
)

//go:embed social_findings.csv
var socialCSV string

// socialRule is one line of the table of social findings.
type socialRule struct{ match, system, value, topic string }

// socialRules is the table of social findings, read once.
var socialRules = sync.OnceValue(func() []socialRule {
	reader := csv.NewReader(strings.NewReader(socialCSV))
	reader.Comment = '#'
	lines, err := reader.ReadAll()
	if err != nil {
		panic(fmt.Sprintf("code: the table of social findings: %v", err))
	}
	rules := make([]socialRule, 0, len(lines))
	for _, line := range lines[1:] {
		rules = append(rules, socialRule{line[0], line[1], line[2], line[3]})
	}
	return rules
})

// SocialTopic names what part of life a condition's code is about when the code
// states a fact of life rather than a diagnosis: employment, education, housing,
// transportation, food, finances, relationships, safety, legal, stress or
// administrative. It is empty for everything else.
//
// Sources record such facts as conditions, of the same category as diagnoses.
// The rule is a table of ours, social_findings.csv: single SNOMED CT codes, the
// ICD-10-CM block Z55 to Z65 (hazards of socioeconomic and psychosocial
// circumstances), and, for SNOMED CT codes that nobody has listed yet, words in a
// name whose kind is finding, situation or person. A name of kind disorder is
// never social, and neither are other findings, such as a cough.
func SocialTopic(codings []Coding) string {
	for _, rule := range socialRules() {
		if slices.ContainsFunc(codings, rule.applies) {
			return rule.topic
		}
	}
	return ""
}

func (r socialRule) applies(c Coding) bool {
	if c.System != r.system {
		return false
	}
	switch r.match {
	case "code":
		return c.Code == r.value
	case "prefix":
		return strings.HasPrefix(strings.ToUpper(c.Code), r.value)
	}
	return socialKinds[semanticTag(c.Display)] && strings.Contains(strings.ToLower(c.Display), r.value)
}

// socialKinds are the kinds of SNOMED CT concept that may be facts of life.
var socialKinds = map[string]bool{"finding": true, "situation": true, "person": true}

// semanticTag is the kind at the end of a full SNOMED CT name: "finding" of
// "Homeless (finding)".
func semanticTag(name string) string {
	open := strings.LastIndexByte(name, '(')
	if open < 0 || !strings.HasSuffix(name, ")") {
		return ""
	}
	return name[open+1 : len(name)-1]
}
