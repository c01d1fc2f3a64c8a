package stories_test

import (
	"github.com/cucumber/godog"

	"caseload/internal/world"
)

// orders are what is ordered of a category (HCPCS for equipment).
var orders = map[string]object{
	"EQUIPMENT": coding("http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets", "E0143", "Walker, folding, wheeled"),
	"MEALS":     coding("http://snomed.info/sct", "385800002", "Meal preparation assistance (procedure)"),
}

// ordering are the steps of orders and of referrals that are seen through.
func ordering(s *story, sc *godog.ScenarioContext) {
	sc.Step(`^(\w+) orders ([A-Z_]+) for (\w+) because "([^"]*)"$`, func(person, category, patient, reason string) {
		s.order(person, "OrderService", object{"id": world.ID(), "patientId": s.patient(patient), "category": category, "reason": reason, "code": orders[category], "quantity": 1})
	})
	sc.Step(`^(\w+) signs the order$`, func(person string) { s.order(person, "SignServiceOrder", s.ordered()) })
	sc.Step(`^(\w+) records the order as ([A-Z_]+)(?: because "([^"]*)")?$`, func(person, status, note string) {
		input := s.ordered()
		input["status"], input["note"] = status, note
		if status == "SCHEDULED" {
			input["scheduledFor"] = s.hoursAgo(-48)
		}
		s.order(person, "RecordServiceOrderStep", input)
	})
	sc.Step(`^(\w+) sends (\w+) to ([A-Z_]+) help because "([^"]*)"$`, func(person, patient, category, reason string) {
		s.order(person, "SendReferral", object{"id": world.ID(), "patientId": s.patient(patient), "category": category, "reason": reason})
	})
	sc.Step(`^(\w+) hears of the referral: ([A-Z_]+)(?: because "([^"]*)")?$`, func(person, status, note string) {
		input := s.ordered()
		input["status"], input["note"] = status, note
		if status == "SCHEDULED" {
			input["scheduledFor"] = s.hoursAgo(-48)
		}
		s.order(person, "RecordReferralStep", input)
	})
}

// order does an act on an order, and keeps the order as it is then.
func (s *story) order(person, operation string, input object) {
	s.t.Helper()
	if made := s.act(person, operation, input).object("serviceRequest"); made != nil {
		s.kept["order"] = made
	}
}

func (s *story) ordered() object {
	return object{"serviceRequestId": s.kept["order"].at("id"), "baseRevision": s.kept["order"].at("revision")}
}
