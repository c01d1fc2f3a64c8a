package crisis

import (
	_ "embed" // the tables below
	"slices"
	"sync"
	"time"

	"caseload/care/identify/fact"
	"caseload/ent/crisisnotification"
	"caseload/ent/crisisprotocol"
	"caseload/ent/task"
)

var (
	//go:embed answering.csv
	answeringCSV string
	//go:embed roles.csv
	rolesCSV string
	//go:embed imports.csv
	importsCSV string
)

// answering is how somebody has to answer to a severity.
type answering struct {
	within      time.Duration
	escalations int
	// change is the severity by which the change log tells of it.
	change string
	// priority is that of the task to act on answers from elsewhere.
	priority task.Priority
}

var answerings = sync.OnceValue(func() map[crisisprotocol.Severity]answering {
	by := map[crisisprotocol.Severity]answering{}
	for _, row := range fact.Read(answeringCSV, "severity", "minutes", "escalations", "change", "priority").Rows {
		by[crisisprotocol.Severity(row[0])] = answering{time.Duration(fact.Int(row[1])) * time.Minute, fact.Int(row[2]), row[3], task.Priority(row[4])}
	}
	return by
})

// AnswerWithin is how long an answer to a crisis of the severity may take.
func AnswerWithin(severity crisisprotocol.Severity) time.Duration {
	return answerings()[severity].within
}

// answers reports whether what somebody of the role answers ends the wait for an answer.
func answers(role crisisnotification.Role) bool {
	return slices.ContainsFunc(fact.Read(rolesCSV, "role", "answers").Rows, func(row []string) bool {
		return row[0] == string(role) && row[1] == "true"
	})
}

// importWithin is how old answers may be that were given elsewhere and open a protocol.
var importWithin = sync.OnceValue(func() time.Duration {
	return time.Duration(fact.Int(fact.Read(importsCSV, "days").Rows[0][0])) * 24 * time.Hour
})
