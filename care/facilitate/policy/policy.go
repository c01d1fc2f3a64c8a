// Package policy has the house rules of the work as data: how long a claim
// lasts, how long work may be put off, when it is escalated, and when a booked
// visit opens the record. Each table tells its version and effective date.
package policy

import (
	_ "embed" // the tables below
	"strconv"
	"sync"
	"time"

	"caseload/care/identify/fact"
)

//go:embed lease.csv
var leaseCSV string

//go:embed snooze.csv
var snoozeCSV string

//go:embed visit.csv
var visitCSV string

var leases = sync.OnceValue(func() map[string]time.Duration { return durations(leaseCSV, time.Minute, "kind", "minutes") })

var snoozes = sync.OnceValue(func() map[string]time.Duration { return durations(snoozeCSV, day, "priority", "days") })

var visits = sync.OnceValue(func() map[string]time.Duration { return durations(visitCSV, time.Hour, "side", "hours") })

const day = 24 * time.Hour

// Lease is how long a claim on work of the kind lasts.
func Lease(kind string) time.Duration {
	if length, ok := leases()[kind]; ok {
		return length
	}
	return leases()["*"]
}

// Snooze is how long work of the priority may be put off at once; zero when not
// at all.
func Snooze(priority string) time.Duration { return snoozes()[priority] }

// Visit is how long before and after an appointment its holder may open the
// record.
func Visit() (before, after time.Duration) { return visits()["before"], visits()["after"] }

func durations(text string, unit time.Duration, columns ...string) map[string]time.Duration {
	all := map[string]time.Duration{}
	for _, row := range fact.Read(text, columns...).Rows {
		all[row[0]] = time.Duration(number(row[1])) * unit
	}
	return all
}

// number reads a whole number of a table that is part of the binary.
func number(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 {
		panic("policy: a table has a number that is none")
	}
	return n
}
