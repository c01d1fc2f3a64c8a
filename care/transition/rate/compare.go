package rate

import (
	"math"
	"slices"

	"caseload/care/score"
)

// Compared is a stratum against the reference, and its rank.
type Compared struct {
	Stratum
	// Difference and Ratio are to the rate of the reference; nil where one of the
	// two is kept back or not there.
	Difference, Ratio *float64
	// Rank is 1 for the highest rate of those that are ranked, 0 for the others.
	Rank int
}

// Compare divides, suppresses and compares a population.
func Compare(in In) (all Stratum, strata []Compared, skipped int) {
	all, counted, skipped := Strata(in)
	suppress(counted)
	if in.dimension().several {
		overlap(counted, all)
	}
	total := []Stratum{all}
	suppress(total)
	at := slices.IndexFunc(counted, func(s Stratum) bool { return s.Name == in.Reference })
	for _, s := range counted {
		c := Compared{Stratum: s}
		if at >= 0 && s.Shown() && counted[at].Shown() {
			own, _ := s.Rate()
			other, _ := counted[at].Rate()
			c.Difference = new(own - other)
			if other > 0 {
				c.Ratio = new(own / other)
			}
		}
		strata = append(strata, c)
	}
	rank(strata)
	return total[0], strata, skipped
}

// rank orders the strata that are large enough, the highest rate first.
func rank(strata []Compared) {
	var order []*Compared
	for i := range strata {
		if strata[i].Shown() && strata[i].N >= limit("smallest rank") {
			order = append(order, &strata[i])
		}
	}
	slices.SortStableFunc(order, func(a, b *Compared) int { return b.Events*a.N - a.Events*b.N })
	for i, c := range order {
		c.Rank = i + 1
		if i > 0 && c.Events*order[i-1].N == order[i-1].Events*c.N {
			c.Rank = order[i-1].Rank
		}
	}
}

// Score answers with the rate of the whole population.
func Score(in In) score.Result {
	result := score.Result{Rule: "readmission-rate", Version: "readmission-rate/" + limits().Version}
	if in.Dimension.Key() == "" {
		result.Missing = append(result.Missing, "dimension")
	}
	if in.Discharges == nil && in.Counts == nil {
		result.Missing = append(result.Missing, "discharges")
	}
	if result.Missing != nil {
		return result
	}
	all, strata, skipped := Compare(in)
	if rate, ok := all.Rate(); ok && all.Shown() {
		result.Value = score.Number(round(rate))
	}
	result.Parts = Compared{Stratum: all}.parts()
	for _, s := range strata {
		result.Parts = append(result.Parts, s.parts()...)
	}
	in.explain(&result, all, strata, skipped)
	return result
}

// round keeps four decimals.
func round(x float64) float64 { return math.Round(x*1e4) / 1e4 }
