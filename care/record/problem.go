package record

import (
	"time"

	"github.com/google/uuid"
)

// Code is the kind of a problem; the names are those of the contract.
type Code string

// The kinds of problems.
const (
	Invalid                Code = "INVALID"
	NotFound               Code = "NOT_FOUND"
	NotPermitted           Code = "NOT_PERMITTED"
	RevisionConflict       Code = "REVISION_CONFLICT"
	AlreadyDone            Code = "ALREADY_DONE"
	IDTaken                Code = "ID_TAKEN"
	Claimed                Code = "CLAIMED"
	ClientMutationIDReused Code = "CLIENT_MUTATION_ID_REUSED"
	Replaced               Code = "REPLACED"
	Overlap                Code = "OVERLAP"
	MonthClosed            Code = "MONTH_CLOSED"
	StepOpen               Code = "STEP_OPEN"
	NotOpened              Code = "NOT_OPENED"
	TooManyTries           Code = "TOO_MANY_TRIES"
	ConsentDenied          Code = "CONSENT_DENIED"
)

// Problem is why an act was not done. Base, Current and CurrentID belong to a
// revision conflict; CurrentID is also the record that stands for a replaced one.
type Problem struct {
	Code      Code      `json:"code"`
	Message   string    `json:"message"`
	Path      []string  `json:"path,omitempty"`
	Base      int       `json:"base,omitempty"`
	Current   int       `json:"current,omitempty"`
	CurrentID uuid.UUID `json:"currentId,omitzero"`
	// Fields are those with two values, where the thing is merged by field.
	Fields []FieldConflict `json:"fields,omitempty"`
	// From and To are the time of what an overlap is with; nil where the viewer may not
	// know it.
	From *time.Time `json:"from,omitempty"`
	To   *time.Time `json:"to,omitempty"`
}

// Refuse is the outcome of an act that met problems.
func Refuse(problems ...Problem) Outcome { return Outcome{Problems: problems} }

// Missing says that there is no such thing that the viewer may see.
func Missing(noun, field string) Problem {
	return Problem{Code: NotFound, Message: "There is no such " + noun + ".", Path: []string{"input", field}}
}

// Wrong says what is wrong with an input field. The message never repeats the
// value.
func Wrong(message string, path ...string) Problem {
	return Problem{Code: Invalid, Message: message, Path: append([]string{"input"}, path...)}
}

// Conflict says that the thing moved on from the revision the client knew.
func Conflict(id uuid.UUID, base, current int) Problem {
	return Problem{
		Code: RevisionConflict, Message: "Somebody has changed this in the meantime.",
		Path: []string{"input", "baseRevision"}, Base: base, Current: current, CurrentID: id,
	}
}
