package instrument

// FoundDerived is a second result from the same answers.
type FoundDerived struct {
	ID   string `json:"id"`
	Text string `json:"text"`
	// Total is the sum; nil for a pattern.
	Total *float64 `json:"total,omitempty"`
	// Positive tells that the sum is positive, or that the pattern is there.
	Positive bool `json:"positive"`
}

// derive adds the sums whose items are all answered, and the patterns that are
// there.
func (s *sheet) derive(out *Outcome) {
	for _, d := range s.in.Derived {
		found, ok := s.derived(d)
		if !ok {
			continue
		}
		out.Derived = append(out.Derived, found)
		if found.Total != nil {
			out.note(d.ID + " " + number(*found.Total) + ": " + d.Text)
		} else {
			out.note(d.ID + ": " + d.Text)
		}
	}
}

func (s *sheet) derived(d Derived) (FoundDerived, bool) {
	found := FoundDerived{ID: d.ID, Text: d.Text}
	if d.Sum != nil {
		sum, all := s.sum(d.Sum)
		found.Total, found.Positive = &sum, d.Positive.holds(sum)
		return found, all
	}
	if d.Complete && len(s.missing(s.in.Scoring.Items)) > 0 {
		return found, false
	}
	_, found.Positive = s.holds(*d.When)
	return found, found.Positive
}
