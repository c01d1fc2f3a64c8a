package cohort

import (
	"encoding/json"
	"maps"
	"slices"

	"caseload/care/score"
)

// Definition is a rule that puts people into a cohort.
type Definition struct {
	Name        string
	Title       string
	Description string
	Version     string
	// Effective is the first day of the version, as YYYY-MM-DD.
	Effective string
	Source    string
	// Basis is published, after (the source's rule with a change of ours) or own.
	Basis string
	// Settings are the numbers that a rule names, and that may be changed.
	Settings map[string]float64

	rule   expression
	source json.RawMessage
}

// Parse reads a definition. The error is Problems and names the places.
func Parse(data json.RawMessage) (Definition, error) { return parse(data, nil, readyRule) }

// With is the definition with other settings. It fails with Problems where it has
// no such setting, or the rule cannot use it.
func (d Definition) With(settings map[string]float64) (Definition, error) {
	return parse(d.source, settings, readyRule)
}

// document is a definition as it is written.
type document struct {
	Name        string             `json:"name"`
	Title       string             `json:"title"`
	Description string             `json:"description"`
	Version     string             `json:"version"`
	Effective   string             `json:"effective"`
	Source      string             `json:"source"`
	Basis       string             `json:"basis"`
	Settings    map[string]float64 `json:"settings"`
	Rule        json.RawMessage    `json:"rule"`
}

// fields are the keys of a definition.
var fields = []string{"name", "title", "description", "version", "effective", "source", "basis", "settings", "rule"}

func parse(data json.RawMessage, settings map[string]float64, ready func(string) (expression, bool)) (Definition, error) {
	var keys map[string]json.RawMessage
	if json.Unmarshal(data, &keys) != nil || keys == nil {
		return Definition{}, Problems{{Reason: "an object is expected"}}
	}
	p := parser{ready: ready}
	for _, key := range slices.Sorted(maps.Keys(keys)) {
		if !slices.Contains(fields, key) {
			p.wrongf(key, "a definition has no such field")
		}
	}
	text := p.document(keys)
	p.settings = p.override(text.Settings, settings)
	d := Definition{
		Name: text.Name, Title: text.Title, Description: text.Description, Version: text.Version, Effective: text.Effective,
		Source: text.Source, Basis: text.Basis, Settings: p.settings, source: data,
	}
	d.rule = p.expression("rule", text.Rule, 1)
	if len(p.problems) > 0 {
		return Definition{}, p.problems
	}
	return d, nil
}

// document reads the fields one by one, so that each problem has its place.
func (p *parser) document(keys map[string]json.RawMessage) (text document) {
	texts := map[string]*string{
		"name": &text.Name, "title": &text.Title, "description": &text.Description, "version": &text.Version,
		"effective": &text.Effective, "source": &text.Source, "basis": &text.Basis,
	}
	for _, key := range fields {
		data, given := keys[key]
		if into, isText := texts[key]; isText && given && json.Unmarshal(data, into) != nil {
			p.wrongf(key, "a text is expected")
		}
	}
	if data, given := keys["settings"]; given && json.Unmarshal(data, &text.Settings) != nil {
		p.wrongf("settings", "an object of numbers by name is expected")
	}
	text.Rule = keys["rule"]
	return text
}

// override changes settings, each of which must be there.
func (p *parser) override(own, changed map[string]float64) map[string]float64 {
	merged := maps.Clone(own)
	for _, name := range slices.Sorted(maps.Keys(changed)) {
		if _, ok := own[name]; !ok {
			p.wrongf("settings."+name, "the definition has no such setting")
			continue
		}
		merged[name] = changed[name]
	}
	return merged
}

// Outcome is whether somebody is in a cohort, and why.
type Outcome struct {
	// Status is met for somebody who is in, and unknown where what is Missing could
	// decide.
	Status score.Status
	// Why are the facts that led to it.
	Why []score.Part
	// All are all comparisons of the rule in its own order.
	All []score.Part
	// Missing names the facts that are not known and could decide.
	Missing []string
}

// Evaluate holds the rule against facts. A definition that was not parsed is
// nobody's.
func (d Definition) Evaluate(facts Source) Outcome {
	if d.rule == nil {
		return Outcome{Status: score.NotMet}
	}
	var all []score.Part
	found := d.rule.evaluate(facts, &all)
	return Outcome{Status: found.status, Why: found.why, All: all, Missing: found.missing}
}

// JSON is the definition as it was written.
func (d Definition) JSON() json.RawMessage { return d.source }
