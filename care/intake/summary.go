package intake

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"caseload/care/intake/claim/ledger"
)

// Counts is what became of the resources of one type. Read is all of them;
// each was created, updated, unchanged or rejected. Raw says how many of them
// have no table of their own and are kept as they were sent.
type Counts struct {
	Read      int `json:"read"`
	Created   int `json:"created"`
	Updated   int `json:"updated"`
	Unchanged int `json:"unchanged"`
	Raw       int `json:"raw"`
	Rejected  int `json:"rejected"`
}

// Rejection is one entry that could not be taken, or not without a remark, and
// why. It holds nothing
// out of the resource.
type Rejection struct {
	File         string `json:"file"`
	Entry        string `json:"entry"`
	ResourceType string `json:"resourceType,omitempty"`
	Reason       string `json:"reason"`
}

// Summary tells what an import did.
type Summary struct {
	Files int               `json:"files"`
	Types map[string]Counts `json:"types"`
	// Skipped counts what is no resource or asks for no import, by reason.
	Skipped map[string]int `json:"skipped,omitempty"`
	// Missing counts references whose target is not known, by element; the rows
	// are there without them.
	Missing map[string]int `json:"missingReferences,omitempty"`
	// Rejections lists the first entries that were rejected, at most
	// maxRejections; the types count them all.
	Rejections []Rejection `json:"rejections,omitempty"`
	// Claims tells of insurers' claims, those inside FHIR resources as well; nil
	// when there were none.
	Claims *ledger.Summary `json:"claims,omitempty"`
	// KeptApart lists new practitioners whose number another one has already, at
	// most maxRejections: a person should look whether they are one.
	KeptApart []Rejection   `json:"keptApart,omitempty"`
	Took      time.Duration `json:"-"`
}

// maxRejections bounds the list of a summary: a broken export may have millions.
const maxRejections = 1000

func newSummary(files int) *Summary {
	return &Summary{
		Files: files, Types: map[string]Counts{},
		Skipped: map[string]int{}, Missing: map[string]int{},
	}
}

// claims is the summary of claims, to add to.
func (s *Summary) claims() *ledger.Summary {
	if s.Claims == nil {
		s.Claims = ledger.NewSummary()
	}
	return s.Claims
}

// Partly reports whether something was not taken, or not wholly.
func (s *Summary) Partly() bool {
	return s.Total().Rejected > 0 || s.Claims != nil && s.Claims.Refused() > 0
}

// Add takes over what another import did.
func (s *Summary) Add(other *Summary) {
	s.Files += other.Files
	s.Took += other.Took
	s.add(other)
}

// unknownType is the row for entries whose type cannot be read.
const unknownType = "(unknown)"

// count changes the counts of a type.
func (s *Summary) count(resourceType string, change func(*Counts)) {
	if resourceType == "" {
		resourceType = unknownType
	}
	counts := s.Types[resourceType]
	change(&counts)
	s.Types[resourceType] = counts
}

// Total is the counts of all types together.
func (s *Summary) Total() Counts {
	var total Counts
	for _, c := range s.Types {
		total.Read += c.Read
		total.Created += c.Created
		total.Updated += c.Updated
		total.Unchanged += c.Unchanged
		total.Raw += c.Raw
		total.Rejected += c.Rejected
	}
	return total
}

// MarshalJSON adds the total and the seconds it took.
func (s *Summary) MarshalJSON() ([]byte, error) {
	type plain Summary
	return json.Marshal(struct {
		*plain
		Total   Counts  `json:"total"`
		Seconds float64 `json:"seconds"`
	}{(*plain)(s), s.Total(), s.Took.Seconds()})
}

// Print writes the summary as a table for people.
func (s *Summary) Print(w io.Writer) error {
	for _, part := range []func(io.Writer) error{s.printTypes, s.printClaims, s.printNotes} {
		if err := part(w); err != nil {
			return fmt.Errorf("intake: print the summary: %w", err)
		}
	}
	return nil
}

// printTypes writes the table of resources; nothing when only claims were read.
func (s *Summary) printTypes(w io.Writer) error {
	if len(s.Types) == 0 && s.Claims != nil {
		return nil
	}
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	_, err := io.WriteString(table, s.lines())
	return errors.Join(err, table.Flush())
}

// printClaims writes what became of claims, where there were any.
func (s *Summary) printClaims(w io.Writer) error {
	if s.Claims == nil {
		return nil
	}
	if len(s.Types) > 0 {
		if _, err := io.WriteString(w, "\n"); err != nil {
			return err //nolint:wrapcheck // Print says what it did
		}
	}
	return s.Claims.Print(w)
}

func (s *Summary) printNotes(w io.Writer) error {
	_, err := io.WriteString(w, s.notes())
	return err //nolint:wrapcheck // Print says what it did
}

// lines is the table, its columns parted by tabs.
func (s *Summary) lines() string {
	var text strings.Builder
	text.WriteString("resource\tread\tcreated\tupdated\tunchanged\tkept raw\trejected\t\n")
	for _, name := range slices.Sorted(maps.Keys(s.Types)) {
		text.WriteString(s.Types[name].line(name))
	}
	text.WriteString(s.Total().line("all"))
	return text.String()
}

func (c Counts) line(name string) string {
	return fmt.Sprintf("%s\t%d\t%d\t%d\t%d\t%d\t%d\t\n", name, c.Read, c.Created, c.Updated, c.Unchanged, c.Raw, c.Rejected)
}

// notes is what is to be said below the table.
func (s *Summary) notes() string {
	var text strings.Builder
	fmt.Fprintf(&text, "\n%d files in %.1f s\n", s.Files, s.Took.Seconds())
	writeNumbers(&text, "Passed over", s.Skipped)
	writeNumbers(&text, "References that lead nowhere yet", s.Missing)
	writeEntries(&text, "Kept apart", s.KeptApart)
	writeEntries(&text, "Rejected", s.Rejections)
	if more := s.Total().Rejected - len(s.Rejections); more > 0 {
		fmt.Fprintf(&text, "  and %d more\n", more)
	}
	return text.String()
}

func writeEntries(text *strings.Builder, title string, entries []Rejection) {
	if len(entries) == 0 {
		return
	}
	fmt.Fprintf(text, "\n%s:\n", title)
	for _, r := range entries {
		fmt.Fprintf(text, "  %s %s: %s\n", r.File, r.Entry, r.Reason)
	}
}

// writeNumbers lists the largest numbers first.
func writeNumbers(text *strings.Builder, title string, numbers map[string]int) {
	if len(numbers) == 0 {
		return
	}
	fmt.Fprintf(text, "\n%s:\n", title)
	names := slices.SortedFunc(maps.Keys(numbers), func(a, b string) int {
		return cmp.Or(cmp.Compare(numbers[b], numbers[a]), cmp.Compare(a, b))
	})
	for _, name := range names {
		fmt.Fprintf(text, "  %d  %s\n", numbers[name], name)
	}
}
