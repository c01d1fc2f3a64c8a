package offline

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/ent/viewer"
)

// Retention is how long a cursor is good, and for how long at least the outcomes of
// acts that were pushed are kept.
const Retention = 90 * 24 * time.Hour

// Position is how far a phone has come: what a cursor holds. It is sealed, since it
// says which patients the phone keeps.
type Position struct {
	Organization uuid.UUID `json:"o"`
	Practitioner uuid.UUID `json:"p"`
	// Sight tells whether the viewer's roles still open the same.
	Sight string    `json:"s"`
	At    time.Time `json:"t"`
	// Log is the place in the change log up to which everything of the patients who are
	// told was told.
	Log int64 `json:"l"`
	// Level is where Log stood when there was no further page: what was relabelled since may be on
	// the phone still. Cursors of before have none, and count from Log.
	Level *int64 `json:"v,omitempty"`
	Held  []Held `json:"h"`
	// Walk is where the record of the first patient who is not told in full breaks off.
	Walk *Place `json:"w,omitempty"`
}

// Held is a patient of whom the phone keeps the record.
type Held struct {
	Patient uuid.UUID `json:"i"`
	// Opened are the labels that the patient's consents open to the viewer.
	Opened byte `json:"o,omitempty"`
	// Pending says that the record is not told in full.
	Pending bool `json:"p,omitempty"`
}

// Place is a row in the order in which a patient's record is told.
type Place struct {
	Patient uuid.UUID `json:"p"`
	Type    int       `json:"n"`
	ID      uuid.UUID `json:"i"`
}

// past reports whether the row of the same patient was told before the place.
func (p Place) past(typ int, id uuid.UUID) bool {
	return cmp.Or(cmp.Compare(typ, p.Type), slices.Compare(id[:], p.ID[:])) <= 0
}

func (p Position) level() int64 {
	if p.Level == nil {
		return p.Log
	}
	return *p.Level
}

// advance goes on to the last entry of a page that is full, else to the end of the log.
func (p Position) advance(entries []entry, most int, newest int64) Position {
	level := p.level()
	p.Log = newest
	if len(entries) == most {
		p.Log = entries[len(entries)-1].position
	}
	if p.Log == newest {
		level = newest
	}
	p.Level = &level
	return p
}

// start is the position of a phone that keeps nothing.
func start(v viewer.Viewer) Position {
	return Position{Organization: v.Organization, Practitioner: v.Practitioner, Sight: sight(v)}
}

// sight names what the viewer's roles open, as far as a phone's copy depends on it.
func sight(v viewer.Viewer) string {
	return fmt.Sprintf("health %t, payment %t", v.ReadsClinical(), v.ReadsCoverage())
}

// pending are the patients whose record is not told in full, the one first at whom it
// broke off.
func (p Position) pending() (ids []uuid.UUID) {
	for _, h := range p.Held {
		if h.Pending {
			ids = append(ids, h.Patient)
		}
	}
	slices.SortFunc(ids, func(a, b uuid.UUID) int {
		if p.Walk != nil && (a == p.Walk.Patient) != (b == p.Walk.Patient) {
			return map[bool]int{true: -1, false: 1}[a == p.Walk.Patient]
		}
		return slices.Compare(a[:], b[:])
	})
	return ids
}
