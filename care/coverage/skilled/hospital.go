package skilled

import (
	"slices"

	"caseload/care/code"
)

// span are days in a row: the first counts, the last does not.
type span struct {
	from, to code.Day
	ids      []string
	// open spans had not ended when the question was asked.
	open bool
}

func (s span) days() int { return int(s.to - s.from) }

// hospital are the inpatient spans of the hospital stays. A stay that begins on
// the day on which another ends is the same span.
type hospital struct {
	spans []span
	// outpatient days are those under observation or in an emergency department.
	outpatient int
	missing    []string
}

func (f Facts) hospital() hospital {
	var h hospital
	if f.HospitalStays == nil {
		h.missing = []string{"hospitalStays"}
		return h
	}
	for _, s := range f.HospitalStays {
		counts, known := inpatient[s.Class.Key()]
		switch stay, missing := f.spanOf(s); {
		case missing != "":
			h.missing = append(h.missing, missing)
		case !known:
			h.missing = append(h.missing, "hospitalStays[].class")
		case !counts || s.Reclassified:
			h.outpatient += max(stay.days(), 1)
		default:
			h.spans = append(h.spans, stay)
		}
	}
	h.spans = joined(h.spans)
	slices.Sort(h.missing)
	h.missing = slices.Compact(h.missing)
	return h
}

func (f Facts) spanOf(s HospitalStay) (stay span, missing string) {
	from, to, asOf := f.day(s.Admission), f.day(s.Discharge), f.day(f.AsOf)
	if s.ID != "" {
		stay.ids = []string{s.ID}
	}
	switch {
	case from == nil:
		return stay, "hospitalStays[].admission"
	case to == nil && asOf == nil:
		return stay, "hospitalStays[].discharge"
	case to == nil:
		to, stay.open = asOf, true
	}
	if *to < *from {
		return stay, "hospitalStays[].discharge"
	}
	stay.from, stay.to = *from, *to
	return stay, ""
}

// joined sorts spans and joins those without a night between them.
func joined(spans []span) (chains []span) {
	slices.SortStableFunc(spans, func(a, b span) int { return int(a.from - b.from) })
	for _, s := range spans {
		last := len(chains) - 1
		if last < 0 || s.from > chains[last].to {
			chains = append(chains, s)
			continue
		}
		chains[last].ids = append(slices.Clone(chains[last].ids), s.ids...)
		if s.to >= chains[last].to {
			chains[last].to, chains[last].open = s.to, s.open
		}
	}
	return chains
}
