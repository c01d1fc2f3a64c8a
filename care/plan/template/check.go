package template

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
)

// The words that a definition may use, as the contract has them.
var (
	// Roles are those by whom an intervention is done.
	Roles = []string{
		"CASE_MANAGER", "NURSE", "PRIMARY_CARE", "SPECIALIST", "PHARMACIST", "DIETITIAN", "THERAPIST", "SOCIAL_WORKER",
		"COMMUNITY_HEALTH_WORKER", "BEHAVIORAL_CARE_MANAGER", "PSYCHIATRIC_CONSULTANT", "FACILITY_TEAM", "VISIT_STAFF", "PATIENT", "CAREGIVER",
	}
	kinds = []Kind{
		"PHONE_CALL", "HOME_VISIT", "ASSESSMENT", "MEDICATION_REVIEW", "REFERRAL", "FOLLOW_UP", "EDUCATION", "MONITORING", "OTHER",
	}
	categories = []Category{
		"TRANSPORTATION", "COST", "HOUSING", "FOOD", "LANGUAGE", "HEALTH_LITERACY", "COGNITION", "MOTIVATION", "CAREGIVER",
		"TECHNOLOGY", "ACCESS_TO_CARE", "SAFETY", "OTHER",
	}
	priorities  = []Priority{"HIGH", "MEDIUM", "LOW"}
	comparators = []string{"<", "<=", ">", ">=", ""}
	urgencies   = []Urgency{Emergency, SameDay, NextContact}
)

var (
	keyForm = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	rrule   = regexp.MustCompile(`^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;INTERVAL=[1-9][0-9]*)?(;COUNT=[1-9][0-9]*)?$`)
)

// Check finds what is wrong with a definition.
func (t *Template) Check() []error {
	c := &checker{keys: map[string]bool{}, goals: map[string]bool{}, problems: map[string]bool{}}
	c.needf(keyForm.MatchString(t.Key), "key %q is not in lower case with dashes", t.Key)
	_, err := strconv.Atoi(t.Version)
	c.needf(err == nil, "version %q is not a whole number", t.Version)
	c.needf(t.Title != "" && t.Summary != "", "title or summary is missing")
	c.needf(t.EffectiveOn > 0, "effective_on is missing")
	c.needf(t.Anchor == Start || t.Anchor == Discharge, "anchor %q is unknown", t.Anchor)
	c.needf(len(t.Sources) > 0, "there is no source")
	for _, s := range t.Sources {
		c.needf(s.Name != "" && s.Citation != "", "a source needs a name and a citation")
	}
	for _, p := range t.Problems {
		c.key(p.Key, c.problems)
		c.needf(p.Coding.System != "" && p.Coding.Code != "" && p.Coding.Display != "", "problem %s has no full code", p.Key)
	}
	for _, g := range t.Goals {
		c.goal(g)
	}
	for _, i := range t.Interventions {
		c.intervention(i)
	}
	for _, b := range t.Barriers {
		c.key(b.Key, nil)
		c.needf(slices.Contains(categories, b.Category) && b.Ask != "", "barrier %s has no known category or no question", b.Key)
		c.refers(b.Key, b.Goals)
	}
	for _, f := range t.RedFlags {
		c.needf(f.Sign != "" && f.Act != "" && slices.Contains(urgencies, f.Urgency), "sign of danger %q is not complete", f.Sign)
	}
	c.needf(len(t.Goals) > 0 && len(t.Interventions) > 0 && len(t.RedFlags) > 0 && len(t.TeachBack) > 0, "a part is empty")
	return c.found
}

// checker gathers what is wrong, and which keys there are.
type checker struct {
	found                 []error
	keys, goals, problems map[string]bool
}

func (c *checker) needf(ok bool, format string, args ...any) {
	if !ok {
		c.found = append(c.found, fmt.Errorf(format, args...))
	}
}

// key notes the key of an item, which must be the only one in the template.
func (c *checker) key(key string, among map[string]bool) {
	c.needf(keyForm.MatchString(key), "key %q is not in lower case with dashes", key)
	if c.keys[key] {
		c.found = append(c.found, errors.New("key "+key+" is there twice"))
	}
	c.keys[key] = true
	if among != nil {
		among[key] = true
	}
}

func (c *checker) goal(g Goal) {
	c.key(g.Key, c.goals)
	c.needf(g.Title != "" && g.PatientWords != "", "goal %s has no title or no words of a patient", g.Key)
	c.needf(slices.Contains(priorities, g.Priority), "goal %s has no known priority", g.Key)
	c.needf(g.Problem == "" || c.problems[g.Problem], "goal %s is for an unknown problem", g.Key)
	c.needf(len(g.Targets) > 0, "goal %s has no target", g.Key)
	for _, target := range g.Targets {
		_, err := strconv.ParseFloat(target.Value, 64)
		c.needf(slices.Contains(comparators, target.Comparator), "goal %s compares by %q", g.Key, target.Comparator)
		c.needf(target.Text != "" || target.Measure != nil && target.Measure.Code != "" && err == nil && target.Unit != "",
			"goal %s has a target that is neither a measure with value and unit nor a text", g.Key)
		c.needf(target.DueDays > 0, "goal %s has a target without a time", g.Key)
	}
}

func (c *checker) intervention(i Intervention) {
	c.key(i.Key, nil)
	c.needf(i.Title != "" && len(i.Title) <= 200, "intervention %s has no title of up to 200 characters", i.Key)
	c.needf(slices.Contains(kinds, i.Kind), "intervention %s is of no known kind", i.Key)
	c.needf(slices.Contains(Roles, i.Who), "intervention %s is done by nobody known", i.Key)
	c.needf((i.DueDays > 0) != (i.DueBusinessDays > 0), "intervention %s is due by days or by business days", i.Key)
	c.needf(i.Recurrence == "" || rrule.MatchString(i.Recurrence), "intervention %s recurs by %q", i.Key, i.Recurrence)
	c.needf(len(i.Goals) > 0, "intervention %s serves no goal", i.Key)
	c.refers(i.Key, i.Goals)
}

// refers checks that an item names goals that are there.
func (c *checker) refers(from string, goals []string) {
	for _, key := range goals {
		c.needf(c.goals[key], "%s names an unknown goal %s", from, key)
	}
}
