package lint

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
)

// verbKind says what a mutation does to a record.
type verbKind string

const (
	creates verbKind = "creates"
	edits   verbKind = "edits"
	acts    verbKind = "acts"
)

//go:embed verbs.csv
var verbTable string

// verbs reads the embedded table of verbs once; the table is part of the program, so a mistake in it
// is a mistake in the program.
var verbs = sync.OnceValue(func() map[string]verbKind {
	known, err := parseVerbs(verbTable)
	if err != nil {
		panic(err)
	}
	return known
})

// parseVerbs reads lines of verb and kind under a header.
func parseVerbs(table string) (map[string]verbKind, error) {
	reader := csv.NewReader(strings.NewReader(table))
	reader.Comment = '#'
	reader.FieldsPerRecord = 2
	rows, err := reader.ReadAll()
	if err != nil {
		return nil, fmt.Errorf("read verbs: %w", err)
	}
	known := make(map[string]verbKind, len(rows))
	for _, row := range rows[1:] {
		kind := verbKind(row[1])
		if kind != creates && kind != edits && kind != acts {
			return nil, fmt.Errorf("read verbs: %s is of kind %q, want creates, edits or acts", row[0], row[1])
		}
		known[row[0]] = kind
	}
	return known, nil
}

// knownVerbs lists the verbs for a message.
func knownVerbs() string {
	return strings.Join(slices.Sorted(maps.Keys(verbs())), ", ")
}
