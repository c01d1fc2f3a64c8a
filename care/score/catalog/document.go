package catalog

import (
	"fmt"
	"strings"

	"caseload/care/score"
)

// Document writes the guide to the inputs of every rule, in Markdown.
func Document() string {
	var b strings.Builder
	b.WriteString(preface)
	for _, rule := range Rules() {
		fmt.Fprintf(&b, "\n## %s\n\n%s\n\nSource: %s\n\n| input | type | meaning |\n| --- | --- | --- |\n", rule.Name, rule.Summary, rule.Source)
		rows(&b, rule.Inputs)
		if rule.Outputs != nil {
			b.WriteString("\n| part | value | meaning |\n| --- | --- | --- |\n")
			rows(&b, rule.Outputs)
		}
		if rule.Example != "" {
			fmt.Fprintf(&b, "\n```json\n{\"rule\": %q, \"inputs\": %s}\n```\n", rule.Name, rule.Example)
		}
	}
	return b.String()
}

func rows(b *strings.Builder, fields []score.Field) {
	for _, field := range fields {
		fmt.Fprintf(b, "| `%s` | %s | %s |\n", field.Name, field.Type, strings.ReplaceAll(field.Text, "|", `\|`))
	}
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
  never taken for normal. Parts that can be computed are shown all the same; ` + "`missing`" + ` also names what unknown parts lack.
- ` + "`parts`" + ` are the items of a score with their points, or the criteria of a decision with their status (met, not met,
  unknown); each names its evidence.
- A part has a ` + "`value`" + ` where it came to a date, a time, an amount or a word, a ` + "`note`" + ` that says why or what to do, and a
  status besides the three where it has a deadline: running, missed, stopped, not applicable. A second table of a rule
  lists its parts; a word in capitals within a name stands for what differs.
- A line that cannot be read gives ` + "`error`" + ` with a ` + "`code`" + ` (MALFORMED_LINE, UNKNOWN_RULE, BAD_INPUT), the ` + "`field`" + ` and a
  ` + "`message`" + `; the other lines are answered, and the command ends with exit code 3.
  Blank lines are passed over; a line has at most 16 MiB. A rule in capitals, a misspelt input and a value of another type are
  errors; what else stands beside ` + "`id`, `rule` and `inputs`" + ` is passed over.
- Dates are YYYY-MM-DD. A time is RFC 3339 (2026-11-25T14:00:00-05:00), or what the clock on the wall showed
  (2026-11-25T14:00); a zone is an IANA name (America/New_York). A list that is left out is not known; an empty list says that there is none.
`
