package feed

import (
	"cmp"
	"slices"
)

// ordered is the events in the order in which they were stated, each once: of those
// with one key the one that was sent first. The order is total: it does not depend
// on the order given.
func ordered(events []Event) []Event {
	all := slices.Clone(events)
	slices.SortFunc(all, compare)
	seen := make(map[Key]bool, len(all))
	return slices.DeleteFunc(all, func(e Event) bool {
		known := seen[e.Key]
		seen[e.Key] = true
		return known
	})
}

func compare(a, b Event) int {
	return cmp.Or(
		a.Stated().Compare(b.Stated()), a.Sent.Compare(b.Sent), cmp.Compare(rank[a.Kind], rank[b.Kind]), a.At.Compare(b.At),
		// Control ids are numbers most of the time, and 9 comes before 10.
		cmp.Compare(len(a.Key.ControlID), len(b.Key.ControlID)), cmp.Compare(a.Key.ControlID, b.Key.ControlID),
		cmp.Compare(a.Key.Part, b.Key.Part), cmp.Compare(a.Key.Sender, b.Key.Sender), cmp.Compare(a.Key.Digest, b.Key.Digest),
	)
}
