package correction

import (
	"slices"
	"time"

	"caseload/care/visit/verification"
)

// Captured is the visit as it was captured first, and when.
func (c Chain) Captured() (verification.Visit, time.Time) { return clone(c.captured), c.capturedAt }

// Corrections are all changes in the order in which they were recorded.
func (c Chain) Corrections() []Correction { return slices.Clone(c.corrections) }

// Approvals are all approvals in the order in which they were given.
func (c Chain) Approvals() []Approval { return slices.Clone(c.approvals) }

// Visit is what holds now. Its edits are the corrections.
func (c Chain) Visit() verification.Visit {
	v := clone(c.captured)
	for _, one := range c.corrections {
		// What Append took in can be written.
		_ = slots[one.Element].write(&v, one.After)
		v.Edits = append(v.Edits, verification.Edit{Field: string(one.Element), ReasonCode: one.Reason, ResolutionCode: one.Resolution})
	}
	return v
}

// clone keeps the lists of one visit from being those of another.
func clone(v verification.Visit) verification.Visit {
	v.Edits, v.Tasks = slices.Clone(v.Edits), slices.Clone(v.Tasks)
	return v
}

// At is the chain as it was known at an instant; ok is false before the visit was
// known at all.
func (c Chain) At(instant time.Time) (then Chain, ok bool) {
	if instant.Before(c.capturedAt) {
		return Chain{}, false
	}
	then = New(c.captured, c.capturedAt)
	for _, one := range c.corrections {
		if !one.At.After(instant) {
			then.corrections = append(then.corrections, one)
		}
	}
	for _, a := range c.approvals {
		if !a.At.After(instant) {
			then.approvals = append(then.approvals, a)
		}
	}
	return then, true
}

// Value is a value that an element had.
type Value struct {
	Value string
	From  time.Time
	// By is who gave it, and Number which correction that was; empty and 0 for what was
	// captured.
	By     string
	Number int
}

// History are the values of an element, the first one as it was captured.
func (c Chain) History(e Element) []Value {
	at, ok := slots[e]
	if !ok {
		return nil
	}
	captured := clone(c.captured)
	values := []Value{{Value: at.read(&captured), From: c.capturedAt}}
	for i, one := range c.corrections {
		if one.Element == e {
			values = append(values, Value{one.After, one.At, one.By, i + 1})
		}
	}
	return values
}

// Unapproved are the numbers of the corrections that wait for somebody to approve
// them: those whose reason asks for it, or that have none.
func (c Chain) Unapproved() (numbers []int) {
	for i, one := range c.corrections {
		approved := slices.ContainsFunc(c.approvals, func(a Approval) bool { return a.Number == i+1 })
		if !approved && verification.NeedsApproval(one.Reason) {
			numbers = append(numbers, i+1)
		}
	}
	return numbers
}
