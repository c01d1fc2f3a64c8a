package notice

import (
	_ "embed" // the table below
	"slices"
	"sync"

	"caseload/care/identify/fact"
)

//go:embed notices.csv
var noticesCSV string

// Notice is what is said of a category.
type Notice struct{ Label, Text, Source string }

var notices = sync.OnceValue(func() (list []Notice) {
	for _, row := range fact.Read(noticesCSV, "label", "text", "source").Rows {
		list = append(list, Notice{row[0], row[1], row[2]})
	}
	return list
})

// Of are the notices of the labels, each once, the category with the strictest law
// first.
func Of(labels ...string) []Notice {
	list := []Notice{}
	for _, n := range notices() {
		if slices.Contains(labels, n.Label) {
			list = append(list, n)
		}
	}
	return list
}
