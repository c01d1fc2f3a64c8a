package verification

import (
	"cmp"
	"slices"
)

// overlap is a visit that took place at the same time, and for how long. Of several
// it is the one that shares the most of those that begin next to it or end last.
type overlap struct {
	with    string
	minutes float64
}

// shared are the overlaps of a visit: with another of the worker, and with another of
// the person for the same service.
type shared struct{ worker, client *overlap }

// overlaps finds the visits that overlap, by id. Visits without begin and end in
// order overlap with nothing; of an id that comes again the first one counts.
func overlaps(visits []Visit) map[string]shared {
	found := make(map[string]shared, len(visits))
	workers, clients := map[string][]Visit{}, map[[2]string][]Visit{}
	for _, v := range visits {
		if _, again := found[v.ID]; again {
			continue
		}
		found[v.ID] = shared{}
		if !v.ended() {
			continue
		}
		if v.Worker != "" {
			workers[v.Worker] = append(workers[v.Worker], v)
		}
		if v.Client != "" && v.Service != "" {
			key := [2]string{v.Client, v.Service}
			clients[key] = append(clients[key], v)
		}
	}
	for _, group := range workers {
		sweep(group, func(id string, o *overlap) { found[id] = shared{worker: o} })
	}
	for _, group := range clients {
		sweep(group, func(id string, o *overlap) { found[id] = shared{found[id].worker, o} })
	}
	return found
}

// sweep tells each visit that overlaps with another of the group. By order of begin a
// visit overlaps with an earlier one when it does with the one of them that ends last,
// and with a later one when it does with the next.
func sweep(group []Visit, tell func(id string, o *overlap)) {
	slices.SortStableFunc(group, func(a, b Visit) int {
		return cmp.Or(a.Start.Compare(*b.Start), cmp.Compare(a.ID, b.ID))
	})
	last := -1
	for i, v := range group {
		var most *overlap
		if last >= 0 {
			most = v.with(group[last], most)
		}
		if i+1 < len(group) {
			most = v.with(group[i+1], most)
		}
		if most != nil {
			tell(v.ID, most)
		}
		if last < 0 || v.End.After(*group[last].End) {
			last = i
		}
	}
}

// with is the longer of the overlap with o and the one found before.
func (v Visit) with(o Visit, before *overlap) *overlap {
	from, to := *v.Start, *v.End
	if o.Start.After(from) {
		from = *o.Start
	}
	if o.End.Before(to) {
		to = *o.End
	}
	minutes := to.Sub(from).Minutes()
	if minutes <= 0 || before != nil && before.minutes >= minutes {
		return before
	}
	return &overlap{o.ID, minutes}
}

// overlapFlags are the flags of what a visit shares with others.
func overlapFlags(v Visit, s shared) []flag {
	flags := []flag{overlapFlag("overlap_worker", s.worker), overlapFlag("overlap_client", s.client)}
	if missing := absent(v.startTime(), v.endTime()); missing != "" {
		flags[0].missing, flags[1].missing = missing, missing
	}
	return flags
}

func overlapFlag(code string, o *overlap) flag {
	if o == nil {
		return flag{code: code}
	}
	return flag{code: code, holds: true, found: o.with, measured: &Measure{o.minutes, "min"}}
}
