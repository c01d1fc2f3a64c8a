package instrument

import (
	"slices"

	"caseload/care/score"
)

// scoreLevel finds the first level, from the gravest, that holds. The last level
// needs all answers; while some are missing there is none.
func (s *sheet) scoreLevel(out *Outcome) {
	s.parts(out, s.in.Scoring.Items)
	s.supplement(out)
	missing := s.incomplete()
	for i, level := range s.in.Scoring.Levels {
		if level.When == nil && len(missing) > 0 {
			break
		}
		if s.levelHolds(level) {
			s.level, out.Band = level.ID, level.ID
			out.Result.Value = score.Word(level.ID)
			s.least(out, i > 0 && len(missing) > 0)
			break
		}
	}
	if s.level != s.in.Scoring.Levels[0].ID {
		out.Result.Missing = paths(missing)
	}
	if s.level == "" {
		out.Band = string(Unknown)
	}
}

func (s *sheet) levelHolds(level Level) bool {
	if level.When == nil {
		return true
	}
	_, holds := s.holds(*level.When)
	return holds
}

// supplement adds the parts of other items that the levels look at, where they
// are answered.
func (s *sheet) supplement(out *Outcome) {
	for _, ids := range s.in.Scoring.Complete {
		for _, id := range ids {
			if !slices.Contains(s.in.Scoring.Items, id) && s.cells[id].state == answered {
				s.parts(out, []string{id})
			}
		}
	}
}

// incomplete are the items that are missing from the first set of those of which
// one is needed; none when any set is whole.
func (s *sheet) incomplete() []string {
	sets := s.in.Scoring.Complete
	if len(sets) == 0 {
		sets = [][]string{s.in.Scoring.Items}
	}
	for _, set := range sets {
		if len(s.missing(set)) == 0 {
			return nil
		}
	}
	return s.missing(sets[0])
}
