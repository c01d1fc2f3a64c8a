package crisis

import (
	_ "embed" // the table below
	"slices"
	"strings"
	"sync"

	"caseload/care/assess/instrument"
	"caseload/care/identify/fact"
	"caseload/ent/crisisprotocol"
)

//go:embed positives.csv
var positivesCSV string

var positives = sync.OnceValue(func() fact.Table { return fact.Read(positivesCSV, "instrument", "alert", "severity", "rests_on") })

// severities are in their order, from the least.
var severities = []crisisprotocol.Severity{crisisprotocol.SeverityLOW, crisisprotocol.SeverityMODERATE, crisisprotocol.SeverityHIGH}

// Graver reports whether a severity is above another; anything is above none.
func Graver(one, other crisisprotocol.Severity) bool {
	return slices.Index(severities, one) > slices.Index(severities, other)
}

// Asks reports whether the instrument asks about suicide, so that its answers may tell
// of a risk.
func Asks(questionnaire string) bool {
	return slices.ContainsFunc(positives().Rows, func(row []string) bool { return row[0] == questionnaire })
}

// Told reports whether the items on which the severities of the instrument rest all have
// an answer, or are not to be asked after the others. Missing are the paths of the items
// that have none, as a result names them.
func Told(questionnaire string, missing []string) bool {
	return Asks(questionnaire) && !slices.ContainsFunc(positives().Rows, func(row []string) bool {
		return row[0] == questionnaire && slices.ContainsFunc(strings.Fields(row[3]), func(item string) bool {
			return slices.Contains(missing, "answers["+item+"]")
		})
	})
}

// SeverityOf is the gravest severity that the alerts of the instrument tell of; empty
// where they tell of none.
func SeverityOf(questionnaire string, alerts []instrument.Fired) (gravest crisisprotocol.Severity) {
	for _, row := range positives().Rows {
		fired := slices.ContainsFunc(alerts, func(f instrument.Fired) bool { return f.Alert == row[1] })
		if s := crisisprotocol.Severity(row[2]); row[0] == questionnaire && fired && Graver(s, gravest) {
			gravest = s
		}
	}
	return gravest
}
