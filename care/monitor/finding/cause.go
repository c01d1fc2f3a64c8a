package finding

import (
	_ "embed" // the table below
	"strings"
	"sync"

	"caseload/care/identify/fact"
)

//go:embed causes.csv
var causesCSV string

var causes = sync.OnceValue(func() map[string]string {
	titles := map[string]string{}
	for _, row := range fact.Read(causesCSV, "cause", "title").Rows {
		titles[row[0]] = row[1]
	}
	return titles
})

// Title is the cause in words. A cause that is in no table is said as it is.
func Title(cause string) string {
	if title := causes()[cause]; title != "" {
		return title
	}
	if name, ok := strings.CutPrefix(cause, "laboratory:"); ok {
		return "Laboratory result " + name
	}
	return cause
}

// Titled reports whether the table has the cause.
func Titled(cause string) bool { return causes()[cause] != "" }
