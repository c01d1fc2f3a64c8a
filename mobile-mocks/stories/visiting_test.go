package stories_test

import (
	"slices"
	"time"

	"github.com/cucumber/godog"

	"caseload/care/visit"
	"caseload/internal/world"
)

// visiting are the steps of visits at home.
func visiting(s *story, sc *godog.ScenarioContext) {
	sc.Step(`^(\d+) hours? pass(?:es)?$`, func(hours int) { s.elapse(hours) })
	sc.Step(`^(\w+) books (\w+) for a ([A-Z_]+) visit of (\w+) in (\d+) hours?$`, func(person, worker, purpose, patient string, hours int) {
		s.kept["planned"] = s.act(person, "BookAppointment", object{
			"id": world.ID(), "patientId": s.patient(patient), "practitionerId": s.who(worker).Practitioner, "kind": "HOME_VISIT", "purpose": purpose,
			"startsAt": s.hoursAgo(-hours), "endsAt": s.hoursAgo(-hours - 1), "position": table,
		}).object("appointment")
	})
	sc.Step(`^the planned visit of (\w+) is ([A-Z]+) for (\w+)$`, func(patient, want, person string) {
		found := s.query(person, `query($id: ID!) { node(id: $id) { ... on Appointment { status patient { id } } } }`, object{"id": s.kept["planned"].at("id")}).object("node")
		s.same("the planned visit of "+patient, []string{found.text("status"), found.text("patient", "id")}, want+", "+s.patient(patient))
	})
	sc.Step(`^the outcome is recorded by (\w+) as NOSHOW because ([A-Z_]+)$`, func(person, reason string) {
		s.act(person, "RecordAppointmentOutcome", object{
			"appointmentId": s.kept["planned"].at("id"), "baseRevision": s.kept["planned"].at("revision"), "outcome": "NOSHOW", "missedReason": reason,
		})
	})
	tapping(s, sc)
	looking(s, sc)
}

// table is where the patient lives.
var table = object{"latitude": 42.36012, "longitude": -71.05891}

// fix is what the phone says of where it is.
func fix() object {
	return object{"latitude": table["latitude"], "longitude": table["longitude"], "accuracyMeters": 12}
}

// tapping are the taps of who is there.
func tapping(s *story, sc *godog.ScenarioContext) {
	sc.Step(`^(\w+) checks in at (\w+)'s door$`, func(person, patient string) {
		s.kept["visit"] = s.act(person, "CheckInToVisit", object{
			"id": world.ID(), "patientId": s.patient(patient), "appointmentId": s.kept["planned"].at("id"), "serviceCode": "T1017",
			"at": s.now(), "method": "MOBILE", "fix": fix(),
		}).object("homeVisit")
	})
	sc.Step(`^(\w+) finds oxygen of (\d+) % and new-confusion$`, func(person, percent string) {
		s.tap(person, "RecordVisitFinding", object{"item": "oxygen", "quantity": object{"value": percent, "unit": "%", "code": "%"}, "at": s.now()})
		s.tap(person, "RecordVisitFinding", object{"item": "new-confusion", "answer": true, "at": s.now()})
	})
	sc.Step(`^(\w+) notes "([^"]*)"$`, func(person, text string) { s.tap(person, "AddVisitNote", object{"text": text, "at": s.now()}) })
	sc.Step(`^\w+ signs, and (\w+) signs$`, func(worker string) {
		for _, signer := range []string{"PATIENT", "WORKER"} {
			s.tap(worker, "SignVisit", object{"signer": signer, "kind": "SIGNATURE", "at": s.now()})
		}
	})
	sc.Step(`^(\w+) checks out$`, func(person string) {
		s.kept["visit"] = s.act(person, "CheckOutOfVisit", object{"homeVisitId": s.kept["visit"].at("id"), "at": s.now(), "method": "MOBILE", "fix": fix()}).object("homeVisit")
	})
	sc.Step(`^(\w+) leaves a shut door because "([^"]*)"$`, func(person, reason string) {
		s.act(person, "CancelVisit", object{"homeVisitId": s.kept["visit"].at("id"), "reason": reason})
	})
}

// tap is an act of the visit that has an id of its own.
func (s *story) tap(person, operation string, input object) {
	s.t.Helper()
	input["id"], input["homeVisitId"] = world.ID(), s.kept["visit"].at("id")
	s.act(person, operation, input)
	s.done()
}

// looking are the steps of who looks at visits afterwards.
func looking(s *story, sc *godog.ScenarioContext) {
	sc.Step(`^(\w+) has an observation "([^"]*)" for (\w+)$`, func(patient, words, person string) {
		found := s.ask(person, "Chart", object{"patientId": s.patient(patient)}).list("patient", "observations", "nodes")
		if !slices.ContainsFunc(found, func(o object) bool { return named([]object{o.object("code")}, "display", words) != nil }) {
			s.t.Errorf("no observation %q: %v", words, found)
		}
	})
	sc.Step(`^nothing is flagged on the visit$`, func() { s.same("flags", s.flags(), "") })
	sc.Step(`^the visit is flagged ([a-z_, ]+)$`, func(want string) { s.same("flags", s.flags(), want) })
	sc.Step(`^(\w+) accepts the flag ([a-z_]+)$`, func(person, flag string) {
		s.act(person, "ReviewVisit", object{
			"homeVisitId": s.kept["visit"].at("id"), "baseRevision": s.kept["visit"].at("revision"), "accepted": []string{flag}, "note": "She cannot sign",
		})
	})
	sc.Step(`^(\w+) is (not )?to review the visit$`, func(person, not string) {
		waits := named(s.ask(person, "VisitsToReview", nil).list("visitsToReview", "nodes"), "id", s.kept["visit"].text("id")) != nil
		if waits == (not != "") {
			s.t.Errorf("the visit waits: %v", waits)
		}
	})
}

// flags are what was found amiss with the visit, but for what cannot be computed.
func (s *story) flags() (names []string) {
	for _, e := range s.kept["visit"].list("exceptions") {
		if e.text("class") != "note" {
			names = append(names, e.text("name"))
		}
	}
	return names
}

// elapse lets hours pass, and the server look for visits of which nothing was heard.
func (s *story) elapse(hours int) {
	s.t.Helper()
	s.moment = s.moment.Add(time.Duration(hours) * time.Hour)
	s.w.Now = func() time.Time { return s.moment }
	s.w.Recorder.Now = s.w.Now
	if _, err := visit.RaiseUnheard(s.server(), s.w.Recorder); err != nil {
		s.t.Fatal(err)
	}
}
