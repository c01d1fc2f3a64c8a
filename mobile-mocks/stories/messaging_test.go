package stories_test

import (
	"maps"

	"github.com/cucumber/godog"

	"caseload/internal/world"
)

// messaging are the steps of messages between the care team.
func messaging(s *story, sc *godog.ScenarioContext) {
	sc.Step(`^(\w+) writes about (\w+): "([^"]*)"$`, func(person, patient, words string) {
		s.write(person, patient, words, object{"topic": "About " + patient})
	})
	sc.Step(`^(\w+) writes urgently about (\w+): "([^"]*)"$`, func(person, patient, words string) {
		s.write(person, patient, words, object{"topic": "About " + patient, "priority": "URGENT", "acknowledgementRequired": true})
	})
	sc.Step(`^(\w+) answers about (\w+): "([^"]*)"$`, func(person, patient, words string) {
		s.write(person, patient, words, object{"threadId": s.kept["message"].at("id")})
	})
	sc.Step(`^(\w+) mentions (\w+) about (\w+): "([^"]*)"$`, func(person, other, patient, words string) {
		s.write(person, patient, words, object{"topic": "About " + patient, "mentionIds": []any{s.who(other).Practitioner}})
	})
	sc.Step(`^(\w+)'s inbox shows "([^"]*)"$`, func(person, words string) {
		if s.inbox(person, words) == nil {
			s.t.Errorf("the inbox does not show %q", words)
		}
	})
	sc.Step(`^(\w+)'s inbox does not show "([^"]*)"$`, func(person, words string) {
		if s.inbox(person, words) != nil {
			s.t.Errorf("the inbox shows %q", words)
		}
	})
	sc.Step(`^(\w+) acknowledges it$`, func(person string) {
		s.act(person, "AcknowledgeMessage", object{"communicationId": s.kept["message"].at("id")})
	})
	sc.Step(`^(\w+) has "([^"]*)" to acknowledge$`, func(person, words string) {
		if s.unacknowledged(person, words) == nil {
			s.t.Errorf("%q asks for no acknowledgement", words)
		}
	})
	sc.Step(`^(\w+) has no "([^"]*)" to acknowledge$`, func(person, words string) {
		if s.unacknowledged(person, words) != nil {
			s.t.Errorf("%q still asks for an acknowledgement", words)
		}
	})
}

func (s *story) write(person, patient, words string, more object) {
	s.t.Helper()
	input := object{"id": world.ID(), "patientId": s.patient(patient), "text": words}
	maps.Copy(input, more)
	if sent := s.act(person, "SendMessage", input).object("message"); sent != nil && more["threadId"] == nil {
		s.kept["message"] = sent
	}
}

func (s *story) inbox(person, words string) object {
	s.t.Helper()
	return named(s.ask(person, "Inbox", object{}).list("inbox", "nodes"), "text", words)
}

func (s *story) unacknowledged(person, words string) object {
	s.t.Helper()
	return named(s.ask(person, "UnacknowledgedMessages", object{}).list("messages", "nodes"), "text", words)
}
