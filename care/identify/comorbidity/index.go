package comorbidity

import (
	"slices"

	"caseload/care/identify/fact"
)

// Index is the conditions of an index with the codes that stand for them.
type Index struct {
	conditions        []condition
	prefixes          map[string][]int // ICD-10 prefix to places of conditions
	shortest, longest int              // of the prefixes, in characters
}

type condition struct {
	key, label string
	severeForm int // its place, or -1
}

// New makes an index. The conditions are rows with the key first, the label
// second and the key of the severe form last; the codes are rows of key and
// prefix. It panics where a key is of no condition, since the tables are part of
// the binary.
func New(conditions, codes fact.Table) *Index {
	index := &Index{prefixes: map[string][]int{}, shortest: len(codes.Rows[0][1])}
	for _, row := range conditions.Rows {
		index.conditions = append(index.conditions, condition{row[0], row[1], -1})
	}
	for i, row := range conditions.Rows {
		if severe := row[len(row)-1]; severe != "" {
			index.conditions[i].severeForm = index.place(severe)
		}
	}
	for _, row := range codes.Rows {
		index.add(row[1], index.place(row[0]))
	}
	return index
}

func (x *Index) add(prefix string, place int) {
	x.prefixes[prefix] = append(x.prefixes[prefix], place)
	x.shortest, x.longest = min(x.shortest, len(prefix)), max(x.longest, len(prefix))
}

func (x *Index) place(key string) int {
	i := slices.IndexFunc(x.conditions, func(c condition) bool { return c.key == key })
	if i < 0 {
		panic("comorbidity: a table names the condition " + key + ", which the index does not have")
	}
	return i
}
