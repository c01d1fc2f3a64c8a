package cclf

import (
	"bufio"
	_ "embed"
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"
)

//go:embed cclf_layouts.csv
var table string

// Field is one field of a line.
type Field struct {
	Name       string // as CMS names it
	Start, End int    // bytes of the line, from 0, End exclusive
	Format     string // as CMS writes it: X(11), 9(02), YYYY-MM-DD, -9(13).99
}

// Layout is how the lines of one file are cut.
type Layout struct {
	File   string // digit or letter of the file
	Fields []Field
	Length int // of a line, in bytes

	byName map[string]int
}

// Field is the field of a name; ok is false when the file has none.
func (l *Layout) Field(name string) (field Field, ok bool) {
	i, ok := l.byName[name]
	if !ok {
		return Field{}, false
	}
	return l.Fields[i], true
}

// ends reports whether a field ends where a line of the length would.
func (l *Layout) ends(length int) bool {
	for _, f := range l.Fields {
		if f.End == length {
			return true
		}
	}
	return false
}

// Edition says where the layouts are from.
type Edition struct{ Version, EffectiveFrom, Source string }

// Layouts are the layouts by file: "1" to "9", "A" and "B".
var Layouts = mustReadLayouts(table)

// Published says of which edition the layouts are.
var Published = readEdition(table)

// mustReadLayouts panics when the table that is built in cannot be read, which
// the first test finds.
func mustReadLayouts(text string) map[string]*Layout {
	layouts, err := readLayouts(text)
	if err != nil {
		panic(err)
	}
	return layouts
}

func readLayouts(text string) (map[string]*Layout, error) {
	reader := csv.NewReader(strings.NewReader(text))
	reader.Comment = '#'
	records, err := reader.ReadAll()
	if err != nil {
		return nil, fmt.Errorf("cclf: table of layouts: %w", err)
	}
	layouts := map[string]*Layout{}
	for _, record := range records[1:] {
		file := strings.TrimPrefix(record[0], "CCLF")
		if layouts[file] == nil {
			layouts[file] = &Layout{File: file, byName: map[string]int{}}
		}
		if err := layouts[file].add(record); err != nil {
			return nil, fmt.Errorf("cclf: table of layouts: file %s: %w", file, err)
		}
	}
	return layouts, nil
}

// add appends the field of a record of the table.
func (l *Layout) add(record []string) error {
	start, startErr := strconv.Atoi(record[3])
	end, endErr := strconv.Atoi(record[4])
	if startErr != nil || endErr != nil || start != l.Length+1 || end < start {
		return fmt.Errorf("field %s does not follow the one before", record[2])
	}
	l.byName[record[2]] = len(l.Fields)
	l.Fields = append(l.Fields, Field{Name: record[2], Start: start - 1, End: end, Format: record[6]})
	l.Length = end
	return nil
}

// readEdition reads the comment lines of the form "# name: text".
func readEdition(text string) (edition Edition) {
	lines := bufio.NewScanner(strings.NewReader(text))
	for lines.Scan() {
		name, value, _ := strings.Cut(strings.TrimPrefix(lines.Text(), "# "), ": ")
		switch name {
		case "version":
			edition.Version = value
		case "effective_from":
			edition.EffectiveFrom = value
		case "source":
			edition.Source = value
		}
	}
	return edition
}
