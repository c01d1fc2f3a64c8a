package instrument

import (
	"caseload/care/score"
)

// Outcome is what answers come to.
type Outcome struct {
	// Result explains the score: its parts are the items or the domains.
	Result score.Result `json:"result"`
	// Total is nil when there is none.
	Total *float64 `json:"total"`
	// Band is the range of the total or the level by name; empty when there is
	// neither.
	Band     string `json:"band"`
	Prorated bool   `json:"prorated"`
	// AtLeast says that items are missing that could raise the result.
	AtLeast  bool           `json:"atLeast"`
	Needs    []FoundNeed    `json:"needs,omitempty"`
	Derived  []FoundDerived `json:"derived,omitempty"`
	Alerts   []Fired        `json:"alerts"`
	Problems []Problem      `json:"problems"`
}

// FoundNeed is a domain and whether there is a need in it.
type FoundNeed struct {
	ID     string       `json:"id"`
	Label  string       `json:"label"`
	Status score.Status `json:"status"`
	Total  *float64     `json:"total,omitempty"`
}

// CheckAnswers is what stands against the answers, in the order of the items, without a
// score.
func (in *Instrument) CheckAnswers(answers Answers, about Subject) []Problem {
	return in.lay(answers, about).problems
}

// Evaluate scores answers: the total or level, its band, the needs, the alerts
// that must make somebody act, and everything that is wrong with the answers.
// What cannot be understood counts as missing.
func (in *Instrument) Evaluate(answers Answers, about Subject) Outcome {
	s := in.lay(answers, about)
	out := Outcome{Result: score.Result{Rule: in.ID, Version: in.Version}}
	switch method := in.Scoring.Method; {
	case method == PerDomain:
		s.scoreNeeds(&out)
	case in.Scoring.Levels != nil:
		s.scoreLevel(&out)
	case method == AnyPositive:
		s.scoreCount(&out)
	default:
		s.scoreSum(&out)
	}
	s.scoreTests(&out)
	s.derive(&out)
	s.finish(&out)
	return out
}

// finish adds what every method has in common.
func (s *sheet) finish(out *Outcome) {
	out.Total, out.Result.Band = s.total, out.Band
	out.Problems = s.problems
	out.Alerts = s.alerts()
	s.missingFacts(out)
	s.note(out)
}

// missingFacts names the facts about the person that were looked for and not
// given.
func (s *sheet) missingFacts(out *Outcome) {
	if s.about.Sex == Unknown && s.in.asksSex() {
		out.Result.Missing = append(out.Result.Missing, "sex")
		out.note("sex is not known: the ranges and questions for anybody who is not male are used")
	}
	if s.about.On == 0 && len(s.about.Previous) > 0 {
		out.Result.Missing = append(out.Result.Missing, "on")
	}
}

func (out *Outcome) note(text string) { out.Result.Notes = append(out.Result.Notes, text) }

// note tells a reader what stands beside the score: limits of age, alerts and
// problems.
func (s *sheet) note(out *Outcome) {
	if least := s.in.Administration.AgeMin; s.about.Age != nil && *s.about.Age < least {
		out.note("made for people of " + number(float64(least)) + " years and more")
	}
	for _, f := range out.Alerts {
		out.note("alert " + f.Alert + ", " + string(f.Severity) + ", due " + f.Due.String() + ": " + f.Action)
	}
	for _, p := range out.Problems {
		if p.Refuses() {
			out.note(p.Path + ": " + string(p.Code))
		}
	}
}

// asksSex reports whether anything in the definition depends on the sex.
func (in *Instrument) asksSex() (asks bool) {
	for _, band := range in.Bands {
		asks = asks || band.BySex != nil
	}
	in.walk(func(_ string, c Condition) { asks = asks || c.Patient == "sex" })
	return asks
}

// walk visits every condition of the definition, with the place where it stands.
func (in *Instrument) walk(visit func(place string, c Condition)) {
	at := func(place string, c *Condition) {
		if c != nil {
			c.walk(func(part Condition) { visit(place, part) })
		}
	}
	for i := range in.Items {
		at("items["+in.Items[i].ID+"]", in.Items[i].EnableWhen)
		if skip := in.Items[i].Skip; skip != nil {
			at("items["+in.Items[i].ID+"]", &skip.When)
		}
	}
	for _, level := range in.Scoring.Levels {
		at("levels["+level.ID+"]", level.When)
	}
	for _, test := range in.Scoring.Tests {
		at("tests["+test.ID+"]", test.When)
	}
	for _, d := range in.Derived {
		at("derived["+d.ID+"]", d.When)
	}
	for i := range in.Alerts {
		at("alerts["+in.Alerts[i].ID+"]", &in.Alerts[i].When)
	}
}
