package stories_test

import (
	"github.com/cucumber/godog"
	"github.com/google/uuid"

	"caseload/internal/world"
)

// enrolling are the steps from a referral to the end of an enrollment.
func enrolling(s *story, sc *godog.ScenarioContext) {
	sc.Step(`^(\w+) refers (\w+) because "([^"]*)"$`, func(person, patient, reason string) {
		s.kept["referral"] = s.act(person, "ReferPatient", object{
			"id": world.ID(), "patientId": s.patient(patient), "reason": reason, "priority": "URGENT",
		}).object("serviceRequest")
	})
	sc.Step(`^(\w+) (accepts|declines|asks back on) the referral(?: because "([^"]*)")?$`, func(person, decision, note string) {
		s.triage(person, decision, note)
	})
	sc.Step(`^(\w+) answers "([^"]*)"$`, func(person, answer string) {
		s.kept["referral"] = s.act(person, "AnswerReferral", object{
			"serviceRequestId": s.kept["referral"].at("id"), "baseRevision": s.kept["referral"].at("revision"), "answer": answer,
		}).object("serviceRequest")
	})
	sc.Step(`^(\w+)'s referral inbox has (\d+) referrals? about (\w+)$`, func(person string, want int, patient string) {
		found := 0
		for _, referral := range s.ask(person, "ReferralInbox", object{}).list("referralInbox", "nodes") {
			if referral.text("patient", "id") == s.patient(patient) {
				found++
			}
		}
		if found != want {
			s.t.Errorf("%d referrals, want %d", found, want)
		}
	})
	sc.Step(`^(\w+) proposes to enroll (\w+) because "([^"]*)"$`, func(person, patient, reason string) {
		s.act(person, "ProposeEpisodeOfCare", object{"id": world.ID(), "patientId": s.patient(patient), "reason": reason})
	})
	sc.Step(`^(\w+) (?:moves|brings) (\w+)'s enrollment to ([A-Z_]+) because "([^"]*)"$`, func(person, patient, stage, reason string) {
		s.move(person, patient, stage, reason)
	})
	sc.Step(`^(\w+) is enrolled by (\w+)$`, func(patient, person string) {
		s.act(person, "ProposeEpisodeOfCare", object{"id": world.ID(), "patientId": s.patient(patient), "reason": "Found by a cohort"})
		s.done()
		s.move(person, patient, "ENGAGED", "Agreed to take part")
		s.done()
	})
	sc.Step(`^(\w+) tries to reach (\w+) by ([A-Z_]+) (\d+) hours ago: ([A-Z_]+)$`, func(person, patient, mode string, hours int, outcome string) {
		s.act(person, "RecordOutreachAttempt", object{
			"id": world.ID(), "episodeOfCareId": s.enrollment(person, patient).at("id"), "mode": mode, "outcome": outcome,
			"happenedAt": s.hoursAgo(hours),
		})
	})
	sc.Step(`^(\w+)'s enrollment is in stage ([A-Z_]+) for (\w+)$`, func(patient, stage, person string) {
		if got := s.enrollment(person, patient).text("stage"); got != stage {
			s.t.Errorf("stage %s, want %s", got, stage)
		}
	})
	sc.Step(`^(\d+) open tasks? (?:was|were) closed with it$`, func(want int) {
		if closed := s.answer.list("cancelledTasks"); len(closed) != want {
			s.t.Errorf("closed %v, want %d", closed, want)
		}
	})
}

func (s *story) triage(person, how, note string) {
	s.t.Helper()
	decision := map[string]string{"accepts": "ACCEPT", "declines": "DECLINE", "asks back on": "REQUEST_INFORMATION"}[how]
	input := object{
		"serviceRequestId": s.kept["referral"].at("id"), "baseRevision": s.kept["referral"].at("revision"),
		"decision": decision, "note": note,
	}
	if decision == "ACCEPT" {
		input["episodeOfCareId"] = world.ID()
	}
	if answer := s.act(person, "TriageReferral", input); answer.at("serviceRequest") != nil {
		s.kept["referral"] = answer.object("serviceRequest")
	}
}

func (s *story) move(person, patient, stage, reason string) {
	s.t.Helper()
	episode := s.enrollment(person, patient)
	input := object{
		"episodeOfCareId": episode.at("id"), "baseRevision": episode.at("revision"), "stage": stage, "reason": reason,
	}
	if stage == "ENGAGED" {
		input["intensity"] = "CASE_MANAGEMENT"
	}
	s.act(person, "ChangeEpisodeOfCare", input)
}

// enrollment is the patient's newest one, as the person sees it.
func (s *story) enrollment(person, patient string) object {
	s.t.Helper()
	all := s.ask(person, "Enrollment", object{"patientId": s.patient(patient)}).list("patient", "episodesOfCare", "nodes")
	if len(all) == 0 {
		s.t.Fatalf("%s has no enrollment that %s sees", patient, person)
	}
	return all[0]
}

func (s *story) uuid(patient string) uuid.UUID { return uuid.MustParse(s.patient(patient)) }
