package minutes

import "time"

// Rejection is an entry that does not count, and why.
type Rejection struct{ Name, Why string }

// Tally are the entries of a month that count.
type Tally struct {
	// Spent are the times by family and actor within the month.
	Spent    map[string]map[string]time.Duration
	Evidence map[string][]string
	Rejected []Rejection
	Missing  []string
	Notes    []string
}

// Count reads the entries in their order. The inputs lack nothing.
func Count(in In) Tally {
	t := Tally{Spent: map[string]map[string]time.Duration{}, Evidence: map[string][]string{}}
	month, _ := in.month()
	var accepted []span
	seen := map[string]bool{}
	for i := range in.Entries {
		e := &in.Entries[i]
		if e.ID != "" && seen[e.ID] {
			continue
		}
		seen[e.ID] = true
		s, why := in.read(e)
		if why == "" {
			why = t.overlaps(s, accepted)
		}
		if why == "" {
			why = in.closed(e, &t)
		}
		if why != "" {
			t.Rejected = append(t.Rejected, Rejection{e.name(i), why})
			continue
		}
		accepted = append(accepted, s)
		if in.Person == "" || e.Person == "" || e.Person == in.Person {
			t.add(s, s.within(month))
		}
	}
	t.together(accepted)
	return t
}

// overlaps finds an accepted entry of the same worker at the same time.
func (t *Tally) overlaps(s span, accepted []span) string {
	if s.entry.Worker == "" || !s.timed {
		return ""
	}
	for _, other := range accepted {
		if other.timed && other.entry.Worker == s.entry.Worker && s.from.Before(other.to) && other.from.Before(s.to) {
			return "it overlaps an earlier entry of the same worker" + named(other.entry.ID)
		}
	}
	return ""
}

func named(id string) string {
	if id == "" {
		return ""
	}
	return ", " + id
}

// closed reports an entry that was recorded after the month was closed.
func (in In) closed(e *Entry, t *Tally) string {
	switch {
	case in.ClosedAt == nil:
		return ""
	case e.RecordedAt == nil:
		t.Missing = append(t.Missing, "entries[].recordedAt")
		return "when it was recorded is not told, and the month is closed"
	}
	if late, known := e.RecordedAt.After(*in.ClosedAt, in.Zone.Location()); late && known {
		return "it was recorded after the month was closed"
	}
	return ""
}

func (t *Tally) add(s span, spent time.Duration) {
	if spent == 0 {
		return
	}
	if t.Spent[s.family.name] == nil {
		t.Spent[s.family.name] = map[string]time.Duration{}
	}
	t.Spent[s.family.name][s.actor] += spent
	if s.entry.ID != "" {
		t.Evidence[s.family.name] = append(t.Evidence[s.family.name], s.entry.ID)
	}
}

// together notes that two workers were busy at once for one family.
func (t *Tally) together(accepted []span) {
	for i, a := range accepted {
		for _, b := range accepted[:i] {
			if a.timed && b.timed && a.family.name == b.family.name && a.entry.Worker != b.entry.Worker && a.from.Before(b.to) && b.from.Before(a.to) {
				t.Notes = append(t.Notes, "two workers have time at once for "+a.family.name+": where they spoke with each other, only one of them counts")
				return
			}
		}
	}
}
