package instrument

import (
	"fmt"
	"strings"
	"sync"

	"caseload/care/code"
	"caseload/care/score"
)

// Inputs are what the rule of an instrument is asked with.
type Inputs struct {
	Answers Answers  `json:"answers" doc:"the answers by item; each is the code of an option, its label or its points (2 or \"2\"), a list of those where several may be chosen, a number for a measured item, or asked-declined, not-asked or asked-unknown"`
	Sex     Sex      `json:"sex" doc:"male, female or unknown; unknown when left out"`
	Age     *int     `json:"age" doc:"age in whole years, where a norm or a limit depends on it; may be left out"`
	On      code.Day `json:"on" doc:"date of the answers; needed only to see a change against previous totals"`
	// Previous are earlier totals, for alerts about a change.
	Previous []Total `json:"previous" doc:"earlier totals of the same instrument; may be left out"`
	Version  string  `json:"version" doc:"version of the instrument; the current one when left out"`
}

// Rules is one rule for each current instrument, named by its id.
var Rules = sync.OnceValue(func() (rules []score.Rule) {
	for _, in := range Shipped().Active() {
		rules = append(rules, in.rule(Shipped()))
	}
	return rules
})

func (in *Instrument) rule(library *Library) score.Rule {
	rule := score.Define(in.ID, in.summary(), strings.Join(in.Sources, "; "), func(given Inputs) score.Result {
		return in.answer(library, given)
	})
	for i := range in.Items {
		rule.Inputs = append(rule.Inputs, in.field(&in.Items[i]))
	}
	return rule
}

func (in *Instrument) answer(library *Library, given Inputs) score.Result {
	version := in
	if given.Version != "" {
		version = library.Pinned(in.ID + "|" + given.Version)
	}
	if version == nil {
		return score.Result{Rule: in.ID, Missing: []string{"version"}, Notes: []string{"there is no such version"}}
	}
	about := Subject{Sex: given.Sex, Age: given.Age, On: given.On, Previous: given.Previous}
	return version.Evaluate(given.Answers, about).Result
}

// summary says what the result is and which ranges or levels it has.
func (in *Instrument) summary() string {
	var names []string
	for _, band := range in.Bands {
		names = append(names, band.ID)
	}
	for _, level := range in.Scoring.Levels {
		names = append(names, level.ID)
	}
	result := "number of domains with a need"
	switch {
	case in.Scoring.Levels != nil:
		result = "level"
	case in.Scoring.Method != PerDomain:
		result = fmt.Sprintf("total from %s to %s", number(in.Scoring.Min), number(in.Scoring.Max))
	}
	if names == nil {
		names = []string{"need", "no_need", string(Unknown)}
	}
	return in.Title + ": " + result + "; " + strings.Join(names, ", ")
}

// field documents an item as an input of the rule.
func (in *Instrument) field(item *Item) score.Field {
	field := score.Field{Name: path(item.ID), Type: string(item.Type), Text: item.Text}
	var options []string
	for _, option := range in.Options(item) {
		text := option.Code + " " + option.Label
		if option.Points != nil {
			text += " (" + number(*option.Points) + ")"
		}
		options = append(options, text)
	}
	if options != nil {
		field.Text += ": " + strings.Join(options, ", ")
	}
	if item.Min != nil && item.Max != nil {
		field.Text += fmt.Sprintf(", %s to %s", number(*item.Min), number(*item.Max))
	}
	return field
}
