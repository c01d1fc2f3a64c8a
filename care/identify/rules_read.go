package identify

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"caseload/care/code"
)

// columns are the header of a table of rules.
var columns = []string{
	"rule", "version", "effective_from", "criterion", "measure", "threshold", "window", "level", "source", "basis",
}

// ReadRules reads a table of rules, in the form that tier.csv describes. Lines
// of one criterion stand together, and so do those of one version. The error
// names the line.
func ReadRules(from io.Reader) (Rules, error) {
	reader := csv.NewReader(from)
	reader.Comment = '#'
	header, err := reader.Read()
	if err != nil {
		return nil, fmt.Errorf("identify: table of rules: %w", err)
	}
	if !slices.Equal(header, columns) {
		return nil, fmt.Errorf("identify: table of rules: the header is not %s", strings.Join(columns, ","))
	}
	var read table
	for {
		fields, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return read.rules, nil
		}
		if err != nil { // which names the line
			return nil, fmt.Errorf("identify: table of rules: %w", err)
		}
		if err := read.add(fields); err != nil {
			line, _ := reader.FieldPos(0)
			return nil, fmt.Errorf("identify: table of rules: line %d: %w", line, err)
		}
	}
}

// table is what was read so far.
type table struct{ rules Rules }

// add takes in one line of the table.
func (t *table) add(fields []string) error {
	part, partErr := parsePart(fields[4], fields[5], fields[6])
	criterion, criterionErr := parseCriterion(fields[3], fields[7], fields[8], fields[9])
	version, versionErr := parseVersion(fields[0], fields[1], fields[2])
	if err := errors.Join(versionErr, criterionErr, partErr); err != nil {
		return err
	}
	current, err := t.version(version)
	if err != nil {
		return err
	}
	current.Criteria, err = addPart(current.Criteria, criterion, part)
	return err
}

// version returns the last version if the line is of that, else a new one.
func (t *table) version(line Version) (*Version, error) {
	for i := range t.rules {
		known := &t.rules[i]
		same := known.Rule == line.Rule && known.Number == line.Number && known.From == line.From
		switch {
		case same && i == len(t.rules)-1:
			return known, nil
		case known.Rule != line.Rule:
			return nil, errors.New("a table holds the versions of one rule")
		case known.Number == line.Number || known.From == line.From:
			return nil, errors.New("another version has the same number or the same first day")
		}
	}
	t.rules = append(t.rules, line)
	return &t.rules[len(t.rules)-1], nil
}

// addPart puts the part to its criterion, which is the last one or a new one.
func addPart(criteria []Criterion, line Criterion, part Part) ([]Criterion, error) {
	for i := range criteria {
		known := &criteria[i]
		if known.Name != line.Name {
			continue
		}
		if i < len(criteria)-1 || known.Level != line.Level || known.Source != line.Source || known.Own != line.Own {
			return nil, errors.New("the lines of a criterion stand together and differ in measures only")
		}
		known.Parts = append(known.Parts, part)
		return criteria, nil
	}
	line.Parts = []Part{part}
	return append(criteria, line), nil
}

func parseVersion(rule, number, from string) (Version, error) {
	date, err := code.ParseDate(from)
	if err != nil || len(from) != len("2006-01-02") {
		return Version{}, errors.New("effective_from is a date YYYY-MM-DD")
	}
	if rule == "" || number == "" {
		return Version{}, errors.New("rule and version have names")
	}
	return Version{Rule: rule, Number: number, From: date}, nil
}

func parseCriterion(name, level, source, basis string) (Criterion, error) {
	ranks := map[string]Rank{"moderate": Moderate, "high": High}
	rank, known := ranks[level]
	switch {
	case name == "" || source == "":
		return Criterion{}, errors.New("a criterion has a name and a source")
	case !known:
		return Criterion{}, errors.New("level is moderate or high")
	case basis != "published" && basis != "own":
		return Criterion{}, errors.New("basis is published or own")
	}
	return Criterion{Name: name, Level: rank, Source: source, Own: basis == "own"}, nil
}

// measures are those that a table may name.
var measures = []Measure{InpatientStays, EmergencyVisits, ChronicGroups, ActiveMedicines, Age}

func parsePart(measure, threshold, window string) (Part, error) {
	part := Part{Measure: Measure(measure)}
	if !slices.Contains(measures, part.Measure) {
		return Part{}, errors.New("unknown measure")
	}
	var err error
	if part.Min, part.Max, err = parseThreshold(threshold); err != nil {
		return Part{}, err
	}
	if !part.Measure.windowed() {
		if window != "" {
			return Part{}, errors.New("this measure has no window")
		}
		return part, nil
	}
	part.Months, err = strconv.Atoi(window)
	if err != nil || part.Months < 1 {
		return Part{}, errors.New("window is a number of months")
	}
	return part, nil
}

// parseThreshold reads "4" and "19-80".
func parseThreshold(text string) (least, most int, err error) {
	low, high, ranged := strings.Cut(text, "-")
	least, err = strconv.Atoi(low)
	if err == nil && ranged {
		most, err = strconv.Atoi(high)
	}
	if err != nil || least < 1 || ranged && most < least {
		return 0, 0, errors.New("threshold is a number from 1 on, or a range of such")
	}
	return least, most, nil
}
