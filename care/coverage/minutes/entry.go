package minutes

import (
	"fmt"
	"slices"
	"time"

	"caseload/care/code"
)

// Rejection is an entry that does not count, and why.
type Rejection struct{ Name, Why string }

// span is an entry with its instants; a day without a time of day has none.
type span struct {
	entry    *Entry
	from, to time.Time
	timed    bool
	family   family
	actor    string
}

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
	from, to, _, _ := in.month()
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
			t.add(s, in.within(s, from, to))
		}
	}
	t.together(accepted)
	return t
}

// read finds the instants, the family and the actor of an entry, or why it does
// not count.
func (in In) read(e *Entry) (s span, why string) {
	if why := e.incomplete(); why != "" {
		return s, why
	}
	zone := in.Zone.Location()
	s = span{entry: e, from: e.Start.First(zone), timed: e.Start.Timed()}
	if e.End != nil {
		s.to = e.End.First(zone)
	} else {
		s.to = s.from.Add(time.Duration(*e.Minutes * float64(time.Minute)))
	}
	f, known := families()[e.Family.Key()]
	actor := actors()[e.Role.Key()]
	s.family, s.actor = f, actor
	switch {
	case !s.to.After(s.from):
		return s, "it does not end after its start"
	case s.to.Sub(s.from) > longest:
		return s, "it is longer than a day"
	case !known:
		return s, "there is no family of that name"
	case actor == "":
		return s, "nobody knows the role"
	case !slices.Contains(f.actors, actor):
		return s, fmt.Sprintf("time of this role does not count for %s", f.name)
	case in.underPlan(s):
		return s, "under a home health plan of care"
	}
	return s, ""
}

const longest = 24 * time.Hour

// incomplete names what an entry lacks.
func (e *Entry) incomplete() string {
	switch {
	case e.Start == nil:
		return "it has no start"
	case e.End == nil && e.Minutes == nil:
		return "it has no end"
	case e.End != nil && (!e.Start.Timed() || !e.End.Timed()):
		return "its start or end has no time of day"
	case e.Role.Key() == "":
		return "it has no role"
	case e.Family.Key() == "":
		return "it has no family"
	}
	return ""
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

// underPlan reports time for CHI or PIN under a home health plan of care.
func (in In) underPlan(s span) bool {
	if s.family.name != "CHI" && s.family.name != "PIN" && s.family.name != "PIN_PS" {
		return false
	}
	day := code.DayOf(s.from)
	return slices.ContainsFunc(in.HomeHealth, func(p Period) bool {
		return (p.From == nil || *p.From <= day) && (p.Through == nil || day <= *p.Through)
	})
}

// within is how much of an entry lies in the month.
func (in In) within(s span, from, to time.Time) time.Duration {
	if s.from.After(from) {
		from = s.from
	}
	if s.to.Before(to) {
		to = s.to
	}
	return max(to.Sub(from), 0)
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

func (e *Entry) name(at int) string {
	if e.ID != "" {
		return e.ID
	}
	return fmt.Sprintf("#%d", at+1)
}
