package instrument

import (
	"encoding/csv"
	"fmt"
	"strings"
)

// row is a line of a table, by the names of its columns.
type row map[string]string

// rows reads a table whose first line, after comments, names the columns.
func rows(text string) ([]row, error) {
	reader := csv.NewReader(strings.NewReader(text))
	reader.Comment = '#'
	lines, err := reader.ReadAll()
	if err != nil {
		return nil, fmt.Errorf("read table: %w", err)
	}
	var list []row
	for _, line := range lines[min(1, len(lines)):] {
		r := row{}
		for i, name := range lines[0] {
			r[name] = line[i]
		}
		list = append(list, r)
	}
	return list, nil
}
