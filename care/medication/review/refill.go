package review

import (
	"slices"

	"caseload/care/medication/list"
	"caseload/care/medication/supply"
)

// refills are the lines that run out, or have run out, by what was filled. A medicine that
// was filled once and that nobody else names was for a while, and is not missed.
func (r *review) refills() {
	for place := range r.Lines {
		l := &r.Lines[place]
		if s := l.Supply; s != nil && s.Recently && l.InUse() && l.State != list.OnHold && lasting(l) {
			r.add(refill(l.Display, s), place)
		}
	}
}

// lasting reports whether it is to be taken on and on.
func lasting(l *list.Line) bool {
	return len(l.Supply.IDs) > 1 || slices.ContainsFunc(l.Statements, func(s list.Statement) bool {
		return s.Source != list.PharmacyFill && s.Claim == list.Taken
	})
}

func refill(display string, s *supply.Supply) Finding {
	f := Finding{
		Key: "refill:" + s.Until.String(), Kind: Refill, Severity: Minor, Title: "Runs out on " + s.Until.String() + ": " + display,
		Mechanism: "Filled on " + s.Filled.String(), Action: "Ask whether the refill is on its way",
		Source: "fills on record; supply/" + supply.Version(), Basis: "product choice",
	}
	if s.Status == supply.Gap {
		f.Severity, f.Title = Moderate, "Not filled since it ran out on "+s.Until.String()+": "+display
		f.Action = "Ask whether it is taken, and why it was not filled; what was had from elsewhere is not on record"
	}
	return f
}
