package intensity

import (
	"fmt"
	"slices"
	"strconv"

	"caseload/care/score"
)

// Criterion is one criterion, and what became of it.
type Criterion struct {
	Side   Side
	Key    string
	Label  string
	Payer  string // whose it is, empty for everybody's
	Status score.Status
	// Facts are what was looked at, in words, and Evidence the rows behind it.
	Facts    []string
	Evidence []string
	// Missing are the measures that are not known.
	Missing []string
}

// The answers.
const (
	DecideCaseManagement   = "CASE_MANAGEMENT"
	DecideCareCoordination = "CARE_COORDINATION"
	DecideClinician        = "CLINICIAN_DECIDES"
)

// examine holds the lines in force against the patient, criterion by criterion.
func examine(p *patient, lines []Line) (all []Criterion) {
	for i := range lines {
		line := &lines[i]
		at := slices.IndexFunc(all, func(c Criterion) bool {
			return c.Side == line.Side && c.Key == line.Criterion && c.Payer == line.Payer
		})
		if at < 0 {
			at = len(all)
			all = append(all, Criterion{Side: line.Side, Key: line.Criterion, Label: line.Label, Payer: line.Payer, Status: score.NotMet})
		}
		all[at].add(line, p.find(line.Measure))
	}
	return all
}

// add takes in one line: met goes before unknown, and unknown before not met.
func (c *Criterion) add(line *Line, found *Finding) {
	status := line.compare(found)
	c.Facts = append(c.Facts, fmt.Sprintf("%s: %s, needs %s", line.Measure, found, line.needs()))
	if status == score.Unknown {
		c.Missing = append(c.Missing, line.Measure)
	} else {
		c.Evidence = append(c.Evidence, found.Evidence...)
	}
	if status == score.Met || status == score.Unknown && c.Status == score.NotMet {
		c.Status = status
	}
}

// compare holds a finding against the threshold. A number where a yes or no is
// asked for, or the other way round, is not known.
func (l *Line) compare(found *Finding) score.Status {
	if l.Operator == "is" {
		if !found.known() || found.Yes == nil {
			return score.Unknown
		}
		return status(*found.Yes == (l.Threshold == "true"))
	}
	if !found.known() || found.Number == nil {
		return score.Unknown
	}
	threshold, _ := strconv.ParseFloat(l.Threshold.String(), 64)
	n := *found.Number
	switch l.Operator {
	case ">=":
		return status(n >= threshold)
	case ">":
		return status(n > threshold)
	case "<=":
		return status(n <= threshold)
	case "<":
		return status(n < threshold)
	}
	return status(n == threshold)
}

func status(met bool) score.Status {
	if met {
		return score.Met
	}
	return score.NotMet
}

// decide weighs the two sides, and names the measures that could change the
// answer.
func decide(all []Criterion) (answer string, missing []string) {
	management, coordination := sideOf(all, CaseManagement), sideOf(all, CareCoordination)
	switch {
	case management.has(score.Met):
		return DecideCaseManagement, nil
	case !coordination.has(score.NotMet):
		missing = append(management.missing(), coordination.missing()...)
	default:
		missing = management.missing()
	}
	if len(missing) == 0 && len(coordination) > 0 && !coordination.has(score.NotMet) {
		return DecideCareCoordination, nil
	}
	return DecideClinician, missing
}

// side is the criteria of one side.
type side []Criterion

func sideOf(all []Criterion, which Side) (some side) {
	for _, c := range all {
		if c.Side == which {
			some = append(some, c)
		}
	}
	return some
}

func (s side) has(status score.Status) bool {
	return slices.ContainsFunc(s, func(c Criterion) bool { return c.Status == status })
}

func (s side) missing() (names []string) {
	for _, c := range s {
		for _, name := range c.Missing {
			if c.Status == score.Unknown && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return names
}
