package aggregator

import (
	"fmt"
	"strings"

	"caseload/care/visit/correction"
	"caseload/care/visit/verification"
)

// Entry is what a record is made of.
type Entry struct {
	Chain    correction.Chain
	Findings verification.Findings
	Accepted []verification.Acceptance
	// Version counts from 1.
	Version int
	// MemberID and PayerID are how the payer knows the person, CaregiverID how the
	// aggregator knows the worker; no part of a social security number is among them.
	MemberID, PayerID, CaregiverID string
	PayerService, ScheduleRef      string
}

// IncompleteError names what a record lacks.
type IncompleteError struct{ Missing []string }

func (e *IncompleteError) Error() string {
	return "aggregator: a record lacks " + strings.Join(e.Missing, ", ")
}

// HeldError names what holds a record back: exceptions that are not fixed or not
// accepted, and corrections that nobody has approved, by their number.
type HeldError struct {
	Holds      []verification.Hold
	Unapproved []int
}

func (e *HeldError) Error() string {
	return fmt.Sprintf("aggregator: %d exceptions and %d corrections hold the record back", len(e.Holds), len(e.Unapproved))
}

// Record makes the record of an entry. A [*HeldError] says what a person has to do
// first, an [*IncompleteError] what is missing.
func (e Entry) Record() (Record, error) {
	held := &HeldError{e.Findings.Holds(e.Accepted), e.Chain.Unapproved()}
	if len(held.Holds)+len(held.Unapproved) > 0 {
		return Record{}, held
	}
	v := e.Chain.Visit()
	day, dated := v.Day()
	if missing := e.missing(v, dated); missing != nil {
		return Record{}, &IncompleteError{missing}
	}
	return Record{
		VisitID: v.ID, Version: e.Version,
		Individual: Individual{e.MemberID, e.PayerID}, Service: e.service(v),
		VisitDate: day, Zone: v.Zone.String(), CaregiverID: e.CaregiverID,
		LocationIn: location(v, v.In), LocationOut: location(v, v.Out),
		TimeIn: v.Start.UTC(), TimeOut: v.End.UTC(), Minutes: e.Findings.Terms.Minutes(v.End.Sub(*v.Start)),
		CaptureMethod: string(v.CaptureMethod), ClientSignature: v.Signature, Tasks: tasks(v), ScheduleRef: e.ScheduleRef,
		Exceptions: e.exceptions(), NotComputable: e.unknown(), ChangeLog: e.changes(), Offline: offline(v), LiveIn: e.liveIn(v),
	}, nil
}

func (e Entry) missing(v verification.Visit, dated bool) (missing []string) {
	for _, field := range []struct {
		name string
		told bool
	}{
		{"visitId", v.ID != ""},
		{"version", e.Version > 0},
		{"individual.memberId", e.MemberID != ""},
		{"individual.payerId", e.PayerID != ""},
		{"service.code", strings.TrimSpace(v.Service) != ""},
		{"visitDate", dated},
		{"locationIn", location(v, v.In) != nil},
		{"caregiverId", e.CaregiverID != ""},
		{"timeIn", v.Start != nil},
		{"timeOut", v.End != nil},
		{"captureMethod", v.CaptureMethod != ""},
	} {
		if !field.told {
			missing = append(missing, field.name)
		}
	}
	return missing
}
