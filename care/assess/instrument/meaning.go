package instrument

// Meaning is what an answer says about an item, for those who write it down in
// another form.
type Meaning struct {
	// Options are those chosen; none when only their points are known and
	// several options have the same.
	Options []Option
	// Number is what was measured, or the points of a choice that is not known.
	Number *float64
	Text   string
	// Absent is why there is no answer.
	Absent Reason
	// Problem is empty when the answer can be understood.
	Problem ProblemCode
}

// Meaning reads an answer as the item takes it. A blank answer means nothing.
func (in *Instrument) Meaning(item *Item, a Answer) (m Meaning) {
	if a.Blank() {
		return m
	}
	found, problem := in.resolve(item, a)
	m.Problem, m.Absent = problem, found.why
	if problem != "" && problem != ExclusiveOption || m.Absent != "" {
		return m
	}
	list, _ := a.given()
	if item.Type == Text {
		m.Text = list[0].word
	}
	for _, g := range list {
		if option, certain := in.option(item, g); option != nil && certain {
			m.Options = append(m.Options, *option)
		}
	}
	if m.Options == nil {
		m.Number = found.points
	}
	return m
}
