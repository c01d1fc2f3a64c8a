package trigger

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"caseload/care/code"
)

// Reading is one value that was measured, with its LOINC code.
type Reading struct {
	ID         string    `json:"id"         doc:"id of the reading, which comes back as evidence; one id is one reading however often it comes"`
	Code       string    `json:"code"       doc:"LOINC code of what was measured, such as 2823-3"`
	At         time.Time `json:"at"         doc:"when it was measured, RFC 3339"`
	Value      *float64  `json:"value"      doc:"the number; left out where there is only a flag"`
	Unit       string    `json:"unit"       doc:"UCUM unit of the value, such as mmol/L or kg; may be left out for scores and ratios only"`
	Comparator string    `json:"comparator" doc:"<, <=, >= or > where the value is a bound of it only; may be left out"`
	Flags      []string  `json:"flags"      doc:"interpretations by the laboratory (HL7 v3 ObservationInterpretation), such as H, HH, L or LL; may be left out"`
	Category   string    `json:"category"   doc:"laboratory, vital-signs or survey; needed only for codes that no line of the table is about"`
	Display    string    `json:"display"    doc:"the code in words; may be left out"`
	Label      string    `json:"label"      doc:"confidential label; findings that rest on the reading carry it; may be left out"`
}

// Person is what rules ask of the person beside what was measured.
type Person struct {
	// Zone is the patient's clock, by which days are told; UTC when nil.
	Zone *time.Location
	// Birth is nil when it is not known.
	Birth *code.Day
	// States are what holds of the person for a while.
	States []State
	// Unknown names the states of which nobody knows whether they hold.
	Unknown []string
}

// State is something that holds of a person for a while, such as heart_failure.
type State struct {
	Name string
	// From and Until are its first and last day; nil where it has none.
	From, Until *time.Time
	// Evidence names the row that says so, as Type/id.
	Evidence string
	Label    string
}

// Unread is a reading, or a rule about one, that could not be judged. It is not
// taken for normal.
type Unread struct {
	Reading string
	Rule    string // empty where no rule can read it
	Why     string
	Label   string
}

// point is a reading in the unit of its analyte.
type point struct {
	*Reading

	value float64
	day   code.Day
}

// row is the row that the point is from.
func (p point) row() string { return rowOf(p.ID) }

// rowOf is the row of a reading's id: a part of an observation has its code
// behind #.
func rowOf(id string) string {
	row, _, _ := strings.Cut(id, "#")
	return row
}

// bound reports whether only a bound of the value is known.
func (p point) bound() bool { return p.Comparator != "" }

func (p Person) day(at time.Time) code.Day {
	if p.Zone == nil {
		return code.DayOf(at.UTC())
	}
	return code.DayOf(at.In(p.Zone))
}

// ordered is the readings in the order of time, each once, whatever the order in
// which they came.
func ordered(readings []Reading) []*Reading {
	list := make([]*Reading, 0, len(readings))
	seen := map[string]bool{}
	for i := range readings {
		r := readings[i]
		if r.ID == "" {
			r.ID = "readings[" + strconv.Itoa(i) + "]"
		}
		if !seen[r.ID] {
			seen[r.ID] = true
			list = append(list, &r)
		}
	}
	slices.SortFunc(list, func(a, b *Reading) int {
		return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.Code, b.Code), cmp.Compare(a.Label, b.Label), cmp.Compare(a.ID, b.ID))
	})
	return list
}
