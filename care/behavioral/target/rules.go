package target

import (
	"fmt"
	"slices"
	"strings"

	"caseload/care/code"
	"caseload/care/score"
)

// In is what the rule is asked with.
type In struct {
	Totals   []Total    `json:"totals"   doc:"the PHQ-9 totals of the episode, in any order; the first one is the baseline"`
	Contacts []code.Day `json:"contacts" doc:"days on which the person was spoken to; may be left out"`
	AsOf     *code.Day  `json:"asOf"     doc:"the day for which it is asked"`
}

// Rules are the rules of this package by name.
func Rules() []score.Rule {
	return []score.Rule{score.Define("treat-to-target",
		"Where a person in collaborative care stands: relapse, not improving, in treatment, improved, response or remission. Parts: baseline, last, change, weeks, response, remission, improved, review (with its reasons), nextContact (the last day for it).",
		"CMS159; Bao 2016, Psychiatric Services 67:6; MacArthur tool kit; Unützer 2002, JAMA 288:2836",
		Score)}
}

// Score reads the course up to the day that is asked for.
func Score(in In) score.Result {
	result := score.Result{Rule: "treat-to-target", Version: limits().version}
	if in.AsOf == nil {
		result.Missing = append(result.Missing, "asOf")
	}
	if in.Totals == nil {
		result.Missing = append(result.Missing, "totals")
	}
	if result.Missing != nil {
		return result
	}
	c, ok := CourseOf(in.Totals, *in.AsOf)
	if !ok {
		result.Missing = []string{"totals on or before asOf"}
		return result
	}
	result.Value, result.Parts = score.Word(string(c.State())), c.parts(in)
	if !c.Indexed() {
		result.Notes = []string{"the baseline is below 10, so there is no target of response"}
	}
	return result
}

func (c Course) parts(in In) []score.Part {
	days := in.Contacts
	for _, t := range in.Totals {
		days = append(days, t.On)
	}
	last := c.Last.On
	for _, day := range days {
		if day <= *in.AsOf {
			last = max(last, day)
		}
	}
	review := c.Review()
	return []score.Part{
		points("baseline", c.Baseline.Total, "PHQ-9 of "+c.Baseline.On.String()),
		points("last", c.Last.Total, "PHQ-9 of "+c.Last.On.String()),
		points("change", -c.Fall(), fmt.Sprintf("%d points", -c.Fall())),
		points("weeks", c.Weeks, "whole weeks since the baseline"),
		criterion("response", c.Responded(), ""),
		criterion("remission", c.InRemission(), ""),
		criterion("improved", c.HasImproved(), ""),
		criterion("review", review != nil, strings.Join(review, ", ")),
		{Name: "nextContact", Label: "last day for the next contact", Input: (last + c.Phase(*in.AsOf).Within()).String()},
	}
}

func points(name string, n int, input string) score.Part {
	value := float64(n)
	return score.Part{Name: name, Points: &value, Input: input}
}

func criterion(name string, met bool, input string) score.Part {
	return score.Part{Name: name, Status: map[bool]score.Status{true: score.Met, false: score.NotMet}[met], Input: input}
}

// Before orders states so that the next person to act on comes first.
func (s State) Before(other State) bool {
	order := []State{Relapse, NotImproving, InTreatment, Improved, Response, Remission}
	return slices.Index(order, s) < slices.Index(order, other)
}
