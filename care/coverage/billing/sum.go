package billing

import (
	"cmp"
	"maps"
	"slices"
	"time"

	"caseload/care/coverage/minutes"
	"caseload/care/identify/fact"
)

// Sum is a month as the viewer sees it: both parts as one.
type Sum struct {
	Part

	Month    Month
	From, To time.Time
	// Closed is how the month was closed; nil while it is open.
	Closed *Close
	// Over is whether the month has ended.
	Over bool
}

// Sum is what the month came to when it was closed, and while it is open what it comes
// to now. An entry that is there now and was not when the month was closed does not
// count, and is among those that were rejected.
func (r *Record) Sum() *Sum {
	s := &Sum{Month: r.month, Over: r.Over(), Closed: r.close(General)}
	s.From, s.To = r.Bounds()
	s.Part = r.came(General)
	s.join(r.came(Behavioral))
	return s
}

// came is a part as it was closed, or as it is.
func (r *Record) came(name string) Part {
	if r.close(General) == nil {
		return r.part(name)
	}
	c := r.close(name)
	if c == nil {
		return Part{} // closed, and not for the viewer
	}
	p := c.Came
	p.Rejected = slices.Clone(p.Rejected)
	for _, e := range r.ofPart(name) {
		if !slices.Contains(p.Entries, e.ID) {
			p.Rejected = append(p.Rejected, Rejected{e.ID, "it came after the month was closed"})
		}
	}
	return p
}

// Close are both parts as they are to be kept.
func (r *Record) Close() map[string]Part {
	return map[string]Part{General: r.part(General), Behavioral: r.part(Behavioral)}
}

// join adds the other part.
func (p *Part) join(other Part) {
	p.Families = append(p.Families, other.Families...)
	p.Codes = append(p.Codes, other.Codes...)
	p.Next = append(p.Next, other.Next...)
	p.Rejected = append(p.Rejected, other.Rejected...)
	p.Notes = append(p.Notes, other.Notes...)
	p.Entries = append(p.Entries, other.Entries...)
}

// within are the entries that meet the month, in the order of their beginning.
func (r *Record) within() (all []minutes.Entry) {
	from, to := r.Bounds()
	zone := r.zone.Location()
	for _, e := range r.entries {
		if e.Start.First(zone).Before(to) && e.End.First(zone).After(from) {
			all = append(all, e)
		}
	}
	slices.SortFunc(all, func(a, b minutes.Entry) int {
		return cmp.Or(a.Start.First(zone).Compare(b.Start.First(zone)), cmp.Compare(a.ID, b.ID))
	})
	return all
}

// ofPart are those of the part.
func (r *Record) ofPart(name string) []minutes.Entry {
	families := slices.Concat(groups[name]...)
	return slices.DeleteFunc(r.within(), func(e minutes.Entry) bool { return !slices.Contains(families, e.Family.String()) })
}

func textOf(m Month) fact.Text { return fact.Text(m.String()) }

func sorted[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// some are the texts, an empty list where there are none.
func some(texts []string) []string { return append([]string{}, texts...) }
