package discharge

import (
	_ "embed" // the tables below
	"strings"
	"sync"

	"caseload/care/identify/fact"
)

var (
	//go:embed places.csv
	placesCSV string
	//go:embed destinations.csv
	destinationsCSV string
)

// places are the settings by what tells of them: the type of a stay, or its class.
var places = sync.OnceValue(func() map[string]fact.Text {
	by := map[string]fact.Text{}
	for _, row := range fact.Read(placesCSV, "told", "by", "setting").Rows {
		by[row[1]+" "+row[0]] = fact.Text(row[2])
	}
	return by
})

// place is the setting of a stay, empty for what is none.
func place(class, typ string) fact.Text {
	if of, ok := places()["type "+typ]; ok {
		return of
	}
	return places()["class "+class]
}

// destination is where a discharge leads.
type destination struct {
	to   fact.Text
	died bool
}

var destinations = sync.OnceValue(func() map[string]destination {
	by := map[string]destination{}
	for _, row := range fact.Read(destinationsCSV, "code", "setting", "died").Rows {
		by[row[0]] = destination{fact.Text(row[1]), row[2] == "Y"}
	}
	return by
})

// destinationOf reads a disposition; codes of one digit are those with a zero before
// them. What is not listed is not known.
func destinationOf(disposition string) destination {
	if len(disposition) == 1 && strings.Trim(disposition, "0123456789") == "" {
		disposition = "0" + disposition
	}
	return destinations()[strings.ToLower(disposition)]
}
