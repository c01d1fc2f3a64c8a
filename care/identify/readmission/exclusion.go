package readmission

import (
	_ "embed" // the table below
	"fmt"
	"strings"
	"sync"

	"caseload/care/code"
	"caseload/care/identify/ccs"
	"caseload/care/identify/fact"
	"caseload/care/identify/stay"
)

//go:embed exclusion.csv
var exclusionCSV string

// exclusions are the groups of principal diagnoses that are no index.
type exclusions struct {
	version string
	groups  map[int]string
}

var tables = sync.OnceValue(func() exclusions {
	table := fact.Read(exclusionCSV, "list", "code_type", "ccs", "label")
	found := exclusions{version: table.Version, groups: map[int]string{}}
	for _, row := range table.Rows {
		group := strings.ToLower(strings.TrimPrefix(row[0], "index_exclusion:"))
		found.groups[fact.Int(row[2])] = fmt.Sprintf("%s (%s)", group, row[3])
	}
	return found
})

// eligible tells whether an episode is an index, and if not, why. What is missing
// is what keeps it from being told.
func (in *In) eligible(e *stay.Episode, through code.Day) (reason string, missing []string) {
	last := e.Last()
	status := last.Status()
	if reason := endReason(last, status); reason != "" {
		return reason, nil
	}
	if adult, known := in.adult(e.Admission()); known && !adult {
		return "under 18 at the admission", nil
	}
	if *last.Discharge+windowDays > through {
		return fmt.Sprintf("less than %d days of data after the discharge", windowDays), nil
	}
	if group, ok := tables().groups[ccs.Diagnosis(last.PrincipalDiagnosis)]; ok {
		return "principal diagnosis: " + group, nil
	}
	if status.End == stay.EndUnknown {
		missing = append(missing, "stays[].dischargeStatus")
	}
	if last.PrincipalDiagnosis == "" {
		missing = append(missing, "stays[].principalDiagnosis")
	}
	return "", missing
}

// endReason is why a stay that ended so is no index.
func endReason(last *stay.Stay, status stay.Status) string {
	switch status.End {
	case stay.EndDied, stay.EndAgainstAdvice:
		return fmt.Sprintf("%s (%s)", status.Label, status.Code)
	case stay.EndAcuteTransfer:
		return fmt.Sprintf("transferred to %s (%s)", status.Label, status.Code)
	case stay.EndStillPatient:
		return "still a patient"
	case stay.EndAlive, stay.EndUnknown:
	}
	if last.Discharge == nil {
		return "not discharged yet"
	}
	return ""
}
