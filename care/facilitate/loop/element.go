package loop

import (
	_ "embed" // the table below
	"sync"

	"caseload/care/identify/fact"
)

// Element is a part that a written order must have.
type Element string

// The elements of a standard written order (42 CFR 410.38(d)(1)).
const (
	Patient      Element = "PATIENT"
	Item         Element = "ITEM"
	Quantity     Element = "QUANTITY"
	Practitioner Element = "PRACTITIONER"
	OrderDate    Element = "ORDER_DATE"
	Signature    Element = "SIGNATURE"
)

//go:embed elements.csv
var elementsCSV string

var elements = sync.OnceValue(func() map[string][]Element {
	all := map[string][]Element{}
	for _, row := range fact.Read(elementsCSV, "category", "element").Rows {
		all[row[0]] = append(all[row[0]], Element(row[1]))
	}
	return all
})

// Missing are the elements that a written order of the category must have and
// that it lacks, in the order of the regulation.
func Missing(category string, has map[Element]bool) []Element {
	missing := []Element{}
	for _, e := range elements()[category] {
		if !has[e] {
			missing = append(missing, e)
		}
	}
	return missing
}
