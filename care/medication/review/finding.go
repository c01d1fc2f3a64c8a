package review

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"

	"caseload/care/medication/list"
)

// Kind is what a finding is about.
type Kind string

// The kinds.
const (
	Interaction Kind = "INTERACTION"
	Duplicate   Kind = "DUPLICATE"
	Renal       Kind = "RENAL"
	Allergy     Kind = "ALLERGY"
	OlderAdult  Kind = "OLDER_ADULT"
	Unmapped    Kind = "UNMAPPED"
	Refill      Kind = "REFILL"
)

// Severity is how bad it is.
type Severity string

// The severities, the worst first.
const (
	Contraindicated Severity = "CONTRAINDICATED"
	Major           Severity = "MAJOR"
	Moderate        Severity = "MODERATE"
	Minor           Severity = "MINOR"
)

var severities = []Severity{Contraindicated, Major, Moderate, Minor}

// Finding is something to look at in a list.
type Finding struct {
	// Key names the finding within the person's list; Fingerprint changes with the
	// medicines behind it.
	Key, Fingerprint string
	Kind             Kind
	Severity         Severity
	Title            string
	// Mechanism is what happens, Action what to do, Source where the rule is from, and
	// Basis how far it was checked.
	Mechanism, Action, Source, Basis string
	// Interruptive findings want a reason before somebody goes on.
	Interruptive bool
	// Lines are the keys of the lines behind it.
	Lines []string
	// Missing are inputs without which it cannot be told whether it holds; empty where it
	// holds.
	Missing []string
	// Label is that of what it rests on. Mixed says that it rests on rows of several, so
	// that no one label guards what is said of it.
	Label string
	Mixed bool
	// Override says why it is let stand; nil where nobody has.
	Override *Override
}

// Override is why a finding is let stand.
type Override struct {
	ID                           uuid.UUID
	Finding, Fingerprint, Reason string
	At                           time.Time
	By                           uuid.UUID
}

// rest puts the finding on the lines behind it.
func (f *Finding) rest(lines []list.Line, places []int) {
	sum := sha256.New()
	for _, place := range slices.SortedFunc(slices.Values(places), func(a, b int) int { return strings.Compare(lines[a].Key, lines[b].Key) }) {
		l := &lines[place]
		f.Lines = append(f.Lines, l.Key)
		f.Mixed = f.Mixed || f.Label != "" && l.Label != "" && f.Label != l.Label
		f.Label = max(f.Label, l.Label)
		sum.Write([]byte(string(l.State) + "\x00" + l.Dosage + "\x00" + products(l) + "\x00"))
	}
	if f.Key += "/" + strings.Join(f.Lines, ","); f.Label != "" {
		f.Key += "/" + f.Label
	}
	f.Fingerprint = hex.EncodeToString(sum.Sum(nil)[:16])
}

// products are the codes that are said to be taken.
func products(l *list.Line) string {
	var codes []string
	for i := range l.Statements {
		if s := &l.Statements[i]; s.Claim == list.Taken && !slices.Contains(codes, s.RxNorm()) {
			codes = append(codes, s.RxNorm())
		}
	}
	slices.Sort(codes)
	return strings.Join(codes, ",")
}
