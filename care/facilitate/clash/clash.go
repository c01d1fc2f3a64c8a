// Package clash tells which appointments of one person cannot both be kept.
package clash

import (
	"bytes"
	"slices"
	"time"

	"github.com/google/uuid"
)

// Slot is an appointment in somebody's day.
type Slot struct {
	ID           uuid.UUID
	Starts, Ends time.Time
	Travel       time.Duration // the way there, before the start
}

// Kind is why two appointments cannot both be kept.
type Kind string

// DoubleBooked appointments overlap; Travel leaves too little time for the way
// from one to the next.
const (
	DoubleBooked Kind = "DOUBLE_BOOKED"
	Travel       Kind = "TRAVEL"
)

// Clash is what two appointments lack: the time that they overlap, or by which
// the way is longer than the time between.
type Clash struct {
	Kind          Kind
	First, Second uuid.UUID // in the order in which they begin
	Lacking       time.Duration
}

// Between compares two appointments; ok is false when both can be kept. The way
// home or to the office is nobody's appointment, and does not count.
func Between(a, b Slot) (c Clash, ok bool) {
	first, second := a, b
	if order(a, b) > 0 {
		first, second = b, a
	}
	c = Clash{First: first.ID, Second: second.ID}
	if lacking := earlier(first.Ends, second.Ends).Sub(second.Starts); lacking > 0 {
		c.Kind, c.Lacking = DoubleBooked, lacking
		return c, true
	}
	c.Kind, c.Lacking = Travel, second.Travel-second.Starts.Sub(first.Ends)
	return c, c.Lacking > 0
}

// All finds every clash among the appointments, in the order in which the later
// ones begin.
func All(slots []Slot) []Clash {
	slots = slices.Clone(slots)
	slices.SortFunc(slots, order)
	var found []Clash
	for i, second := range slots {
		for _, first := range slots[:i] {
			if c, ok := Between(first, second); ok {
				found = append(found, c)
			}
		}
	}
	return found
}

func order(a, b Slot) int {
	if c := a.Starts.Compare(b.Starts); c != 0 {
		return c
	}
	return bytes.Compare(a.ID[:], b.ID[:])
}

func earlier(a, b time.Time) time.Time {
	if a.Before(b) {
		return a
	}
	return b
}
