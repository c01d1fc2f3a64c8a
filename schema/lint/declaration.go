package lint

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
)

// Declaration owns up to one breaking change, so that it is made knowingly and told to clients.
type Declaration struct {
	// Date is the day on which the change was declared.
	Date time.Time
	// Coordinate says what breaks, written as [Change] writes it.
	Coordinate string
	// Reason tells clients why, and what to do.
	Reason string
}

// ParseDeclarations reads a table of date, coordinate and reason under a header line. Lines that begin
// with # are comments. The error names the line.
func ParseDeclarations(from io.Reader) ([]Declaration, error) {
	reader := csv.NewReader(from)
	reader.Comment = '#'
	reader.FieldsPerRecord = 3
	var declarations []Declaration
	for {
		row, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return declarations, nil
		}
		if err != nil {
			return nil, fmt.Errorf("read declarations: %w", err)
		}
		if row[0] == "date" {
			continue
		}
		declared, err := parseDeclaration(row)
		if err != nil {
			line, _ := reader.FieldPos(0)
			return nil, fmt.Errorf("read declarations: line %d: %w", line, err)
		}
		declarations = append(declarations, declared)
	}
}

func parseDeclaration(row []string) (Declaration, error) {
	date, err := time.Parse(time.DateOnly, row[0])
	if err != nil {
		return Declaration{}, fmt.Errorf("%q is no date: write YYYY-MM-DD", row[0])
	}
	reason := strings.TrimSpace(row[2])
	if len(strings.Fields(reason)) < minWords {
		return Declaration{}, fmt.Errorf("the reason for %s is too short: tell clients what to do", row[1])
	}
	return Declaration{Date: date, Coordinate: row[1], Reason: reason}, nil
}

// Undeclared lists the breaking changes that nobody owns up to. A declaration from before the baseline
// was accepted does not count: it was for a change that is in the baseline already.
func Undeclared(changes []Change, declarations []Declaration, accepted time.Time) []Change {
	return slices.DeleteFunc(slices.Clone(changes), func(change Change) bool {
		return change.Severity != Breaking || slices.ContainsFunc(declarations, func(declared Declaration) bool {
			return declared.Coordinate == change.Coordinate && !declared.Date.Before(day(accepted))
		})
	})
}
