package instrument

import (
	"math"
	"slices"

	"caseload/care/score"
)

// scoreSum adds the points of the items. A total needs them all, unless the rule
// for missing items lets it be prorated.
func (s *sheet) scoreSum(out *Outcome) {
	rule := s.in.Scoring
	s.parts(out, rule.Items)
	missing := s.missing(rule.Items)
	out.Result.Missing = paths(missing)
	sum, _ := s.sum(rule.Items)
	switch {
	case s.unable():
		out.Result.Value = score.Word(rule.Unable.Code)
		out.note(rule.Unable.Text)
	case len(missing) == 0:
		s.reach(out, sum)
	case rule.Prorate.allows(missing):
		given := float64(len(rule.Items) - len(missing))
		out.Prorated = true
		out.note("prorated: " + number(float64(len(missing))) + " of " + number(float64(len(rule.Items))) + " items missing")
		s.reach(out, math.Round(sum*float64(len(rule.Items))/given))
	}
}

// allows reports whether a total may stand with these items missing.
func (p *Prorate) allows(missing []string) bool {
	if p == nil || len(missing) > p.MostMissing {
		return false
	}
	return !slices.ContainsFunc(missing, func(id string) bool { return slices.Contains(p.Never, id) })
}

// unable reports whether so many items were refused that there is no score.
func (s *sheet) unable() bool {
	if s.in.Scoring.Unable == nil {
		return false
	}
	refused := 0
	for _, id := range s.in.Scoring.Items {
		if why := s.cells[id].why; why == Declined || why == AskedUnknown {
			refused++
		}
	}
	return refused >= s.in.Scoring.Unable.Declined
}

// scoreCount counts the items with points. One is enough for the band of a
// positive screen; none needs every answer.
func (s *sheet) scoreCount(out *Outcome) {
	items := s.in.Scoring.Items
	s.parts(out, items)
	missing := s.missing(items)
	out.Result.Missing = paths(missing)
	count := 0.0
	for _, id := range items {
		if points, ok := s.points(id); ok && points > 0 {
			count++
		}
	}
	if count == 0 && len(missing) > 0 {
		return
	}
	s.least(out, len(missing) > 0)
	s.reach(out, count)
}

// reach sets the total and its band.
func (s *sheet) reach(out *Outcome, total float64) {
	s.total = &total
	out.Result.Value = score.Number(total)
	out.Band = s.in.BandOf(total, s.about.Sex)
}

// least marks a result that missing items could raise.
func (s *sheet) least(out *Outcome, open bool) {
	if open {
		out.AtLeast = true
		out.note("the least that is known: items are missing that could raise it")
	}
}

// parts are the items with their points.
func (s *sheet) parts(out *Outcome, ids []string) {
	for _, id := range ids {
		out.Result.Parts = append(out.Result.Parts, s.part(id))
	}
}

func (s *sheet) part(id string) score.Part {
	at := s.cells[id]
	part := score.Part{Name: id, Label: s.in.Item(id).Text, Input: at.words, Evidence: at.codes}
	if points, ok := s.points(id); ok {
		part.Points = &points
	}
	switch {
	case at.why != "":
		part.Input = string(at.why)
	case at.state != answered:
		part.Input = string(at.state)
	}
	return part
}

// paths are the places of items.
func paths(ids []string) (list []string) {
	for _, id := range ids {
		list = append(list, path(id))
	}
	return list
}
