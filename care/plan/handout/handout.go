package handout

import (
	"slices"
	"time"
)

// Handout is what the page shows. All times are in the patient's zone.
type Handout struct {
	Name   string
	MadeAt time.Time
	Goals  []Goal
	// Yours is what the patient does, Team what others do.
	Yours, Team []Step
	Visits      []Visit
	// Emergency are signs to call 911 for, Today those to call the team for.
	Emergency, Today []string
	People           []Person
}

// Goal is one thing that the patient wants to reach.
type Goal struct {
	// Words are the patient's own, Title what the team calls it.
	Words, Title string
	By           *time.Time
}

// Step is one thing that somebody does.
type Step struct {
	Text string
	// Role is who does it, as a care plan names it; Name is there when a person is named.
	Role, Name string
	// Shipped steps come from a template, whose words are for clinicians: of what
	// others do, those alone are shown that there are simpler words for.
	Shipped bool
	By      *time.Time
}

// Visit is a meeting that is planned.
type Visit struct {
	Kind, Where, With string
	At                time.Time
}

// Person is somebody who can be called.
type Person struct{ Name, Phone string }

// said is the handout with every text in the language.
func (h Handout) said(in *texts) Handout {
	h.Team = slices.DeleteFunc(h.Team, func(s Step) bool { return s.Shipped && !in.has(s.Text) })
	for i, g := range h.Goals {
		h.Goals[i].Title = in.say(g.Title)
	}
	for _, steps := range [][]Step{h.Yours, h.Team} {
		for i, s := range steps {
			steps[i].Text, steps[i].Role = in.say(s.Text), in.Roles[s.Role]
		}
	}
	for i, v := range h.Visits {
		h.Visits[i].Kind = in.Kinds[v.Kind]
	}
	h.Emergency, h.Today = in.easy(h.Emergency), in.easy(h.Today)
	return h
}
