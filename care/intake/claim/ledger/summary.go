package ledger

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"

	"caseload/care/intake/claim"
)

// Counts is what became of the things of one kind. Read is all of them; each was
// new, changed, or the same as before.
type Counts struct {
	Read    int `json:"read"`
	New     int `json:"new"`
	Changed int `json:"changed"`
	Same    int `json:"same"`
}

// noted is the counts with one more that is new or says something else.
func (c Counts) noted(isNew bool) Counts {
	if isNew {
		c.New++
	} else {
		c.Changed++
	}
	return c
}

func (c Counts) plus(s state) Counts {
	c.Read++
	switch s {
	case fresh:
		c.New++
	case changed:
		c.Changed++
	case same:
		c.Same++
	}
	return c
}

func (c Counts) add(other Counts) Counts {
	return Counts{c.Read + other.Read, c.New + other.New, c.Changed + other.Changed, c.Same + other.Same}
}

// Place is a fault with where it stands. It repeats nothing out of the claim.
type Place struct {
	File   string `json:"file"`
	Line   int    `json:"line,omitempty"`
	Place  string `json:"place,omitempty"`
	Field  string `json:"field,omitempty"`
	Reason string `json:"reason"`
	Effect string `json:"effect"`
}

// Summary tells what an import of claims did.
type Summary struct {
	Lines int               `json:"lines,omitempty"` // of claim files
	Kinds map[string]Counts `json:"kinds"`           // versions of claims by kind
	// People and Aliases are those of files 8 and 9.
	People  Counts         `json:"people"`
	Aliases Counts         `json:"formerNumbers"`
	Effects map[string]int `json:"faults,omitempty"` // by effect
	// Faults lists the first faults, at most maxFaults; Effects counts them all.
	Faults []Place `json:"faultList,omitempty"`
	// Unmatched cancellations found nothing to cancel in all that was delivered.
	Unmatched int `json:"cancellationsOfNothing,omitempty"`
	// Matched counts claims of earlier imports that found their patient.
	Matched int `json:"claimsThatFoundTheirPatient,omitempty"`
	// NoPatient counts the people of all deliveries who are no patient yet, and
	// Waiting the claims that have no patient.
	NoPatient int `json:"peopleWithoutPatient,omitempty"`
	Waiting   int `json:"claimsWithoutPatient,omitempty"`
}

// maxFaults bounds the list of a summary.
const maxFaults = 1000

// NewSummary is one of nothing.
func NewSummary() *Summary { return &Summary{Kinds: map[string]Counts{}, Effects: map[string]int{}} }

// Fault counts a fault, and lists it while there is room.
func (s *Summary) Fault(f claim.Fault) {
	s.Effects[string(f.Effect)]++
	if len(s.Faults) < maxFaults {
		s.Faults = append(s.Faults, Place{f.File, f.Line, f.Place, f.Field, f.Reason, string(f.Effect)})
	}
}

// Count adds what was done with a batch of claims.
func (s *Summary) Count(done *Done) {
	for kind, c := range done.Kinds {
		s.Kinds[kind] = s.Kinds[kind].add(c)
	}
}

// Known counts a claim that whoever calls knows already.
func (s *Summary) Known(c *claim.Claim) {
	r := row{Entry: Entry{Claim: *c}}
	s.Kinds[r.kind()] = s.Kinds[r.kind()].plus(same)
}

// Add takes over what another summary counted. What the ledger as a whole lacks is
// not a sum: the later one knows it.
func (s *Summary) Add(other *Summary) {
	s.Lines += other.Lines
	for kind, c := range other.Kinds {
		s.Kinds[kind] = s.Kinds[kind].add(c)
	}
	s.People, s.Aliases = s.People.add(other.People), s.Aliases.add(other.Aliases)
	for effect, n := range other.Effects {
		s.Effects[effect] += n
	}
	room := maxFaults - len(s.Faults)
	s.Faults = append(s.Faults, other.Faults[:min(room, len(other.Faults))]...)
	s.Unmatched += other.Unmatched
	s.Matched += other.Matched
	s.NoPatient, s.Waiting = other.NoPatient, other.Waiting
}

// Total is the versions of claims of all kinds together.
func (s *Summary) Total() (total Counts) {
	for _, c := range s.Kinds {
		total = total.add(c)
	}
	return total
}

// Refused is how much was not taken, or not wholly.
func (s *Summary) Refused() int {
	return s.Effects[string(claim.Unread)] + s.Effects[string(claim.Partly)]
}

// Empty reports whether there was nothing about claims at all.
func (s *Summary) Empty() bool {
	return s.Total().Read+s.People.Read+s.Aliases.Read+s.Lines+len(s.Faults) == 0
}

// Print writes the summary as a table for people.
func (s *Summary) Print(w io.Writer) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	_, err := io.WriteString(table, s.lines())
	if err := errors.Join(err, table.Flush()); err != nil {
		return fmt.Errorf("ledger: print the summary: %w", err)
	}
	if _, err := io.WriteString(w, s.notes()); err != nil {
		return fmt.Errorf("ledger: print the summary: %w", err)
	}
	return nil
}

// lines is the table, its columns parted by tabs.
func (s *Summary) lines() string {
	var text strings.Builder
	text.WriteString("claims\tread\tnew\tchanged\tsame\t\n")
	for _, kind := range slices.Sorted(maps.Keys(s.Kinds)) {
		text.WriteString(s.Kinds[kind].line(kind))
	}
	text.WriteString(s.Total().line("all claims"))
	if s.People.Read+s.Aliases.Read > 0 {
		text.WriteString(s.People.line("people") + s.Aliases.line("former numbers"))
	}
	return text.String()
}

func (c Counts) line(name string) string {
	return fmt.Sprintf("%s\t%d\t%d\t%d\t%d\t\n", name, c.Read, c.New, c.Changed, c.Same)
}

// notes is what is to be said below the table.
func (s *Summary) notes() string {
	var text strings.Builder
	for _, note := range []struct {
		n    int
		what string
	}{
		{s.Matched, "claims that were here before found their patient"},
		{s.NoPatient, "people of claims are no patient yet"},
		{s.Waiting, "claims wait for their patient"},
		{s.Unmatched, "cancellations found nothing to cancel"},
	} {
		if note.n > 0 {
			fmt.Fprintf(&text, "%d %s\n", note.n, note.what)
		}
	}
	for _, effect := range slices.Sorted(maps.Keys(s.Effects)) {
		fmt.Fprintf(&text, "%d %s\n", s.Effects[effect], effect)
	}
	total := 0
	for _, n := range s.Effects {
		total += n
	}
	for _, f := range s.Faults {
		fmt.Fprintf(&text, "  %s\n", f)
	}
	if more := total - len(s.Faults); more > 0 {
		fmt.Fprintf(&text, "  and %d more\n", more)
	}
	return text.String()
}

// String is the fault in a line.
func (p Place) String() string {
	f := claim.Fault{File: p.File, Line: p.Line, Place: p.Place, Field: p.Field, Reason: p.Reason}
	return p.Effect + ": " + f.Error()
}
