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
	sc.Step(`^(\w+) puts "([^"]*)" for (\w+) into the pool$`, func(person, title, patient string) {
		s.kept["task"] = s.act(person, "CreateTask", object{
			"id": world.ID(), "patientId": s.patient(patient), "title": title, "pool": "nurses", "dueAt": s.hoursAgo(-24),
		}).object("task")
	})
	sc.Step(`^(\w+) (claims|releases) it$`, func(person, what string) {
		task := s.act(person, map[string]string{"claims": "ClaimTask", "releases": "ReleaseTask"}[what], s.tasked())
		s.keepTask(task)
	})
	sc.Step(`^(\w+) hands "([^"]*)" over to (\w+) because "([^"]*)"$`, func(person, words, other, reason string) {
		s.taken(person, words)
		input := s.tasked()
		input["toId"], input["reason"] = s.who(other).Practitioner, reason
		s.keepTask(s.act(person, "HandOverTask", input))
	})
	sc.Step(`^(\w+) puts off "([^"]*)" for (\d+) hours because "([^"]*)"$`, func(person, words string, hours int, reason string) {
		s.taken(person, words)
		input := s.tasked()
		input["until"], input["reason"] = s.hoursAgo(-hours), reason
		s.keepTask(s.act(person, "SnoozeTask", input))
	})
	sc.Step(`^(\w+) cancels "([^"]*)" because "([^"]*)"$`, func(person, words, reason string) {
		s.taken(person, words)
		input := s.tasked()
		input["reason"] = reason
		s.act(person, "CancelTask", input)
	})
	sc.Step(`^(\w+) tries to reach (\w+): ([A-Z_]+)$`, func(person, patient, outcome string) {
		s.act(person, "LogContact", object{"patientId": s.patient(patient), "outcome": outcome})
	})
	sc.Step(`^(\w+) covers for (\w+) from now on$`, func(other, person string) {
		s.act(person, "RecordAbsence", object{
			"id": world.ID(), "coveredById": s.who(other).Practitioner, "startsAt": s.hoursAgo(0), "endsAt": s.hoursAgo(-240), "reason": "Vacation",
		})
	})
	sc.Step(`^(\w+) books a visit with (\w+) in (\d+) hours$`, func(person, patient string, hours int) {
		s.kept["appointment"] = s.act(person, "BookAppointment", object{
			"id": world.ID(), "patientId": s.patient(patient), "kind": "HOME_VISIT", "title": "Home visit",
			"startsAt": s.hoursAgo(-hours), "endsAt": s.hoursAgo(-hours - 1), "travelMinutes": 20,
		}).object("appointment")
	})
	sc.Step(`^(\d+) collisions? (?:is|are) told$`, func(want int) {
		if told := s.done().list("conflicts"); len(told) != want {
			s.t.Errorf("told %v, want %d", told, want)
		}
	})
	sc.Step(`^(\w+) moves the visit by (\d+) hours because "([^"]*)"$`, func(person string, hours int, reason string) {
		s.act(person, "RescheduleAppointment", object{
			"appointmentId": s.kept["appointment"].at("id"), "baseRevision": s.kept["appointment"].at("revision"),
			"startsAt": s.hoursAgo(-24 - hours), "endsAt": s.hoursAgo(-25 - hours), "reason": reason,
		})
	})
	sc.Step(`^(\w+) cancels the visit because "([^"]*)"$`, func(person, reason string) {
		s.act(person, "CancelAppointment", object{
			"appointmentId": s.kept["appointment"].at("id"), "baseRevision": s.kept["appointment"].at("revision"), "reason": reason,
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

// taken keeps the task of the person's worklist.
func (s *story) taken(person, words string) {
	s.t.Helper()
	task := s.task(person, words)
	if task == nil {
		s.t.Fatalf("%s has no %q", person, words)
	}
	s.kept["task"] = task
}

func (s *story) tasked() object {
	return object{"taskId": s.kept["task"].at("id"), "baseRevision": s.kept["task"].at("revision")}
}

func (s *story) keepTask(answer object) {
	if task := answer.object("task"); task != nil {
		s.kept["task"] = task
	}
}
