package catalog

import (
	"fmt"
	"strings"
)

// Document writes the guide to the inputs of every rule, in Markdown.
func Document() string {
	var b strings.Builder
	b.WriteString(preface)
	for _, rule := range Rules() {
		fmt.Fprintf(&b, "\n## %s\n\n%s\n\nSource: %s\n\n| input | type | meaning |\n| --- | --- | --- |\n", rule.Name, rule.Summary, rule.Source)
		for _, field := range rule.Inputs {
			fmt.Fprintf(&b, "| `%s` | %s | %s |\n", field.Name, field.Type, strings.ReplaceAll(field.Text, "|", `\|`))
		}
	}
	return b.String()
}

const preface = `# The rules and their inputs

This page is written by ` + "`go test ./care/score/catalog -update`" + ` from the rules themselves.

` + "`server score --in cases.ndjson --out results.ndjson`" + ` asks rules with plain inputs, without a database. Every line of
the one file is a JSON object, and gives a line in the other, in the same order:

` + "```json" + `
{"id": "case 1", "rule": "lace", "inputs": {"lengthOfStay": 5, "acuteAdmission": true, "comorbidityPoints": 2, "emergencyVisits": 1}}
` + "```" + `

` + "```json" + `
{"id": "case 1", "rule": "lace", "version": "…", "result": 10, "band": "high", "parts": [{"name": "L", "points": 4}], "missing": []}
` + "```" + `

- ` + "`id`" + ` may be anything, or left out; it comes back as it was.
- ` + "`result`" + ` is a number or a word, and null when it is not computable: ` + "`missing`" + ` then names the inputs. What is missing is
  never taken for normal. Parts that can be computed are shown all the same.
- ` + "`parts`" + ` are the items of a score with their points, or the criteria of a decision with their status (met, not met,
  unknown); each names its evidence.
- A line that cannot be read gives ` + "`error`" + ` with a ` + "`code`" + ` (MALFORMED_LINE, UNKNOWN_RULE, BAD_INPUT), the ` + "`field`" + ` and a
  ` + "`message`" + `; the other lines are answered, and the command ends with exit code 3.
- Dates are YYYY-MM-DD. A list that is left out is not known; an empty list says that there is none.
`
