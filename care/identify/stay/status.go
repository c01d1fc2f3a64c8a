package stay

import (
	_ "embed" // the table below
	"strings"
	"sync"

	"caseload/care/identify/fact"
)

// End is how a stay ended.
type End string

// The ends of a stay.
const (
	EndUnknown       End = ""
	EndAlive         End = "alive"
	EndAcuteTransfer End = "acute"
	EndAgainstAdvice End = "advice"
	EndDied          End = "died"
	EndStillPatient  End = "patient"
)

// Status is what a code of discharge says.
type Status struct {
	Code  string
	End   End
	Label string
	// AnnouncesReturn says that the hospital plans to take the patient back. It
	// decides nothing.
	AnnouncesReturn bool
}

//go:embed status.csv
var statusCSV string

var statuses = sync.OnceValue(func() map[string]Status {
	table := fact.Read(statusCSV, "status", "end", "announces_return", "label")
	byCode := make(map[string]Status, len(table.Rows))
	for _, row := range table.Rows {
		byCode[row[0]] = Status{Code: row[0], End: End(row[1]), AnnouncesReturn: row[2] == "Y", Label: row[3]}
	}
	return byCode
})

// Status is how the stay ended by its discharge status. A code that nobody knows
// says that the patient left alive; no code says nothing.
func (s *Stay) Status() Status {
	text := strings.ToUpper(s.DischargeStatus.String())
	if len(text) == 1 {
		text = "0" + text
	}
	if status, ok := statuses()[text]; ok {
		return status
	}
	if text == "" {
		return Status{}
	}
	return Status{Code: text, End: EndAlive, Label: "unlisted status"}
}
