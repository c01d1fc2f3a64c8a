package feed

import (
	_ "embed" // the table below
	"sync"

	"caseload/care/identify/fact"
)

// Kind is what an event does.
type Kind string

// The kinds of events.
const (
	Admit           Kind = "admit"
	Register        Kind = "register"
	Plan            Kind = "plan"
	ToInpatient     Kind = "inpatient"
	ToOutpatient    Kind = "outpatient"
	Transfer        Kind = "transfer"
	Discharge       Kind = "discharge"
	Update          Kind = "update"
	Leave           Kind = "leave"
	Return          Kind = "return"
	CancelAdmit     Kind = "cancel_admit"
	CancelPlan      Kind = "cancel_plan"
	CancelTransfer  Kind = "cancel_transfer"
	CancelDischarge Kind = "cancel_discharge"
	CancelLeave     Kind = "cancel_leave"
	CancelReturn    Kind = "cancel_return"
	Merge           Kind = "merge"    // the prior person is this one
	Move            Kind = "move"     // a visit is another person's
	Renumber        Kind = "renumber" // a visit has another number
	PersonUpdate    Kind = "person"   // tells of a person and of no visit
	Other           Kind = "other"    // changes no stay
)

//go:embed triggers.csv
var triggersCSV string

var kinds = sync.OnceValue(func() map[string]Kind {
	known := map[string]Kind{}
	for _, row := range fact.Read(triggersCSV, "trigger", "kind", "name").Rows {
		known[row[0]] = Kind(row[1])
	}
	return known
})

// rank orders kinds that were stated at the same moment as they follow one another
// in a hospital.
var rank = map[Kind]int{
	PersonUpdate: 0, Plan: 1, CancelPlan: 2, Register: 3, Admit: 4, ToInpatient: 5, ToOutpatient: 6, Transfer: 7, CancelTransfer: 8,
	Leave: 9, CancelLeave: 10, Return: 11, CancelReturn: 12, Discharge: 13, Update: 14, CancelDischarge: 15, CancelAdmit: 16,
	Renumber: 17, Move: 18, Merge: 19, Other: 20,
}

// visits reports whether an event of the kind is about a visit.
func (k Kind) visits() bool { return k != Merge && k != PersonUpdate && k != Other }

// opens reports whether the kind says that a stay begins.
func (k Kind) opens() bool { return k == Admit || k == Register || k == ToInpatient || k == Plan }

// present reports whether the kind says that somebody is or was there.
func (k Kind) present() bool {
	switch k {
	case Admit, Register, ToInpatient, ToOutpatient, Transfer, Discharge, Leave, Return, CancelDischarge, CancelTransfer, CancelLeave, CancelReturn:
		return true
	default:
		return false
	}
}

// cancels is the kind that a cancellation takes back, empty when it is none or
// takes back everything.
func (k Kind) cancels() Kind {
	return cancelled[k]
}

var cancelled = map[Kind]Kind{
	CancelPlan: Plan, CancelTransfer: Transfer, CancelDischarge: Discharge, CancelLeave: Leave, CancelReturn: Return,
}
