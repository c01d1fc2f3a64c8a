package drug

import (
	"fmt"
	"strings"

	"caseload/care/code"
	"caseload/care/identify/fact"
)

// Medication is one line of a medication list, as it is given to a rule.
type Medication struct {
	Code        fact.Text   `json:"code"        doc:"RxNorm code of the product or of its only ingredient; may be left out where ingredients are given"`
	Ingredients []fact.Text `json:"ingredients" doc:"RxNorm codes or names of what is in it; may be left out where the code is known"`
	Route       string      `json:"route"       doc:"how it is taken, such as oral; topical, cutaneous, ophthalmic and otic ones are not checked against others; may be left out"`
	Start       *code.Day   `json:"start"       doc:"first day; may be left out"`
	Stop        *code.Day   `json:"stop"        doc:"last day; left out while it is taken"`
}

// Use is a medication by its ingredients.
type Use struct {
	// Place is its place in the list that was given, from 0.
	Place       int
	Ingredients []ID
	Start, Stop *code.Day
	Local       bool // acts where it is put, and hardly elsewhere
	// Over says that it is known to be taken no more, on its last day neither: it counts for
	// its washout only.
	Over bool
}

// Resolve finds what is in the medications. Missing names those of which it is
// not known: they are never taken as safe.
func Resolve(list []Medication) (uses []Use, missing []string) {
	uses = make([]Use, 0, len(list))
	for place, m := range list {
		ingredients, ok := m.resolve()
		if !ok {
			missing = append(missing, fmt.Sprintf("ingredients of medications[%d]", place))
		}
		uses = append(uses, Use{Place: place, Ingredients: ingredients, Start: m.Start, Stop: m.Stop, Local: Local(m.Route)})
	}
	return uses, missing
}

func (m Medication) resolve() (ids []ID, ok bool) {
	t := known()
	for _, text := range m.Ingredients {
		id, ok := t.byCode[text.String()]
		if !ok {
			id, ok = t.byName[strings.ToLower(text.String())]
		}
		if !ok {
			return ids, false
		}
		ids = append(ids, id)
	}
	if ids != nil {
		return ids, true
	}
	return In(m.Code.String())
}

// In is what is in the product, or the ingredient, of an RxNorm code; ok is false where
// that is not known.
func In(rxcui string) (ids []ID, ok bool) {
	t := known()
	if ids, ok = t.products[rxcui]; ok {
		return ids, true
	}
	if id, ok := t.byCode[rxcui]; ok {
		return []ID{id}, true
	}
	return nil, false
}

// On reports whether the medication is taken on the day, or was until less than
// so many days before it.
func (u Use) On(day code.Day, washout int) bool {
	if u.Start != nil && *u.Start > day || u.Over && washout == 0 {
		return false
	}
	return u.Stop == nil || *u.Stop >= day || int(day-*u.Stop) < washout
}
