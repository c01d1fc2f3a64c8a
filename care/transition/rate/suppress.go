package rate

// suppress keeps back small cells: numbers of discharges and of readmissions, or
// of discharges without one, that are under the least that may be shown. Where
// what is kept back could be told by taking the rest from the total, the next
// smallest cell is kept back as well.
func suppress(strata []Stratum) {
	least := limit("smallest cell")
	for i := range strata {
		s := &strata[i]
		s.HideN = s.N > 0 && s.N < least
		s.HideEvents = s.N > 0 && (s.HideN || s.Events < least || s.N-s.Events < least)
	}
	complement(strata, func(s *Stratum) (int, *bool) { return s.N, &s.HideN })
	for i := range strata {
		strata[i].HideEvents = strata[i].HideEvents || strata[i].HideN
	}
	complement(strata, func(s *Stratum) (int, *bool) { return s.Events, &s.HideEvents })
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
