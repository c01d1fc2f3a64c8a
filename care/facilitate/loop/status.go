package loop

import (
	_ "embed" // the table below
	"sync"

	"caseload/care/identify/fact"
)

// Status is how far a loop is.
type Status string

// The statuses that the code knows by name.
const (
	Signed    Status = "SIGNED"
	Sent      Status = "SENT"
	Scheduled Status = "SCHEDULED"
	Delivered Status = "DELIVERED"
	Rejected  Status = "REJECTED"
	Failed    Status = "FAILED"
)

// Meaning is what a status is in other words.
type Meaning struct {
	// Request is the status of the FHIR ServiceRequest, as our enum value.
	Request string
	// Task is the status of the FHIR Task that a partner would see.
	Task string
	// Chase is what somebody has to do when a loop stays in the status too long.
	Chase string
}

//go:embed statuses.csv
var statusesCSV string

var meanings = sync.OnceValue(func() map[Status]Meaning {
	all := map[Status]Meaning{}
	for _, row := range fact.Read(statusesCSV, "status", "request", "task", "chase").Rows {
		all[Status(row[0])] = Meaning{row[1], row[2], row[3]}
	}
	return all
})

// Meaning is what the status is in other words; zero for a status that is none.
func (s Status) Meaning() Meaning { return meanings()[s] }

// Open reports whether a loop in the status still waits for somebody.
func (s Status) Open() bool { return s.Meaning().Request == "ACTIVE" }
