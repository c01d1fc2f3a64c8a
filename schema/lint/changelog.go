package lint

import (
	"fmt"
	"strings"
	"time"

	"github.com/vektah/gqlparser/v2/ast"
)

// ChangelogFile tells what each accepted contract brought, newest first.
const ChangelogFile = "CHANGELOG.md"

const changelogHead = `# What changed in the contract

Written from the differences whenever a contract is accepted: ` + "`go run ./schema/lint/cmd -accept`" + `. A change is breaking or dangerous for
clients that were built before it, and new otherwise.
`

// Changelog puts what the current schema changes about the baseline on top of the log, under the day.
// Nothing is put there when nothing changed.
func Changelog(log string, baseline Baseline, current *ast.Schema, today time.Time) string {
	entries := entries(baseline.Schema, current)
	if len(entries) == 0 || baseline.Accepted.IsZero() {
		return log
	}
	rest := strings.TrimPrefix(log, changelogHead)
	heading := fmt.Sprintf("\n## %s\n\n", today.Format(time.DateOnly))
	section := heading + strings.Join(entries, "")
	if earlier, again := strings.CutPrefix(rest, heading); again { // accepted before on the same day
		return changelogHead + section + earlier
	}
	return changelogHead + section + rest
}

func entries(baseline, current *ast.Schema) (lines []string) {
	for _, change := range Compare(baseline, current) {
		lines = append(lines, fmt.Sprintf("- %s: `%s` %s\n", change.Severity, change.Coordinate, change.Message))
	}
	for _, coordinate := range Additions(baseline, current) {
		lines = append(lines, fmt.Sprintf("- new: `%s`\n", coordinate))
	}
	return lines
}
