package drug

import (
	_ "embed" // the tables below
	"slices"
	"strings"
	"sync"

	"caseload/care/identify/fact"
)

//go:embed ingredients.csv
var ingredientsCSV string

//go:embed products.csv
var productsCSV string

//go:embed classes.csv
var classesCSV string

// ID is the number of an ingredient within this version of the tables.
type ID uint16

// Class is a group of ingredients that do the same. Policy is warn or block
// where two of a class are duplicate therapy, none where the class only serves
// other rules.
type Class struct {
	Name, Label, Policy string
	Members             []ID
}

// tables are what the files say, made once.
type tables struct {
	version  string
	names    []string // by ID
	codes    []string // RxNorm, by ID
	byName   map[string]ID
	byCode   map[string]ID
	products map[string][]ID // by RxNorm code
	classes  []Class
}

var known = sync.OnceValue(func() *tables {
	t := &tables{byName: map[string]ID{}, byCode: map[string]ID{}, products: map[string][]ID{}}
	ingredients := fact.Read(ingredientsCSV, "ingredient", "rxcui", "basis")
	t.version = ingredients.Version
	for _, row := range ingredients.Rows {
		t.add(row[0], row[1])
	}
	for _, row := range fact.Read(productsCSV, "product", "name", "ingredient", "rxcui").Rows {
		if id := t.add(row[2], row[3]); !slices.Contains(t.products[row[0]], id) {
			t.products[row[0]] = append(t.products[row[0]], id)
		}
	}
	for _, row := range fact.Read(classesCSV, "class", "label", "policy", "members").Rows {
		class := Class{Name: row[0], Label: row[1], Policy: row[2]}
		for name := range strings.SplitSeq(row[3], "|") {
			class.Members = append(class.Members, t.byName[name])
		}
		t.classes = append(t.classes, class)
	}
	return t
})

// add gives the ingredient its number, the one that it has where it is known.
func (t *tables) add(name, rxcui string) ID {
	if id, ok := t.byCode[rxcui]; ok {
		return id
	}
	id := ID(len(t.names))
	t.names, t.codes = append(t.names, name), append(t.codes, rxcui)
	t.byName[name], t.byCode[rxcui] = id, id
	return id
}

// Version names the state of the tables.
func Version() string { return known().version }

// Find is the ingredient of an RxNorm code; ok is false for one that is not
// known.
func Find(rxcui string) (id ID, ok bool) {
	id, ok = known().byCode[rxcui]
	return id, ok
}

// Name is the ingredient in words.
func (id ID) Name() string { return known().names[id] }

// Code is the RxNorm code of the ingredient.
func (id ID) Code() string { return known().codes[id] }

// In reports whether the ingredient belongs to the class.
func (id ID) In(class string) bool {
	for _, c := range known().classes {
		if c.Name == class {
			return slices.Contains(c.Members, id)
		}
	}
	return false
}

// Classes are all classes, in the order of their table.
func Classes() []Class { return known().classes }

// All are all ingredients.
func All() []ID {
	all := make([]ID, len(known().names))
	for i := range all {
		all[i] = ID(i)
	}
	return all
}
