package identify

import (
	_ "embed" // the table below
	"encoding/csv"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
)

//go:embed chronic.csv
var chronicCSV string

// chronicGroups maps SNOMED CT codes to groups, read once.
var chronicGroups = sync.OnceValue(func() map[string]string {
	reader := csv.NewReader(strings.NewReader(chronicCSV))
	reader.Comment = '#'
	lines, err := reader.ReadAll()
	if err != nil {
		panic(fmt.Sprintf("identify: the table of chronic conditions: %v", err)) // it is part of the binary
	}
	groups := make(map[string]string, len(lines))
	for _, line := range lines[1:] {
		groups[line[0]] = line[1]
	}
	return groups
})

// Groups returns the chronic condition groups that the SNOMED CT codes belong
// to, each once, in the order of their names, which are for people to read. The
// groups are those of the HHS list of multiple chronic conditions (Goodman
// 2013), so two cancers are one. A code that is in no group is passed over.
func Groups(codes []string) []string {
	found := map[string]bool{}
	for _, code := range codes {
		if group, ok := chronicGroups()[code]; ok {
			found[group] = true
		}
	}
	return slices.SortedFunc(maps.Keys(found), compareFold)
}

// compareFold orders names as people do, whatever their case.
func compareFold(a, b string) int {
	return strings.Compare(strings.ToLower(a), strings.ToLower(b))
}
