package loop

import (
	_ "embed" // the tables below
	"strconv"
	"sync"
	"time"

	"caseload/care/code"
	"caseload/care/identify/fact"
)

//go:embed documents.csv
var documentsCSV string

//go:embed face_to_face.csv
var faceToFaceCSV string

// WrittenOrder is the kind of the order itself as a paper: a signature completes
// it.
const WrittenOrder = "STANDARD_WRITTEN_ORDER"

// Document is a paper that orders of a category may need.
type Document struct {
	Kind string

	need   string
	window window
}

// window is when the date on a document must lie, from some time before the order
// or the start of the service until some days after it.
type window struct {
	of                        string // ORDER, START or empty
	months, daysBefore, after int
}

var documents = sync.OnceValue(func() map[string][]Document {
	all := map[string][]Document{}
	columns := []string{"category", "document", "required", "of", "months_before", "days_before", "days_after"}
	for _, row := range fact.Read(documentsCSV, columns...).Rows {
		in := window{row[3], number(row[4]), number(row[5]), number(row[6])}
		all[row[0]] = append(all[row[0]], Document{row[1], row[2], in})
	}
	return all
})

func number(text string) int {
	if text == "" {
		return 0
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		panic("loop: no whole number in the table of documents: " + text)
	}
	return n
}

type itemList struct {
	from  code.Day
	items map[string]bool
}

// listed are the items for which a face-to-face encounter is required.
var listed = sync.OnceValue(func() itemList {
	table := fact.Read(faceToFaceCSV, "code")
	list := itemList{table.Effective, map[string]bool{}}
	for _, row := range table.Rows {
		list.items[row[0]] = true
	}
	return list
})

// Documents are the papers that an order of the category may need.
func Documents(category string) []Document { return documents()[category] }

// Required tells whether the payer wants the document for the item (a HCPCS code)
// that is ordered on a day; nil when that cannot be said: it depends on the plan,
// or the list that has the item is not known whole.
func (d Document) Required(item string, on code.Day) *bool {
	yes := true
	switch {
	case d.need == "always", d.need == "listed" && on >= listed().from && listed().items[item]:
		return &yes
	}
	return nil
}

// Timely tells whether the date on a document lies where the payer wants it; nil
// when the payer wants none, or when a date is missing for it. start is when the
// service began, nil while it has not.
func Timely(category, kind string, dated code.PartialDate, ordered time.Time, start *time.Time) *bool {
	for _, d := range Documents(category) {
		if d.Kind == kind {
			return d.window.holds(dated, ordered, start)
		}
	}
	return nil
}

func (w window) holds(dated code.PartialDate, ordered time.Time, start *time.Time) *bool {
	day, err := code.ParseDay(string(dated))
	if w.of == "" || err != nil || w.of == "START" && start == nil {
		return nil
	}
	on := code.DayOf(ordered)
	if w.of == "START" {
		on = code.DayOf(*start)
	}
	first := on.MonthsBefore(w.months) - code.Day(w.daysBefore)
	timely := day >= first && day <= on+code.Day(w.after)
	return &timely
}
