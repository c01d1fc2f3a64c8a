package handoff

import (
	_ "embed" // the tables below
	"strconv"
	"sync"
	"time"

	"caseload/care/code"
	"caseload/care/identify/fact"
)

var (
	//go:embed kinds.csv
	kindsCSV string
	//go:embed checklists.csv
	checklistsCSV string
)

var kinds = sync.OnceValue(func() [][]string { return fact.Read(kindsCSV, "from", "to", "kind").Rows })

// KindOf is the kind of a move between two settings of package clock; to is empty
// where nobody told.
func KindOf(from, to string) string {
	for _, line := range kinds() {
		if (line[0] == "*" || line[0] == from) && (line[1] == "*" || line[1] == to) {
			return line[2]
		}
	}
	return ""
}

// line is a thing of a checklist with the days that there are for it.
type line struct {
	item code.HandoffItem
	days int
}

var checklists = sync.OnceValue(func() map[string][]line {
	by := map[string][]line{}
	for _, row := range fact.Read(checklistsCSV, "kind", "key", "text", "required", "days").Rows {
		days, err := strconv.Atoi(row[4])
		if err != nil {
			panic("checklists.csv: " + err.Error())
		}
		item := code.HandoffItem{Key: row[1], Text: row[2], Required: row[3] == "true", Status: code.HandoffItemMissing}
		by[row[0]] = append(by[row[0]], line{item, days})
	}
	return by
})

// Checklist are the things of a kind of move, all of them missing.
func Checklist(kind string) []code.HandoffItem {
	list := checklists()[kind]
	items := make([]code.HandoffItem, len(list))
	for i, l := range list {
		items[i] = l.item
	}
	return items
}

// Due is the end of the last day for what must not be missing after a move.
func Due(kind string, at time.Time, zone *time.Location) time.Time {
	days := 0
	for _, l := range checklists()[kind] {
		if l.item.Required {
			days = max(days, l.days)
		}
	}
	return (code.DayOf(at.In(zone)) + code.Day(days+1)).Start(zone).Add(-time.Second)
}

// Missing are the things that keep a handoff from being whole.
func Missing(items []code.HandoffItem) []string {
	missing := []string{}
	for _, i := range items {
		if i.Missing() {
			missing = append(missing, i.Text)
		}
	}
	return missing
}
