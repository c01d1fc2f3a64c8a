package stories_test

import (
	"strings"
	"time"

	"github.com/cucumber/godog"

	"caseload/internal/world"
)

// working are the steps of tasks.
func working(s *story, sc *godog.ScenarioContext) {
	sc.Step(`^(\w+) plans "([^"]*)" for (\w+), due in (-?\d+) hours?$`, func(person, title, patient string, hours int) {
		s.kept["task"] = s.act(person, "CreateTask", object{
			"id": world.ID(), "patientId": s.patient(patient), "title": title, "kind": "PHONE_CALL", "dueAt": s.hoursAgo(-hours),
		}).object("task")
	})
	sc.Step(`^(\w+)'s worklist shows "([^"]*)"$`, func(person, words string) {
		if s.task(person, words) == nil {
			s.t.Errorf("the worklist does not show %q", words)
		}
	})
	sc.Step(`^(\w+)'s worklist does not show "([^"]*)"$`, func(person, words string) {
		if s.task(person, words) != nil {
			s.t.Errorf("the worklist shows %q", words)
		}
	})
	sc.Step(`^(\w+)'s worklist shows "([^"]*)" (\d+) times?$`, func(person, words string, want int) {
		found := 0
		for _, task := range s.worklist(person) {
			if strings.Contains(strings.ToLower(task.text("title")), strings.ToLower(words)) {
				found++
			}
		}
		if found != want {
			s.t.Errorf("the worklist shows %q %d times", words, found)
		}
	})
	sc.Step(`^"([^"]*)" is overdue for (\w+)$`, func(words, person string) {
		if s.task(person, words).at("overdue") != true {
			s.t.Errorf("%q is not overdue", words)
		}
	})
	sc.Step(`^(\w+) completes "([^"]*)": "([^"]*)"$`, func(person, words, outcome string) {
		task := s.task(person, words)
		if task == nil {
			s.t.Fatalf("%s has no %q", person, words)
		}
		s.act(person, "CompleteTask", object{
			"taskId": task.at("id"), "baseRevision": task.at("revision"), "outcome": outcome,
			"completedAt": s.moment.UTC().Format(time.RFC3339),
		})
	})
	sc.Step(`^(\w+) completes it from an old screen$`, func(person string) {
		s.act(person, "CompleteTask", object{"taskId": s.kept["task"].at("id"), "baseRevision": s.kept["task"].at("revision"), "outcome": "Done"})
	})
}

func (s *story) worklist(person string) []object {
	s.t.Helper()
	return s.ask(person, "Worklist", object{"first": 100}).list("worklist", "nodes")
}

func (s *story) task(person, words string) object { return named(s.worklist(person), "title", words) }
