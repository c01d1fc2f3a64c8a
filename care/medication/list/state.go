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
	by := map[Source]Claim{}
	for _, s := range l.current() {
		before, known := by[s.Source]
		if !known || s.Claim.before(before) {
			by[s.Source] = s.Claim
		}
	}
	return by
}

// seenTaken are the sources that know what the person really does.
var seenTaken = []Source{Patient, Caregiver, BottleSeen, PharmacyFill}

// listed are the sources that say what is to be taken.
var listed = []Source{Order, PreAdmissionList, InpatientList, DischargeList, ProviderList}

// judge says what the line comes to. A decision that is newer than all that is said
// decides; else the newest word of what the person does goes before what lists say, unless
// it is that it is not taken and a list has it since.
func (l *Line) judge() {
	l.Dosage = l.dosage()
	if l.Settled() && l.decide() {
		return
	}
	claims := l.claims()
	says := func(claim Claim, sources ...Source) bool {
		return slices.ContainsFunc(sources, func(s Source) bool { return claims[s] == claim })
	}
	seen := l.seen()
	switch {
	case seen.ended() && !l.takenSince(seen):
		l.State = NotTaking
		if !says(Taken, listed...) && !says(Paused, listed...) && !says(Unclear, listed...) && !says(NotTaken, seenTaken...) {
			l.State = StoppedNow
		}
	case seen.Claim == Taken && l.differs():
		l.State = TakingDifferently
	case seen.Claim == Taken:
		l.State = Taking
	case says(Taken, listed...):
		l.State = OnList
	case says(Paused, listed...), seen.Claim == Paused:
		l.State = OnHold
	case says(Unclear, listed...), says(Unclear, seenTaken...):
		l.State = UnknownState
	default:
		l.State = StoppedNow
	}
}

// seen is the newest word of those who know what the person really does; of several at a
// time the one by which more is taken. It is the zero Statement where they say nothing.
func (l *Line) seen() (word Statement) {
	for _, s := range l.current() {
		if s.Claim == Unclear || !slices.Contains(seenTaken, s.Source) {
			continue
		}
		if word.Claim == "" || s.newer(word) || !word.newer(s) && s.Claim.before(word.Claim) {
			word = s
		}
	}
	return word
}

// takenSince reports whether a list says at the time of the word, or later, that it is taken.
func (l *Line) takenSince(word Statement) bool {
	return slices.ContainsFunc(l.current(), func(s Statement) bool { return s.Claim == Taken && !word.newer(s) })
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
