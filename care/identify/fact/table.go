package fact

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"

	"caseload/care/code"
)

// Table is a table of a rule, with where it comes from.
type Table struct {
	// Version names this state of the table.
	Version string
	// Effective is the first day on which the source's version holds.
	Effective code.Day
	// Source is the paper or the program that the table is from.
	Source string
	// Rows are the lines without the header.
	Rows [][]string
}

// Read reads a table that is part of the binary: lines of comment that begin
// with "# version:", "# effective:" and "# source:", a header with just these
// columns, and the rows. It panics on any other text.
func Read(text string, columns ...string) Table {
	table := about(text)
	reader := csv.NewReader(strings.NewReader(text))
	reader.Comment = '#'
	lines, err := reader.ReadAll()
	if err != nil || len(lines) == 0 || !slices.Equal(lines[0], columns) {
		panic(fmt.Sprintf("a table with the columns %v is not as it should be: %v", columns, err))
	}
	table.Rows = lines[1:]
	return table
}

// about reads the comment at the head of a table.
func about(text string) (table Table) {
	lines := bufio.NewScanner(strings.NewReader(text))
	for lines.Scan() && strings.HasPrefix(lines.Text(), "#") {
		name, value, _ := strings.Cut(strings.TrimPrefix(lines.Text(), "# "), ": ")
		switch name {
		case "version":
			table.Version = value
		case "effective":
			table.Effective = day(value)
		case "source":
			table.Source = value
		}
	}
	if table.Version == "" || table.Effective == 0 || table.Source == "" {
		panic("a table does not tell its version, effective date and source")
	}
	return table
}

func day(text string) code.Day {
	day, err := code.ParseDay(text)
	if err != nil {
		panic(fmt.Sprintf("the effective date of a table: %v", err))
	}
	return day
}
