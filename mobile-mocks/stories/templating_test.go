package stories_test

import (
	"slices"

	"github.com/cucumber/godog"
)

// templating are the steps of the templates that a plan takes over.
func templating(s *story, sc *godog.ScenarioContext) {
	sc.Step(`^(\w+) applies the template ([\w-]+) to (\w+)'s plan$`, func(person, template, patient string) {
		s.change(person, patient, "ApplyCarePlanTemplate", object{"template": template})
	})
	sc.Step(`^(\w+) applies the template ([\w-]+) to (\w+)'s plan without "([^"]*)"$`, func(person, template, patient, item string) {
		s.change(person, patient, "ApplyCarePlanTemplate", object{"template": template, "decline": []string{item}})
	})
	sc.Step(`^(\w+) applies version (\d+) of the template ([\w-]+) to (\w+)'s plan$`, func(person, version, template, patient string) {
		s.change(person, patient, "ApplyCarePlanTemplate", object{"template": template, "version": version})
	})
	sc.Step(`^(\w+) applies of the template ([\w-]+) "([^"]*)" to (\w+)'s plan$`, func(person, template, item, patient string) {
		s.change(person, patient, "ApplyCarePlanTemplate", object{"template": template, "accept": []string{item}})
	})
	sc.Step(`^(\w+)'s plan has the goal "([^"]*)" (\d+) times? for (\w+)$`, func(patient, goal string, want int, person string) {
		found := 0
		for _, g := range s.plan(person, patient).list("goals", "nodes") {
			if g.text("description") == goal {
				found++
			}
		}
		if found != want {
			s.t.Errorf("the goal %q is there %d times, want %d", goal, found, want)
		}
	})
	sc.Step(`^nothing of a template waits on (\w+)'s plan for (\w+)$`, func(patient, person string) {
		if waiting := s.waiting(person, patient); len(waiting) > 0 {
			s.t.Errorf("%q waits", waiting)
		}
	})
	sc.Step(`^"([^"]*)" of a template waits on (\w+)'s plan for (\w+)$`, func(item, patient, person string) {
		if waiting := s.waiting(person, patient); !slices.Contains(waiting, item) {
			s.t.Errorf("%q does not wait, only %q", item, waiting)
		}
	})
}

// waiting are the items of templates on which nobody has decided yet.
func (s *story) waiting(person, patient string) (keys []string) {
	s.t.Helper()
	updates := s.ask(person, "CarePlanTemplateUpdates", object{"carePlan": s.plan(person, patient).at("id")})
	for _, update := range updates.list("carePlanTemplateUpdates") {
		for _, difference := range update.list("differences") {
			keys = append(keys, difference.text("key"))
		}
	}
	return keys
}
