package stories_test

import (
	"maps"
	"strings"

	"github.com/cucumber/godog"

	"caseload/internal/world"
)

// planning are the steps of the care plan. A person at a phone that was opened
// before knows the plan as it was then.
func planning(s *story, sc *godog.ScenarioContext) {
	sc.Step(`^(\w+) begins a care plan for (\w+)(?: in the program ([\w-]+))?$`, func(person, patient, program string) {
		s.act(person, "CreateCarePlan", object{
			"id": world.ID(), "episodeOfCareId": s.enrollment(person, patient).at("id"), "title": "Home and well", "program": program,
		})
	})
	sc.Step(`^(\w+) opens (\w+)'s care plan$`, func(person, patient string) { s.kept[person+" plan"] = s.plan(person, patient) })
	sc.Step(`^(\w+) adds the goal "([^"]*)", in (\w+)'s words "([^"]*)"$`, func(person, goal, patient, words string) {
		s.change(person, patient, "AddGoal", object{"id": world.ID(), "description": goal, "patientWords": words})
	})
	sc.Step(`^(\w+) adds the barrier "([^"]*)" for (\w+)$`, func(person, barrier, patient string) {
		s.change(person, patient, "AddBarrier", object{"id": world.ID(), "title": barrier, "category": "TRANSPORTATION"})
	})
	sc.Step(`^(\w+) adds the intervention "([^"]*)" for (\w+)$`, func(person, what, patient string) {
		s.change(person, patient, "AddIntervention", object{"id": world.ID(), "title": what})
	})
	sc.Step(`^(\w+) notes "([^"]*)" on the goal "([^"]*)" of (\w+)$`, func(person, note, goal, patient string) {
		s.act(person, "AddGoalNote", object{"id": world.ID(), "goalId": s.goal(person, patient, goal).at("id"), "text": note})
	})
	sc.Step(`^(\w+) changes the (\w+) of the goal "([^"]*)" of (\w+) to "([^"]*)"$`, func(person, field, goal, patient, value string) {
		s.edit(person, patient, goal, field, value)
	})
	sc.Step(`^(\w+) overcomes the barrier "([^"]*)" of (\w+): "([^"]*)"$`, func(person, barrier, patient, how string) {
		plan := s.plan(person, patient)
		s.act(person, "UpdateBarrier", object{
			"barrierId": named(plan.list("barriers", "nodes"), "title", barrier).at("id"), "baseRevision": plan.at("revision"),
			"status": "RESOLVED", "resolution": how,
		})
	})
	sc.Step(`^the goal "([^"]*)" of (\w+) has the (\w+) "([^"]*)" for (\w+)$`, func(goal, patient, field, want, person string) {
		if got := s.goal(person, patient, goal).text(field); got != want {
			s.t.Errorf("%s is %q, want %q", field, got, want)
		}
	})
	sc.Step(`^the goal "([^"]*)" of (\w+) has (\d+) notes for (\w+)$`, func(goal, patient string, want int, person string) {
		if got := s.goal(person, patient, goal).list("annotations"); len(got) != want {
			s.t.Errorf("notes %v, want %d", got, want)
		}
	})
	sc.Step(`^both values are shown: yours "([^"]*)", theirs "([^"]*)"$`, func(yours, theirs string) {
		for _, problem := range s.answer.list("problems") {
			for _, f := range problem.list("fields") {
				if f.text("yours") == `"`+yours+`"` && f.text("theirs") == `"`+theirs+`"` {
					return
				}
			}
		}
		s.t.Errorf("shown: %v", s.answer.list("problems"))
	})
	sc.Step(`^(\w+) agrees to the plan, and (\w+) hears it$`, func(patient, person string) {
		s.change(person, patient, "AgreeToCarePlan", object{
			"id": world.ID(), "party": "PATIENT", "method": "VERBAL_WITNESSED", "partyName": patient, "witnessId": s.who(person).Practitioner,
		})
	})
	sc.Step(`^(\w+) signs off (\w+)'s plan$`, func(person, patient string) {
		s.change(person, patient, "SignOffCarePlan", object{"id": world.ID()})
	})
	sc.Step(`^(\w+) approves (\w+)'s plan$`, func(person, patient string) {
		s.change(person, patient, "ApproveCarePlan", object{"id": world.ID()})
	})
	sc.Step(`^(\w+) gives (\w+)'s plan back: "([^"]*)"$`, func(person, patient, note string) {
		s.change(person, patient, "ReturnCarePlan", object{"id": world.ID(), "note": note})
	})
	sc.Step(`^(\w+)'s plan is (\w+) for (\w+)$`, func(patient, approval, person string) {
		if got := s.plan(person, patient).text("approval"); got != approval {
			s.t.Errorf("approval is %s", got)
		}
	})
	sc.Step(`^(\w+) closes (\w+)'s plan because "([^"]*)"$`, func(person, patient, reason string) {
		s.change(person, patient, "CloseCarePlan", object{"completed": true, "reason": reason})
	})
	sc.Step(`^(\w+) has no care plan for (\w+)$`, func(patient, person string) {
		if plan := s.ask(person, "CarePlan", object{"patientId": s.patient(patient)}).at("patient", "carePlan"); plan != nil {
			s.t.Errorf("the plan is %v", plan)
		}
	})
	sc.Step(`^the history of (\w+)'s plan says "([^"]*)" to (\w+)$`, func(patient, words, person string) {
		history := s.ask(person, "CarePlanHistory", object{
			"patientId": s.patient(patient), "from": 0, "to": s.plan(person, patient).at("revision"),
		})
		if !strings.Contains(text(history), words) {
			s.t.Errorf("the history does not say %q", words)
		}
	})
}

func (s *story) plan(person, patient string) object {
	s.t.Helper()
	plan := s.ask(person, "CarePlan", object{"patientId": s.patient(patient)}).object("patient", "carePlan")
	if plan == nil {
		s.t.Fatalf("%s has no care plan that %s sees", patient, person)
	}
	return plan
}

func (s *story) goal(person, patient, words string) object {
	s.t.Helper()
	goal := named(s.plan(person, patient).list("goals", "nodes"), "description", words)
	if goal == nil {
		s.t.Fatalf("there is no goal %q", words)
	}
	return goal
}

// change does an act on the plan as it is now.
func (s *story) change(person, patient, operation string, more object) {
	s.t.Helper()
	plan := s.plan(person, patient)
	input := object{"carePlanId": plan.at("id")}
	if !strings.HasPrefix(operation, "Add") && !strings.HasPrefix(operation, "Apply") {
		input["baseRevision"] = plan.at("revision")
	}
	maps.Copy(input, more)
	s.act(person, operation, input)
}

// edit gives a field of a goal a value, from the plan as the person opened it.
func (s *story) edit(person, patient, goal, field, value string) {
	s.t.Helper()
	known := s.kept[person+" plan"]
	if known == nil {
		known = s.plan(person, patient)
	}
	s.act(person, "UpdateGoal", object{
		"goalId": named(known.list("goals", "nodes"), "description", goal).at("id"), "baseRevision": known.at("revision"), field: value,
	})
}
