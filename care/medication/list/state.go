package list

import (
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"
)

// State is what a line comes to by what sources say now.
type State string

// The states (reconciliation states of medication lines).
const (
	OnList            State = "ON_LIST"
	Taking            State = "TAKING"
	TakingDifferently State = "TAKING_DIFFERENTLY"
	NotTaking         State = "NOT_TAKING"
	OnHold            State = "ON_HOLD"
	StoppedNow        State = "STOPPED"
	UnknownState      State = "UNKNOWN"
)

// Decision is what was decided of a line, and when.
type Decision struct {
	ID, Reconciliation uuid.UUID
	Medication         string // the line's key
	Decision           string // CONTINUE, CHANGE_DOSE, HOLD, STOP, START or CLARIFY
	Dosage             string
	Reason             string
	At                 time.Time
	By                 uuid.UUID
	Prescriber         *uuid.UUID
	Revision           int
}

// decided finds the last decision on the line.
func (l *Line) decided(decisions []Decision) {
	for i := range decisions {
		d := &decisions[i]
		if d.Medication == l.Key && (l.Decision == nil || d.At.After(l.Decision.At)) {
			l.Decision = d
		}
	}
}

// current are the statements that count now: every order, which says how it stands
// itself, and the newest of each other source.
func (l *Line) current() (list []Statement) {
	seen := map[Source]bool{}
	for _, s := range l.Statements {
		if s.Source == Order || !seen[s.Source] {
			seen[s.Source] = true
			list = append(list, s)
		}
	}
	return list
}

// claims are what each source says now. Of several orders one that goes on counts
// before those that ended: a change of dose ends one and begins another.
func (l *Line) claims() map[Source]Claim {
	rank := []Claim{Taken, Paused, Unclear, NotTaken, Stopped}
	by := map[Source]Claim{}
	for _, s := range l.current() {
		before, known := by[s.Source]
		if !known || slices.Index(rank, s.Claim) < slices.Index(rank, before) {
			by[s.Source] = s.Claim
		}
	}
	return by
}

// seenTaken are the sources that know what the person really does.
var seenTaken = []Source{Patient, Caregiver, BottleSeen, PharmacyFill}

// judge says what the line comes to. A decision that is newer than all that is said
// decides; else what the person does goes before what lists say.
func (l *Line) judge() {
	l.Dosage = l.dosage()
	if l.Settled() {
		if l.decide() {
			return
		}
	}
	claims := l.claims()
	says := func(claim Claim, sources ...Source) bool {
		return slices.ContainsFunc(sources, func(s Source) bool { return claims[s] == claim })
	}
	lists := []Source{Order, PreAdmissionList, InpatientList, DischargeList}
	switch {
	case says(NotTaken, seenTaken...), says(Stopped, seenTaken...):
		l.State = NotTaking
		if !says(Taken, lists...) && !says(Paused, lists...) && !says(Unclear, lists...) && !says(NotTaken, seenTaken...) {
			l.State = StoppedNow
		}
	case says(Taken, seenTaken...) && l.differs():
		l.State = TakingDifferently
	case says(Taken, seenTaken...):
		l.State = Taking
	case says(Taken, lists...):
		l.State = OnList
	case says(Paused, lists...), says(Paused, seenTaken...):
		l.State = OnHold
	case says(Unclear, lists...), says(Unclear, seenTaken...):
		l.State = UnknownState
	default:
		l.State = StoppedNow
	}
}

// decide takes the state from the decision; it reports whether that says one.
func (l *Line) decide() bool {
	if l.Decision.Dosage != "" {
		l.Dosage = l.Decision.Dosage
	}
	switch l.Decision.Decision {
	case "STOP":
		l.State = StoppedNow
	case "HOLD":
		l.State = OnHold
	case "CONTINUE", "CHANGE_DOSE", "START":
		l.State = OnList
	default: // it is still to be clarified
		return false
	}
	return true
}

// dosage is the newest that is said of what is taken.
func (l *Line) dosage() string {
	for _, s := range l.current() {
		if s.Claim == Taken && s.Dosage != "" {
			return s.Dosage
		}
	}
	return ""
}

// differs reports whether the person takes it otherwise than an order or list says.
func (l *Line) differs() bool {
	var own, told []string
	for _, s := range l.current() {
		if s.Claim != Taken || s.Dosage == "" {
			continue
		}
		if slices.Contains(seenTaken, s.Source) {
			own = append(own, plain(s.Dosage))
		} else {
			told = append(told, plain(s.Dosage))
		}
	}
	return len(own) > 0 && len(told) > 0 && !slices.Contains(told, own[0])
}

// plain is a text without what is no difference: case and the width of spaces.
func plain(text string) string { return strings.ToLower(strings.Join(strings.Fields(text), " ")) }
