package correction

import (
	"slices"
	"time"

	"caseload/care/visit/verification"
)

// Restore is the chain of a visit of which what holds now is on record, beside all that
// was put right and approved, in the order in which that was recorded. What was captured
// is wound back from the values before. An error says that they do not fit one another.
func Restore(now verification.Visit, capturedAt time.Time, all []Correction, approvals []Approval) (c Chain, err error) {
	captured := clone(now)
	for _, one := range slices.Backward(all) {
		at, ok := slots[one.Element]
		if !ok {
			return c, &InvalidError{"element", "a visit has no such element"}
		}
		if err := at.write(&captured, one.Before); err != nil {
			return c, &InvalidError{"before", err.Error()}
		}
	}
	c = New(captured, capturedAt)
	for _, one := range all {
		if c, err = c.Append(one); err != nil {
			return c, err
		}
	}
	for _, one := range approvals {
		if c, err = c.Approve(one); err != nil {
			return c, err
		}
	}
	return c, nil
}

// Held is the value of an element that holds now.
func (c Chain) Held(e Element) string {
	at, ok := slots[e]
	if !ok {
		return ""
	}
	visit := c.Visit()
	return at.read(&visit)
}
