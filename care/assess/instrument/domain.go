package instrument

import (
	"caseload/care/score"
)

// scoreNeeds finds the need of each domain. The value is how many there are;
// while none is found and a domain that is not supplemental is unknown, there is
// no value.
func (s *sheet) scoreNeeds(out *Outcome) {
	found, open := 0, false
	for _, need := range s.in.Scoring.Needs {
		status, total := s.need(need)
		if need.Supplemental && s.untouched(need) {
			continue
		}
		s.needs[need.ID] = status
		out.Needs = append(out.Needs, FoundNeed{need.ID, need.Label, status, total})
		out.Result.Parts = append(out.Result.Parts, s.needPart(need, status, total))
		if status == score.Met {
			found++
		}
		if status == score.Unknown {
			open = true
			out.Result.Missing = append(out.Result.Missing, s.missingOf(need)...)
		}
	}
	s.countNeeds(out, found, open)
}

func (s *sheet) countNeeds(out *Outcome, found int, open bool) {
	out.Band = string(Unknown)
	if found > 0 || !open {
		out.Result.Value = score.Number(float64(found))
		out.Band = map[bool]string{true: "need", false: "no_need"}[found > 0]
		s.least(out, open)
	}
}

// untouched reports whether nothing was said about a domain.
func (s *sheet) untouched(need Need) bool {
	for _, id := range need.items() {
		if at := s.cells[id]; at.state == answered || at.state == invalid || at.why != "" {
			return false
		}
	}
	return true
}

// need is whether a domain is positive, with its sum where it has one.
func (s *sheet) need(need Need) (score.Status, *float64) {
	switch {
	case need.Sum != nil:
		sum, all := s.sum(need.Sum)
		if !all {
			return score.Unknown, nil
		}
		return status(need.Positive.holds(sum)), &sum
	case need.Product != nil:
		return s.product(need)
	}
	return s.any(need.Any), nil
}

// any is met by one item with points, and not met only when all are answered.
func (s *sheet) any(ids []string) score.Status {
	for _, id := range ids {
		if points, ok := s.points(id); ok && points > 0 {
			return score.Met
		}
	}
	if len(s.missing(ids)) > 0 {
		return score.Unknown
	}
	return score.NotMet
}

// product multiplies, and compares for the age. A zero needs no second number.
func (s *sheet) product(need Need) (score.Status, *float64) {
	product, zero := 1.0, false
	for _, id := range need.Product {
		points, ok := s.points(id)
		zero = zero || ok && points == 0
		product *= points
	}
	if !zero && len(s.missing(need.Product)) > 0 || s.about.Age == nil {
		return score.Unknown, nil
	}
	for _, bound := range need.ByAge {
		if bound.covers(*s.about.Age) {
			return status(bound.holds(product)), &product
		}
	}
	return score.Unknown, nil
}

func (s *sheet) missingOf(need Need) []string {
	list := paths(s.missing(need.items()))
	if need.Product != nil && s.about.Age == nil {
		list = append(list, "age")
	}
	return list
}

// needPart is a domain as a criterion, with the answers behind it.
func (s *sheet) needPart(need Need, status score.Status, total *float64) score.Part {
	part := score.Part{Name: need.ID, Label: need.Label, Status: status, Points: total}
	for _, id := range need.items() {
		if points, ok := s.points(id); ok {
			part.Evidence = append(part.Evidence, id+": "+s.says(id, points))
		}
	}
	return part
}

func status(met bool) score.Status {
	if met {
		return score.Met
	}
	return score.NotMet
}
