package laboratory

// status is how far a result is, as FHIR has it, and how much it counts against another word
// on the same result.
type status struct {
	fhir string
	rank int
}

const (
	retracted = "entered-in-error"
	corrected = "corrected"
	final     = "final"
)

// resultStatuses are HL7 table 0085 (OBX-11). What was asked for and not done, and segments
// that only describe the order, are no results.
var resultStatuses = map[string]status{
	"":  {final, 2}, // the older versions leave it out
	"F": {final, 2}, "U": {final, 2}, "V": {final, 2},
	"C": {corrected, 2}, "A": {"amended", 2}, "B": {"amended", 2},
	"P": {"preliminary", 1}, "R": {"preliminary", 1}, "S": {"preliminary", 1}, "I": {"registered", 0},
	"X": {"cancelled", 2}, "D": {retracted, 2}, "W": {retracted, 2},
}

// noResults are words of table 0085 that tell of none.
var noResults = map[string]bool{"N": true, "O": true}

// reportStatuses are HL7 table 0123 (OBR-25).
var reportStatuses = map[string]status{
	"":  {final, 2},
	"F": {final, 2}, "C": {corrected, 2}, "M": {corrected, 2}, "A": {"partial", 1}, "P": {"preliminary", 1}, "R": {"preliminary", 1},
	"O": {"registered", 0}, "I": {"registered", 0}, "S": {"registered", 0}, "X": {"cancelled", 2}, "D": {retracted, 2},
}

// String is the status as FHIR has it.
func (s status) String() string { return s.fhir }
