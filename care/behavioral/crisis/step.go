package crisis

import (
	_ "embed" // the table below
	"slices"
	"sync"
	"time"

	"caseload/care/code"
	"caseload/care/identify/fact"
	"caseload/ent/crisisprotocol"
)

//go:embed steps.csv
var stepsCSV string

var stepTable = sync.OnceValue(func() fact.Table {
	return fact.Read(stepsCSV, "severity", "key", "text", "required", "minutes", "source", "settled_by")
})

// Version names the state of the tables by which a protocol is opened.
func Version() string { return stepTable().Version }

// planStep is the key of the step that writing the plan settles.
var planStep = sync.OnceValue(func() string {
	rows := stepTable().Rows
	return rows[slices.IndexFunc(rows, func(row []string) bool { return row[6] == "plan" })][1]
})

// Steps are those of a severity that was found at the time, all of them open.
func Steps(severity crisisprotocol.Severity, at time.Time) (steps []code.CrisisStep) {
	for _, row := range stepTable().Rows {
		if row[0] == string(severity) {
			steps = append(steps, code.CrisisStep{
				Key: row[1], Text: row[2], Source: row[5], Required: row[3] == "true",
				DueAt: at.Add(time.Duration(fact.Int(row[4])) * time.Minute), Status: code.CrisisStepOpen,
			})
		}
	}
	return steps
}

// Raised are the steps of a graver severity after those that stand. What was settled
// stays so; a step of both is due by the sooner time and worded as the graver one has it.
func Raised(before []code.CrisisStep, severity crisisprotocol.Severity, at time.Time) []code.CrisisStep {
	steps := Steps(severity, at)
	for i, s := range steps {
		if known := find(before, s.Key); known >= 0 {
			b := before[known]
			steps[i].Status, steps[i].Note, steps[i].At, steps[i].By = b.Status, b.Note, b.At, b.By
			if b.DueAt.Before(s.DueAt) {
				steps[i].DueAt = b.DueAt
			}
		}
	}
	for _, b := range before {
		if find(steps, b.Key) < 0 {
			steps = append(steps, b)
		}
	}
	return steps
}

// Missing are the required steps that nobody has settled.
func Missing(steps []code.CrisisStep) (missing []code.CrisisStep) {
	for _, s := range steps {
		if s.Missing() {
			missing = append(missing, s)
		}
	}
	return missing
}

func find(steps []code.CrisisStep, key string) int {
	return slices.IndexFunc(steps, func(s code.CrisisStep) bool { return s.Key == key })
}
