package claim

import "fmt"

// Fault is something that could not be used, or not wholly, with the place where
// it stands. Its text never holds a value; Raw does, for whoever keeps it.
type Fault struct {
	File string
	// Line is the line of the file from 1; 0 when the fault is the whole file's.
	Line int
	// Place is where in a FHIR file, as "Bundle.entry[3]"; empty elsewhere.
	Place string
	// Field is the source's own name of the field or element, empty for a fault of
	// the whole line.
	Field  string
	Reason string
	Effect Effect
	// Raw is the line or resource as it was sent, nil for a fault of a whole file.
	Raw []byte
}

// Effect is what a fault means for the claim.
type Effect string

// The effects of faults.
const (
	// Unread lines are in no claim.
	Unread Effect = "unread"
	// Partly read lines are, without the field at fault.
	Partly Effect = "partly read"
	// Passed over is what is well but does not belong here.
	Passed Effect = "passed over"
	// Notice is worth knowing and costs nothing: a count that is wrong while every
	// line is read, a code of ICD-9 that is kept and that no score reads.
	Notice Effect = "notice"
)

// Error is the fault with its place, without any value out of the claim.
func (f Fault) Error() string {
	text := f.File
	if f.Line > 0 {
		text += fmt.Sprintf(": line %d", f.Line)
	}
	if f.Place != "" {
		text += ": " + f.Place
	}
	if f.Field != "" {
		text += ": " + f.Field
	}
	return text + ": " + f.Reason
}
