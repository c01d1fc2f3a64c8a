package rate

// suppress keeps back small cells: numbers of discharges and of readmissions, or
// of discharges without one, that are under the least that may be shown. Where
// what is kept back could be told by taking the rest from the total, the next
// smallest cell is kept back as well.
func suppress(strata []Stratum) {
	for i := range strata {
		s := &strata[i]
		s.HideN = small(s.N)
		s.HideEvents = s.N > 0 && (s.HideN || s.Events < limit("smallest cell") || s.N-s.Events < limit("smallest cell"))
	}
	complete(strata)
}

// small reports whether a number is too small to be shown.
func small(n int) bool { return n > 0 && n < limit("smallest cell") }

// complete keeps back what would give away what is kept back.
func complete(strata []Stratum) {
	complement(strata, func(s *Stratum) (int, *bool) { return s.N, &s.HideN })
	for i := range strata {
		strata[i].HideEvents = strata[i].HideEvents || strata[i].HideN
	}
	complement(strata, func(s *Stratum) (int, *bool) { return s.Events, &s.HideEvents })
	complement(strata, func(s *Stratum) (int, *bool) { return s.N - s.Events, &s.HideEvents })
}

// overlap keeps back strata that overlap where the others, who are not in one of
// them, are few: their number is the total without the stratum.
func overlap(strata []Stratum, all Stratum) {
	for i := range strata {
		s := &strata[i]
		if s.N == 0 {
			continue
		}
		n, events := all.N-s.N, all.Events-s.Events
		s.HideN = s.HideN || small(n)
		s.HideEvents = s.HideEvents || s.HideN || small(events) || small(n-events)
	}
	complete(strata)
}

// complement keeps back more cells until those that are kept back are more than
// one, and their sum is not small itself.
func complement(strata []Stratum, cell func(*Stratum) (int, *bool)) {
	for {
		hidden, sum := 0, 0
		var smallest *Stratum
		for i := range strata {
			s := &strata[i]
			n, hide := cell(s)
			switch {
			case s.N == 0:
			case *hide:
				hidden, sum = hidden+1, sum+n
			case smallest == nil || n < first(cell(smallest)):
				smallest = s
			}
		}
		if hidden == 0 || hidden > 1 && sum >= limit("smallest cell") || smallest == nil {
			return
		}
		_, hide := cell(smallest)
		*hide = true
	}
}

func first(n int, _ *bool) int { return n }

// Kept reports which numbers of a whole that is told are kept back: those that are
// small, those that somebody asks to be, and more where these could be told from the
// rest.
func Kept(cells []int, also ...int) []bool {
	strata := make([]Stratum, len(cells))
	for i, n := range cells {
		strata[i] = Stratum{N: n, Events: n, HideEvents: small(n)}
	}
	for _, i := range also {
		strata[i].N, strata[i].HideEvents = 1, true // counts even where it is none
	}
	complement(strata, func(s *Stratum) (int, *bool) { return s.Events, &s.HideEvents })
	kept := make([]bool, len(cells))
	for i, s := range strata {
		kept[i] = s.HideEvents
	}
	return kept
}

// Small reports whether a number that stands alone may not be shown.
func Small(n int) bool { return small(n) }
