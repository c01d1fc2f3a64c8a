package rate

import (
	"fmt"
	"slices"
	"strconv"

	"caseload/care/score"
)

// parts shows a stratum as far as it may be shown.
func (c Compared) parts() []score.Part {
	whole := score.Part{Name: c.Name, Label: c.Label}
	number := score.Part{Name: c.Name + ".n"}
	if c.HideN {
		whole.Note = "kept back: a number under 11, or one that would give such a number away"
		return []score.Part{whole, {Name: number.Name, Note: whole.Note}}
	}
	number.Value = score.Number(float64(c.N))
	rate, ok := c.Rate()
	switch {
	case !ok:
		return []score.Part{whole, number}
	case c.HideEvents:
		whole.Note = "kept back: readmissions, or discharges without one, under 11, or a number that would give such a number away"
		return []score.Part{whole, number}
	}
	whole.Value = score.Number(round(rate))
	lower, upper := c.Wilson()
	parts := []score.Part{whole, number, c.part("readmissions", float64(c.Events)), c.part("lower", lower), c.part("upper", upper)}
	if c.Difference != nil {
		parts = append(parts, c.part("difference", *c.Difference))
	}
	if c.Ratio != nil {
		parts = append(parts, c.part("ratio", *c.Ratio))
	}
	if c.Rank > 0 {
		parts = append(parts, c.part("rank", float64(c.Rank)))
	}
	return parts
}

func (c Compared) part(name string, x float64) score.Part {
	return score.Part{Name: c.Name + "." + name, Value: score.Number(round(x))}
}

// explain says what a reader must know beside the numbers.
func (in In) explain(result *score.Result, all Stratum, strata []Compared, skipped int) {
	at := slices.IndexFunc(strata, func(c Compared) bool { return c.Name == in.Reference })
	switch {
	case in.Reference == "":
		result.Missing = append(result.Missing, "reference")
	case at < 0:
		result.Missing = append(result.Missing, "discharges of the reference")
	case !strata[at].Shown():
		result.Notes = append(result.Notes, "the reference is kept back, so nothing is compared with it")
	}
	if !all.Shown() {
		result.Missing = append(result.Missing, "at least 11 discharges with a readmission and 11 without")
	}
	switch unknown := "not counted, as nobody knows whether a readmission followed: "; {
	case small(skipped):
		result.Notes = append(result.Notes, unknown+fmt.Sprintf("fewer than %d", limit("smallest cell")))
	case skipped > 0:
		result.Notes = append(result.Notes, unknown+strconv.Itoa(skipped))
	}
	if in.dimension().several {
		result.Notes = append(result.Notes, "a person may be in several strata, so that they add up to more than all")
	}
	result.Notes = append(result.Notes, "strata of fewer than 30 are not ranked")
}
