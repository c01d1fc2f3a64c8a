package stories_test

import (
	"context"
	"strings"
	"time"

	"github.com/cucumber/godog"

	"caseload/ent/consent"
	"caseload/ent/practitionerrole"
	"caseload/ent/relationship"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// longAgo is before every story.
var longAgo = time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)

// collaborating are the steps of collaborative care, on the story's own clock.
func collaborating(s *story, sc *godog.ScenarioContext) {
	sc.Step(`^(\w+) is (\w+)'s patient since long ago$`, func(patient, manager string) {
		s.admit(patient, manager)
		s.relateSince(manager, patient, relationship.BasisCASE_MANAGER)
	})
	sc.Step(`^(\w+) has treated (\w+) since long ago$`, func(person, patient string) { s.relateSince(person, patient, relationship.BasisTREATING) })
	sc.Step(`^(\w+) is a psychiatric consultant$`, func(name string) { s.hire(name, practitionerrole.RolePROVIDER) })
	sc.Step(`^(\w+) has denied that others see her mental health$`, func(patient string) { s.deny(patient) })
	sc.Step(`^(\w+) enrolls (\w+) in collaborative care with (\w+) and (\w+), who consents by word$`, func(person, patient, provider, consultant string) {
		s.act(person, "EnrollInCollaborativeCare", object{
			"id": world.ID(), "patientId": s.patient(patient), "careManagerId": s.who(person).Practitioner, "treatingProviderId": s.who(provider).Practitioner,
			"psychiatricConsultantId": s.who(consultant).Practitioner, "consent": object{"method": "VERBAL", "givenAt": s.now()},
		})
	})
	sc.Step(`^(\w+) measures (\d+) with (\w+)$`, func(person string, total int, patient string) { s.score(person, patient, total) })
	sc.Step(`^(\w+) speaks to (\w+) in collaborative care$`, func(person, patient string) {
		s.act(person, "RecordCollaborativeCareContact", object{"id": world.ID(), "collaborativeCareEpisodeId": s.treated(person, patient).at("id"), "mode": "PHONE_CALL"})
	})
	sc.Step(`^(\w+) writes down the step ([A-Z_]+) of (\w+): "([^"]*)"$`, func(person, kind, patient, what string) {
		s.act(person, "RecordTreatmentStep", object{"id": world.ID(), "collaborativeCareEpisodeId": s.treated(person, patient).at("id"), "kind": kind, "what": what})
	})
	sc.Step(`^(\w+) writes the relapse prevention plan of (\w+)$`, func(person, patient string) {
		known := s.treated(person, patient)
		s.act(person, "WriteRelapsePreventionPlan", object{
			"collaborativeCareEpisodeId": known.at("id"), "baseRevision": known.at("revision"), "warningSigns": []string{"Sleeps badly"},
			"whatHelps": []string{"Walking"}, "medicationPlan": "Sertraline for a year", "whomToCall": []string{"Dana"},
		})
	})
	sc.Step(`^(\w+) graduates (\w+)$`, func(person, patient string) {
		known := s.treated(person, patient)
		s.act(person, "GraduateFromCollaborativeCare", object{"collaborativeCareEpisodeId": known.at("id"), "baseRevision": known.at("revision")})
	})
	reviewing(s, sc)
	registered(s, sc)
}

// reviewing are the steps of the psychiatric consultant's review.
func reviewing(s *story, sc *godog.ScenarioContext) {
	sc.Step(`^(\w+) recommends ([A-Z_]+) for (\w+): "([^"]*)"$`, func(person, kind, patient, text string) {
		s.kept["recommendation"] = s.act(person, "RecordPsychiatricRecommendation", object{
			"id": world.ID(), "collaborativeCareEpisodeId": s.treated(person, patient).at("id"), "kind": kind, "text": text,
		}).object("psychiatricRecommendation")
	})
	sc.Step(`^(\w+) answers it as ([A-Z]+)(?:: "([^"]*)")?$`, func(person, status, reason string) {
		known := s.query(person, `query($id: ID!) { node(id: $id) { ... on PsychiatricRecommendation { revision } } }`, object{"id": s.kept["recommendation"].at("id")})
		s.act(person, "AnswerPsychiatricRecommendation", object{
			"psychiatricRecommendationId": s.kept["recommendation"].at("id"), "baseRevision": known.at("node", "revision"), "status": status, "reason": reason,
		})
	})
	sc.Step(`^(\w+) is in (\w+)'s review for ([A-Z0-9_, ]+)$`, func(patient, person, want string) {
		for _, row := range s.ask(person, "PsychiatricReviewQueue", nil).list("psychiatricReviewQueue", "nodes") {
			if row.text("patient", "id") == s.patient(patient) {
				s.same("reasons", words(row.at("reviewReasons")), want)
				return
			}
		}
		s.t.Errorf("%s is not in the review", patient)
	})
	sc.Step(`^nobody is in (\w+)'s review$`, func(person string) {
		if list := s.ask(person, "PsychiatricReviewQueue", nil).list("psychiatricReviewQueue", "nodes"); len(list) > 0 {
			s.t.Errorf("the review has %v", list)
		}
	})
}

// registered are the steps that look at the registry.
func registered(s *story, sc *godog.ScenarioContext) {
	sc.Step(`^the registry says of (\w+) that (?:she is|the state is) (\w+)$`, func(patient, want string) {
		if got := s.treated("Dana", patient).text("state"); got != want && (got != "" || want != "unknown") {
			s.t.Errorf("the registry says %q, want %s", got, want)
		}
	})
	sc.Step(`^(\w+) is to be spoken to by (.*)$`, func(patient, day string) {
		by, err := time.Parse(time.RFC3339, s.treated("Dana", patient).text("nextContactAt"))
		if err != nil || by.In(newYork).Format(time.DateOnly) != day {
			s.t.Errorf("by %v, want %s", by, day)
		}
	})
	sc.Step(`^the turns of (\w+) are (.*)$`, func(patient, want string) {
		var got []string
		for _, turn := range s.treated("Dana", patient).list("stateHistory") {
			got = append(got, turn.text("state")+" "+turn.text("on"))
		}
		s.same("turns", got, want)
	})
	sc.Step(`^(\w+)'s phone has heard that (\w+) came to ([A-Z_, ]+)$`, func(person, patient, want string) {
		var got []string
		for _, e := range s.heard(person, "change of the registry") {
			if e.text("patient", "id") == s.patient(patient) && e.at("state") != nil {
				got = append(got, e.text("state"))
			}
		}
		s.same("states", got, want)
	})
	sc.Step(`^(\w+) hears of a change of condition of (\w+): "([^"]*)"$`, func(person, patient, title string) {
		issues := s.ask(person, "DetectedIssues", object{"patientId": s.patient(patient), "patient": s.patient(patient)}).list("patient", "detectedIssues", "nodes")
		if named(issues, "title", title) == nil {
			s.t.Errorf("no change of condition is %q: %v", title, texts(issues, "title"))
		}
	})
	sc.Step(`^(\w+) sees (\w+) no more$`, func(person, patient string) {
		if s.query(person, `query($id: ID!) { patient(id: $id) { id } }`, object{"id": s.patient(patient)}).at("patient") != nil {
			s.t.Errorf("%s still sees %s", person, patient)
		}
	})
}

// treated is the patient's newest time in collaborative care.
func (s *story) treated(person, patient string) object {
	s.t.Helper()
	list := s.ask(person, "CollaborativeCare", object{"patient": s.patient(patient)}).list("patient", "collaborativeCare", "nodes")
	if len(list) == 0 {
		s.t.Fatalf("%s sees no collaborative care of %s", person, patient)
	}
	return list[0]
}

// score asks the PHQ-9 with a total, and nothing for item 9.
func (s *story) score(person, patient string, total int) {
	s.t.Helper()
	var points []string
	for range 8 {
		p := min(total, 3)
		total -= p
		points = append(points, string(rune('0'+p)))
	}
	s.kept["assessment"] = s.act(person, "StartAssessment", object{"id": world.ID(), "patientId": s.patient(patient), "questionnaire": "phq-9"}).object("questionnaireResponse")
	s.submit(person, strings.Join(points, ",")+",0")
	s.done()
}

func (s *story) relateSince(person, patient string, basis relationship.Basis) {
	s.t.Helper()
	s.w.As(s.t, viewer.SystemOf(s.w.Clinic.ID), func(ctx context.Context) {
		err := s.w.Client.Relationship.Create().SetPractitionerID(s.who(person).Practitioner).SetPatientID(s.uuid(patient)).
			SetBasis(basis).SetStartsAt(longAgo).Exec(ctx)
		if err != nil {
			s.t.Fatal(err)
		}
	})
}

func (s *story) deny(patient string) {
	s.t.Helper()
	s.w.As(s.t, viewer.SystemOf(s.w.Clinic.ID), func(ctx context.Context) {
		err := s.w.Client.Consent.Create().SetPatientID(s.uuid(patient)).SetDecision(consent.DecisionDENY).SetSensitivity(consent.SensitivityPSY).
			SetTimelineAt(longAgo).Exec(ctx)
		if err != nil {
			s.t.Fatal(err)
		}
	})
}

// words are the texts of a list.
func words(list any) (all []string) {
	items, _ := list.([]any)
	for _, item := range items {
		word, _ := item.(string)
		all = append(all, word)
	}
	return all
}
