package chronic

import (
	"fmt"

	"caseload/care/code"
	"caseload/care/identify/claim"
	"caseload/care/score"
)

// In are the inputs of the rules. Which of the two lists a rule reads is in its
// name.
type In struct {
	AsOf       *code.Day     `json:"asOf"       doc:"the day of the question, the last one of every look-back"`
	Claims     []claim.Claim `json:"claims"     doc:"final claims of the 24 months before; [] where there are none"`
	Conditions []Condition   `json:"conditions" doc:"the problem list; [] where it is empty"`
}

// ClaimsIn are the inputs of the rule for claims.
type ClaimsIn struct {
	AsOf   *code.Day     `json:"asOf"   doc:"the day of the question, the last one of every look-back"`
	Claims []claim.Claim `json:"claims" doc:"final claims of the 24 months before; [] where there are none"`
}

// ChartIn are the inputs of the rule for the chart.
type ChartIn struct {
	AsOf       *code.Day   `json:"asOf"       doc:"the day of the question"`
	Conditions []Condition `json:"conditions" doc:"the problem list; [] where it is empty"`
}

// Rules are the counts of active chronic conditions: from claims, from the chart,
// and from both where one of them is enough.
func Rules() []score.Rule {
	const (
		groups = "the number of multiple-chronic-condition groups with an active condition (0 to 20); parts: a group each with one point, then every condition with its evidence"
		ccw    = "CMS Chronic Conditions Warehouse, revision 2022-02; Goodman 2013, Prev Chronic Dis 10:E66"
	)
	return []score.Rule{
		score.Define("chronic-conditions", "Chronic conditions from claims and chart, whichever is given: "+groups, ccw, Count),
		score.Define("chronic-conditions-claims", "Chronic conditions from claims: "+groups, ccw, func(in ClaimsIn) score.Result {
			return named("chronic-conditions-claims", count(In{AsOf: in.AsOf, Claims: in.Claims}, "claims"))
		}),
		score.Define("chronic-conditions-chart", "Chronic conditions from the problem list: "+groups, ccw, func(in ChartIn) score.Result {
			return named("chronic-conditions-chart", count(In{AsOf: in.AsOf, Conditions: in.Conditions}, "conditions"))
		}),
	}
}

func named(rule string, r score.Result) score.Result {
	r.Rule = rule
	return r
}

// Count counts the groups that claims and chart name together. One of the two
// lists is enough; a note says which was not given.
func Count(in In) score.Result {
	result := count(in, "claims", "conditions")
	result.Notes = append(result.Notes, sources(in)...)
	return result
}

func sources(in In) []string {
	switch {
	case in.Claims == nil && in.Conditions != nil:
		return []string{"from the chart only: claims not given"}
	case in.Conditions == nil && in.Claims != nil:
		return []string{"from claims only: conditions not given"}
	}
	return nil
}

// count needs the day and one of the lists, which it names if none is there.
func count(in In, lists ...string) score.Result {
	result := score.Result{Rule: "chronic-conditions", Version: Version()}
	if in.AsOf == nil {
		result.Missing = append(result.Missing, "asOf")
	}
	if in.Claims == nil && in.Conditions == nil {
		result.Missing = append(result.Missing, lists...)
	}
	if len(result.Missing) > 0 {
		return result
	}
	found := Find(in)
	groups := GroupsOf(found)
	result.Value = score.Number(float64(len(groups)))
	result.Parts = parts(groups, found)
	result.Notes = caveats(in)
	return result
}

// Find returns what claims and chart name, the claims first. The inputs have a
// day.
func Find(in In) []Found {
	return append(FromClaims(in.Claims, *in.AsOf), FromChart(in.Conditions, *in.AsOf)...)
}

func parts(groups []Group, found []Found) (parts []score.Part) {
	for _, g := range groups {
		parts = append(parts, score.Part{Name: "group:" + g.Key, Label: g.Label, Points: score.Points(1), Evidence: g.Conditions})
	}
	for _, f := range found {
		status := score.NotMet
		if f.Met {
			status = score.Met
		}
		parts = append(parts, score.Part{Name: f.Condition, Label: f.Label, Status: status, Input: f.source + ": " + f.Why, Evidence: f.Evidence})
	}
	return parts
}

// caveats say what could not be used, and what claims cannot show.
func caveats(in In) (notes []string) {
	undated, untyped := 0, 0
	for i := range in.Claims {
		if _, ok := in.Claims[i].Day(); !ok {
			undated++
		}
		if in.Claims[i].Kind() == claim.Untyped {
			untyped++
		}
	}
	if undated > 0 {
		notes = append(notes, fmt.Sprintf("claims without a date, not counted: %d", undated))
	}
	if untyped > 0 {
		notes = append(notes, fmt.Sprintf("claims without a type, not counted: %d", untyped))
	}
	if len(in.Claims) > 0 && in.Conditions == nil {
		notes = append(notes, "Medicare removes claims about substance use before delivery, so that none found is no proof of absence")
	}
	return notes
}
