package reference

import (
	"strings"

	"caseload/schema"
)

// day is what one accepted contract brought.
type day struct {
	Date    string
	Entries []string
}

// changes are read from the changelog of the contract, newest first.
func changes() (days []day) {
	for line := range strings.Lines(schema.Changelog) {
		line = strings.TrimSpace(line)
		if date, found := strings.CutPrefix(line, "## "); found {
			days = append(days, day{Date: date})
		}
		if entry, found := strings.CutPrefix(line, "- "); found && len(days) > 0 {
			last := &days[len(days)-1]
			last.Entries = append(last.Entries, entry)
		}
	}
	return days
}
