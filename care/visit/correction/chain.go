package correction

import (
	"slices"
	"time"

	"caseload/care/visit/verification"
)

// Chain is a visit as it was captured, with all that was put right since. Its methods
// leave it as it is and return another.
type Chain struct {
	captured    verification.Visit
	capturedAt  time.Time
	corrections []Correction
	approvals   []Approval
}

// New begins a chain: the visit as it was captured, and when the server had it.
func New(captured verification.Visit, at time.Time) Chain {
	return Chain{captured: captured, capturedAt: at}
}

// Append adds a correction, with its values as values of the element are written. A
// [*StaleError] says that its value before is not the one that holds; an
// [*InvalidError] that it cannot be read, changes nothing, names nobody, or is older
// than what was recorded before.
func (c Chain) Append(next Correction) (Chain, error) {
	next, err := next.plain()
	if err != nil {
		return c, err
	}
	visit := c.Visit()
	held := slots[next.Element].read(&visit)
	switch {
	case held != next.Before:
		return c, &StaleError{next.Element, held, next.Before}
	case next.After == next.Before:
		return c, &InvalidError{"after", "it changes nothing"}
	case next.By == "":
		return c, &InvalidError{"by", "nobody is named"}
	case next.At.Before(c.last()):
		return c, &InvalidError{"at", "something was recorded later before"}
	}
	c.corrections = append(slices.Clip(c.corrections), next)
	return c, nil
}

// plain is the correction with its values in the one spelling that they have: a time
// that came with an offset is written as UTC.
func (c Correction) plain() (Correction, error) {
	at, ok := slots[c.Element]
	if !ok {
		return c, &InvalidError{"element", "a visit has no such element"}
	}
	var scratch verification.Visit
	for name, value := range map[string]*string{"before": &c.Before, "after": &c.After} {
		if err := at.write(&scratch, *value); err != nil {
			return c, &InvalidError{name, err.Error()}
		}
		*value = at.read(&scratch)
	}
	return c, nil
}

// last is when something was recorded last.
func (c Chain) last() time.Time {
	if len(c.corrections) == 0 {
		return c.capturedAt
	}
	return c.corrections[len(c.corrections)-1].At
}

// Undo adds the correction that takes the one of the number back. It is stale where
// the element was corrected again since.
func (c Chain) Undo(number int, by string, at time.Time, resolution string) (Chain, error) {
	if number < 1 || number > len(c.corrections) {
		return c, &InvalidError{"number", "there is no such correction"}
	}
	u := c.corrections[number-1]
	return c.Append(Correction{u.Element, u.After, u.Before, "undo", resolution, by, at, number})
}

// Approve adds an approval. Nobody approves the own correction; a second approval is
// kept beside the first.
func (c Chain) Approve(a Approval) (Chain, error) {
	switch {
	case a.Number < 1 || a.Number > len(c.corrections):
		return c, &InvalidError{"number", "there is no such correction"}
	case a.By == "":
		return c, &InvalidError{"by", "nobody is named"}
	case a.By == c.corrections[a.Number-1].By:
		return c, &InvalidError{"by", "nobody approves the own correction"}
	case a.At.Before(c.corrections[a.Number-1].At):
		return c, &InvalidError{"at", "the correction was recorded later"}
	}
	c.approvals = append(slices.Clip(c.approvals), a)
	return c, nil
}
