package feed

import (
	"cmp"
	"slices"
)

// Fold makes stays of events. It depends on which events there are, and not on
// their order, repetition or delay. The stays come in the order of their
// beginning. Events may be of any number of persons; those that merges connect have
// to be there together.
func Fold(events []Event) []Stay {
	all := ordered(events)
	names := aliasesOf(all)
	ledgers := map[string]*ledger{}
	for i := range all {
		e := &all[i]
		if !e.Kind.visits() {
			continue
		}
		name := names.visit(e.Visit, &e.Person)
		if ledgers[name] == nil {
			ledgers[name] = &ledger{}
		}
		ledgers[name].take(e)
	}
	stays := make([]Stay, 0, len(ledgers))
	for _, l := range ledgers {
		for number, r := range l.runs {
			stays = append(stays, r.stay(number+1, names))
		}
	}
	slices.SortFunc(stays, inTime)
	return stays
}

// inTime orders stays by their beginning, those without one last.
func inTime(a, b Stay) int {
	switch {
	case a.Start != nil && b.Start == nil:
		return -1
	case a.Start == nil && b.Start != nil:
		return 1
	case a.Start != nil && !a.Start.Equal(*b.Start):
		return a.Start.Compare(*b.Start)
	}
	return cmp.Or(
		cmp.Compare(a.Visit.Facility, b.Visit.Facility), cmp.Compare(a.Visit.Number, b.Visit.Number),
		cmp.Compare(a.Visit.Account, b.Visit.Account), a.Visit.Admitted.Compare(b.Visit.Admitted),
		cmp.Compare(a.Patient.System, b.Patient.System), cmp.Compare(a.Patient.Value, b.Patient.Value), cmp.Compare(a.Run, b.Run),
	)
}
