package attend

import (
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/transition/discharge"
	"caseload/care/transition/handoff"
	enthandoff "caseload/ent/handoff"
)

// open is a handoff to be opened.
type open struct {
	Encounter uuid.UUID `json:"encounter"`
	Kind      string    `json:"kind"`
	From      string    `json:"from"`
	To        string    `json:"to"`
	At        time.Time `json:"at"`
	Due       time.Time `json:"due"`
	Label     string    `json:"label"`
}

// shift is a handoff of a move that happened at another time, or between other
// settings, than was told at first.
type shift struct {
	ID       uuid.UUID `json:"id"`
	Revision int       `json:"revision"`
	From     string    `json:"from"`
	To       string    `json:"to"`
	At       time.Time `json:"at"`
	Due      time.Time `json:"due"`
	// Chased says that its giver has a task to chase what is missing.
	Chased bool `json:"chased"`
}

// cancel is a handoff whose move did not happen.
type cancel struct {
	ID       uuid.UUID `json:"id"`
	Revision int       `json:"revision"`
}

// chase is a handoff of which something is missing when it is due.
type chase struct {
	ID       uuid.UUID `json:"id"`
	Revision int       `json:"revision"`
	Hidden   bool      `json:"hidden"`
	Due      time.Time `json:"due"`
}

// hand opens the handoff of a move that has none, and corrects one that tells of the
// move as it was not.
func (p *person) hand(to *plan, m discharge.Move, label string, wanted map[uuid.UUID]bool, now time.Time) {
	kind := handoff.KindOf(m.From, m.To)
	due := handoff.Due(kind, m.At, p.place())
	m.Encounter = p.stayOf(m, kind, label)
	past := now.Sub(m.At) > moveDays*24*time.Hour
	at := slices.IndexFunc(p.handoffs, func(h opened) bool { return h.Encounter == m.Encounter && string(h.Kind) == kind })
	if at < 0 {
		if !past && !p.Died {
			to.Open = append(to.Open, open{m.Encounter, kind, m.From, m.To, m.At, due, label})
		}
		return
	}
	h := p.handoffs[at]
	switch {
	case h.tells(m):
	case past && h.untouched(): // it would not have been opened
		return
	default:
		to.Shift = append(to.Shift, shift{h.ID, h.Revision, m.From, m.To, m.At, due, h.Chased != nil && h.Status == "PREPARING"})
	}
	wanted[h.ID] = true
}

// stayOf is the stay whose handoff the move's is: there is one of a kind for each. An
// admission is of the stay that began. So a nursing facility that the person was admitted
// to from home, and left for a hospital, has the first one only.
func (p *person) stayOf(m discharge.Move, kind, label string) uuid.UUID {
	if kind == string(enthandoff.KindADMISSION) && m.Into != uuid.Nil && p.labelOf[m.Into] == label {
		return m.Into
	}
	return m.Encounter
}

// untouched reports whether nobody has worked on the handoff.
func (h opened) untouched() bool {
	return h.Status == "PREPARING" && h.Giver == nil && !slices.ContainsFunc(h.Items, func(i item) bool { return i.Status != string(code.HandoffItemMissing) })
}

// tells reports whether the handoff says of the move what is on record.
func (h opened) tells(m discharge.Move) bool {
	return h.Moved.Equal(m.At) && h.From == m.From && h.To == m.To
}

// withdraw cancels the handoffs whose moves are on record no more.
func (p *person) withdraw(to *plan, wanted map[uuid.UUID]bool) {
	for _, h := range p.handoffs {
		if !wanted[h.ID] {
			to.Cancel = append(to.Cancel, cancel{h.ID, h.Revision})
		}
	}
}

// chase looks for what is missing when it is due. A handoff that changes now waits for
// the next round.
func (p *person) chase(to *plan, now time.Time) {
	for _, h := range p.handoffs {
		changes := slices.ContainsFunc(to.Cancel, func(c cancel) bool { return c.ID == h.ID }) ||
			slices.ContainsFunc(to.Shift, func(s shift) bool { return s.ID == h.ID })
		if changes || h.Chased != nil || h.Due.After(now) || h.Status == "ACKNOWLEDGED" || p.Died {
			continue
		}
		if h.Status != "PREPARING" || slices.ContainsFunc(h.Items, item.missing) {
			to.Chase = append(to.Chase, chase{h.ID, h.Revision, h.Label != nil, h.Due})
		}
	}
}

func (i item) missing() bool { return i.Required && i.Status == string(code.HandoffItemMissing) }
