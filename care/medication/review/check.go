package review

import (
	"slices"
	"strings"

	"caseload/care/medication/drug"
	"caseload/care/medication/duplicate"
	"caseload/care/medication/interaction"
	"caseload/care/medication/renal"
	"caseload/care/score"
)

func (r *review) interactions() {
	for _, f := range interaction.Check(slices.Concat(r.uses, r.past), r.AsOf) {
		over := r.over(f.Places)
		if len(over) == len(f.Places) { // nobody takes either
			continue
		}
		r.add(Finding{
			Key: "interaction:" + f.ID, Kind: Interaction, Severity: Severity(strings.ToUpper(f.Severity.String())),
			Title: f.First.Name() + " with " + f.Second.Name(), Mechanism: strings.Join(append([]string{f.Mechanism}, over...), "; "), Action: f.Action,
			Source: interaction.Version(), Basis: f.Basis, Interruptive: f.Interruptive,
		}, f.Places...)
	}
}

// over are those of the lines that ended and still count, in words.
func (r *review) over(places []int) (words []string) {
	for _, place := range places {
		if l := &r.Lines[place]; !l.InUse() {
			words = append(words, l.Display+" ended on "+l.LastDay.String()+" and still counts")
		}
	}
	return words
}

// duplicateSeverities are how bad a policy of package duplicate is.
var duplicateSeverities = map[string]Severity{"block": Major, "warn": Moderate, "ask": Minor}

// duplicates are therapies in several lines. Several products of one ingredient are one
// line, which says so as a disagreement.
func (r *review) duplicates() {
	for _, f := range duplicate.Check(r.uses, r.AsOf) {
		r.add(Finding{
			Key: "duplicate:" + f.Name, Kind: Duplicate, Severity: duplicateSeverities[f.Policy], Title: "More than one of: " + f.Label,
			Mechanism: "The same therapy twice", Action: "Ask the prescribers which one is meant; a planned switch wants a reason and an end",
			Source: drug.Version(), Basis: "own classes", Interruptive: f.Policy == "block",
		}, f.Places...)
	}
}

// renalSeverities are how bad the urgency of a rule of package renal is.
var renalSeverities = map[string]Severity{"urgent": Major, "action": Moderate, "info": Minor}

func (r *review) kidneys() {
	for _, f := range renal.Check(renal.In{Function: r.Function, AsOf: &r.AsOf}, r.uses) {
		severity := renalSeverities[f.Severity]
		if f.Result == "contraindicated" && f.Status == score.Met {
			severity = Contraindicated
		}
		r.add(Finding{
			Key: "renal:" + f.Rule, Kind: Renal, Severity: severity, Title: f.Ingredient.Name() + ": " + strings.ReplaceAll(f.Result, "_", " "),
			Mechanism: f.Measure, Action: f.Action, Source: f.Citation, Basis: renal.Version(), Missing: f.Missing,
			Interruptive: severity == Contraindicated,
		}, f.Place)
	}
}

func (r *review) allergies() {
	for _, a := range r.Allergies {
		for _, u := range r.uses {
			at := slices.IndexFunc(u.Ingredients, func(id drug.ID) bool { return slices.Contains(a.Ingredients, id) })
			if at < 0 {
				continue
			}
			r.add(Finding{
				Key: "allergy:" + a.ID, Kind: Allergy, Severity: Contraindicated, Title: "Allergy on record: " + u.Ingredients[at].Name(),
				Mechanism: a.Display, Action: "Call the prescriber before the next dose", Source: "the record of allergies", Basis: "by ingredient",
				Interruptive: true, Label: a.Label,
			}, u.Place)
		}
	}
}

// unmapped are the lines that no rule can look at.
func (r *review) unmapped() {
	for place := range r.Lines {
		if l := &r.Lines[place]; l.InUse() && !l.Known {
			r.add(Finding{
				Key: "unmapped", Kind: Unmapped, Severity: Minor, Title: "Not checked: what is in it is not known",
				Action: "Look it up; interactions, duplicates and kidneys were not checked for it", Source: drug.Version(), Basis: "no known ingredient",
			}, place)
		}
	}
}

// on are the places of uses that hold one of the ingredients, or one of the classes, and
// reach the whole body.
func (r *review) on(names []string) (places []int, ingredients []drug.ID) {
	for _, u := range r.uses {
		if u.Local {
			continue
		}
		for _, id := range u.Ingredients {
			if slices.Contains(names, id.Name()) || slices.ContainsFunc(names, id.In) {
				if !slices.Contains(places, u.Place) {
					places = append(places, u.Place)
				}
				if !slices.Contains(ingredients, id) {
					ingredients = append(ingredients, id)
				}
			}
		}
	}
	return places, ingredients
}
