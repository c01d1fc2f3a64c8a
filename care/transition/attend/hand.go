package attend

import (
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/transition/discharge"
	"caseload/care/transition/handoff"
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

// hand opens the handoff of a move that has none.
func (p *person) hand(to *plan, m discharge.Move, label string, wanted map[string]bool, now time.Time) {
	kind := handoff.KindOf(m.From, m.To)
	key := m.Encounter.String() + kind
	if wanted[key] = true; p.handed(m, kind) || p.Died || now.Sub(m.At) > moveDays*24*time.Hour {
		return
	}
	to.Open = append(to.Open, open{m.Encounter, kind, m.From, m.To, m.At, handoff.Due(kind, m.At, p.place()), label})
}

func (p *person) handed(m discharge.Move, kind string) bool {
	return slices.ContainsFunc(p.handoffs, func(h opened) bool { return h.Encounter == m.Encounter && string(h.Kind) == kind })
}

// withdraw cancels the handoffs whose moves are on record no more.
func (p *person) withdraw(to *plan, wanted map[string]bool) {
	for _, h := range p.handoffs {
		if !wanted[h.Encounter.String()+string(h.Kind)] {
			to.Cancel = append(to.Cancel, cancel{h.ID, h.Revision})
		}
	}
}

// chase looks for what is missing when it is due.
func (p *person) chase(to *plan, now time.Time) {
	for _, h := range p.handoffs {
		cancelled := slices.ContainsFunc(to.Cancel, func(c cancel) bool { return c.ID == h.ID })
		if cancelled || h.Chased != nil || h.Due.After(now) || h.Status == "ACKNOWLEDGED" || p.Died {
			continue
		}
		if h.Status != "PREPARING" || slices.ContainsFunc(h.Items, item.missing) {
			to.Chase = append(to.Chase, chase{h.ID, h.Revision, h.Label != nil, h.Due})
		}
	}
}

func (i item) missing() bool { return i.Required && i.Status == string(code.HandoffItemMissing) }
