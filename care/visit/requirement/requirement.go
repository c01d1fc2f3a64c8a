// Package requirement holds what a planned visit asks of who comes against what is on
// record of that person.
package requirement

import (
	"strings"
	"time"

	"golang.org/x/text/language"

	"caseload/care/code"
	"caseload/care/score"
)

// Kind is what a requirement is about.
type Kind string

// The kinds of requirements.
const (
	Skill    Kind = "SKILL"
	Language Kind = "LANGUAGE"
)

// Requirement is one thing that a visit asks of who comes. It stands in nobody's way:
// who plans decides.
type Requirement struct {
	Kind Kind
	// Value is the skill in words or letters, or the language as a BCP 47 tag.
	Value string
	// Status is unknown where nothing of the kind is on record of the person, and where
	// nobody is named.
	Status score.Status
}

// Wanted is what a visit asks for, and the day on which it is.
type Wanted struct {
	Skills   []string
	Language string
	On       time.Time
}

// Held is what is on record of the person who comes.
type Held struct {
	Qualifications []code.Qualification
	Languages      []string
}

// Of judges each requirement, skills first. Nothing is on record of nobody.
func Of(wanted Wanted, held Held) []*Requirement {
	all := []*Requirement{}
	for _, skill := range wanted.Skills {
		all = append(all, &Requirement{Skill, skill, held.skill(skill, wanted.On)})
	}
	if wanted.Language != "" {
		all = append(all, &Requirement{Language, wanted.Language, held.language(wanted.Language)})
	}
	return all
}

// skill is met by a qualification of that name that is valid on the day: one that ran out is none.
func (h Held) skill(name string, on time.Time) score.Status {
	for _, q := range h.Qualifications {
		if strings.EqualFold(strings.TrimSpace(q.Code), strings.TrimSpace(name)) && q.HeldOn(on) {
			return score.Met
		}
	}
	return lacking(len(h.Qualifications))
}

// language is met by the same language in any region or script: who speaks es-MX
// speaks with somebody who wants es.
func (h Held) language(tag string) score.Status {
	for _, spoken := range h.Languages {
		if base(spoken) == base(tag) {
			return score.Met
		}
	}
	return lacking(len(h.Languages))
}

func lacking(known int) score.Status {
	if known == 0 {
		return score.Unknown
	}
	return score.NotMet
}

// base is the language of a tag, without region and script; the tag itself where it is none.
func base(tag string) string {
	parsed, err := language.Parse(strings.TrimSpace(tag))
	if err != nil {
		return strings.ToLower(strings.TrimSpace(tag))
	}
	of, _ := parsed.Base()
	return of.String()
}
