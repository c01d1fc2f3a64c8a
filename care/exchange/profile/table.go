package profile

import (
	_ "embed" // the tables below
	"encoding/csv"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
)

var (
	//go:embed r4.csv
	r4CSV string
	//go:embed uscore.csv
	usCoreCSV string
	//go:embed codes.csv
	codesCSV string
	//go:embed invariants.csv
	invariantsCSV string
)

// many stands for a cardinality without an upper end.
const many = 1 << 20

// element is what R4 says of an element.
type element struct {
	typ, codes string
	min, max   int
}

// constraint is what a profile says of an element, or of a slice of one.
type constraint struct {
	profile, path, slice string
	min, max             int
	support              bool
	codes                string
	refers               []string
}

// invariant is a rule about an element, or about a type wherever it occurs.
type invariant struct{ key, profile, on, words string }

// code is a code of a value set; the system is empty for elements of type code.
type code struct{ system, code string }

type tables struct {
	elements    map[string]map[string]element // by parent and name
	constraints map[string][]constraint       // by profile
	codes       map[string]map[code]bool      // by value set
	invariants  []invariant
}

// published is the definitions, read once.
var published = sync.OnceValue(func() *tables {
	t := &tables{elements: map[string]map[string]element{}, constraints: map[string][]constraint{}, codes: map[string]map[code]bool{}}
	for _, line := range lines(r4CSV) {
		dot := strings.LastIndexByte(line[0], '.')
		parent, name := line[0][:dot], line[0][dot+1:]
		if t.elements[parent] == nil {
			t.elements[parent] = map[string]element{}
		}
		t.elements[parent][name] = element{line[1], line[4], number(line[2]), number(line[3])}
	}
	for _, line := range lines(usCoreCSV) {
		path, slice, _ := strings.Cut(line[1], ":")
		t.constraints[line[0]] = append(t.constraints[line[0]], constraint{
			line[0], path, slice, number(line[2]), number(line[3]), line[4] == "yes", line[5], strings.Fields(line[6]),
		})
	}
	for _, line := range lines(codesCSV) {
		if t.codes[line[0]] == nil {
			t.codes[line[0]] = map[code]bool{}
		}
		t.codes[line[0]][code{line[1], line[2]}] = true
	}
	for _, line := range lines(invariantsCSV) {
		t.invariants = append(t.invariants, invariant{line[0], line[1], line[2], line[3]})
	}
	return t
})

func lines(text string) [][]string {
	reader := csv.NewReader(strings.NewReader(text))
	reader.Comment = '#'
	all, err := reader.ReadAll()
	if err != nil {
		panic(fmt.Sprintf("profile: %v", err))
	}
	return slices.Delete(all, 0, 1)
}

func number(text string) int {
	if text == "*" {
		return many
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		panic(fmt.Sprintf("profile: %v", err))
	}
	return n
}

// USCore lists the profiles that there are definitions of.
func USCore() []string {
	var names []string
	for name := range published().constraints {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}
