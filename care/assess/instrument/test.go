package instrument

import (
	"caseload/care/score"
)

// scoreTests adds the measured tests of which something was measured. They stand
// beside the score and do not change it.
func (s *sheet) scoreTests(out *Outcome) {
	for _, test := range s.in.Scoring.Tests {
		if evidence := s.measures(test); evidence != nil {
			out.Result.Parts = append(out.Result.Parts,
				score.Part{Name: test.ID, Label: test.Text, Status: s.impaired(test), Evidence: evidence})
		}
	}
}

func (s *sheet) measures(test Test) (evidence []string) {
	for _, id := range test.Items {
		if points, ok := s.points(id); ok {
			evidence = append(evidence, id+": "+s.says(id, points))
		}
	}
	return evidence
}

// impaired is met when the test found a weakness.
func (s *sheet) impaired(test Test) score.Status {
	if test.Norm != nil {
		return s.belowNorm(*test.Norm)
	}
	if _, holds := s.holds(*test.When); holds {
		return score.Met
	}
	if len(s.missing(test.Items)) > 0 {
		return score.Unknown
	}
	return score.NotMet
}

// belowNorm is unknown without an age and a sex of the table.
func (s *sheet) belowNorm(norm Norm) score.Status {
	points, ok := s.points(norm.Item)
	if !ok || s.about.Age == nil {
		return score.Unknown
	}
	for _, line := range norm.BySex[s.about.Sex] {
		if *s.about.Age >= line.AgeMin && *s.about.Age <= line.AgeMax {
			return status(points < line.Below)
		}
	}
	return score.Unknown
}
