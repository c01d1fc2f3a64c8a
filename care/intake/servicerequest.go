package intake

import (
	"cmp"
	"strings"

	"caseload/care/code"
	"caseload/care/facilitate/loop"
	"caseload/care/intake/fhir"
	entrequest "caseload/ent/servicerequest"
)

// serviceRequest maps what is asked for a patient elsewhere. It waits for nobody's
// triage here, and no clock runs on it.
func serviceRequest(s fhir.ServiceRequest, m *mapping) []row {
	authored := m.time("authoredOn", s.AuthoredOn)
	occurs := either(m.time("occurrenceDateTime", s.OccurrenceDateTime), m.time("occurrencePeriod.start", s.OccurrencePeriod.Start))
	why := reason(s.ReasonCode, s.ReasonReference)
	about := statement{resource: s.Resource, concept: s.Code, beside: append(fhir.AllCodings(append(s.ReasonCode, s.OrderDetail...)), pointedAt(s.ReasonReference)...)}
	what := s.Code.Prefer(code.SNOMED)
	category := requestCategory(s.Category)
	status := m.word("status", s.Status, enumOf(entrequest.StatusValidator), "UNKNOWN")
	return []row{{table: "service_request", columns: []column{
		{"recorded_at", recorded(authored, updated(s.Resource), occurs)},
		{"patient_id", m.patient("subject", s.Subject)},
		{"timeline_at", recorded(authored, occurs, updated(s.Resource))},
		{"status", status},
		{"priority", m.word("priority", s.Priority, enumOf(entrequest.PriorityValidator), "ROUTINE")},
		{"requester_id", m.reference("requester", s.Requester, "Practitioner")},
		{"code_system", what.System},
		{"code", what.Code},
		{"display", display(what, s.Code)},
		{"reason", cmp.Or(why.Display, display(what, s.Code), "Not stated")},
		{"triage", "ACCEPTED"},
		{"triage_due_at", code.Never},
		{"category", category},
		{"care_plan_id", m.first("basedOn", s.BasedOn, "CarePlan")},
		{"loop", loopOf(category, status)},
		{"loop_due_at", code.Never},
		{"quantity", amount(s.QuantityQuantity)},
		{"note", fhir.Notes(s.Note)},
		{"sensitivity", optional(about.sensitivity())},
		{"stated", m.stated([]string{
			"basedOn", "intent", "category", "doNotPerform", "code", "orderDetail", "quantityQuantity", "encounter",
			"occurrenceDateTime", "occurrencePeriod", "authoredOn", "requester", "performerType", "performer",
			"reasonCode", "reasonReference", "note",
		})},
	}}}
}

// pointedAt is the words of references, which may tell as much as a code.
func pointedAt(refs []fhir.Reference) []code.Coding {
	var words []code.Coding
	for _, ref := range refs {
		words = append(words, code.Coding{Display: ref.Display})
	}
	return words
}

// requestCategory is what kind of request it is: as we say ourselves, or help in
// the community where US Core's category says that it is social.
func requestCategory(categories []fhir.CodeableConcept) string {
	category := "OTHER"
	for _, c := range fhir.AllCodings(categories) {
		switch {
		case c.System == fhir.RequestCategory && entrequest.CategoryValidator(entrequest.Category(enum(c.Code))) == nil:
			return enum(c.Code)
		case c.Code == "sdoh" && strings.HasPrefix(c.System, "http://hl7.org/fhir/us/core/"):
			category = "COMMUNITY"
		}
	}
	return category
}

// loopOf is how far the loop of a request from elsewhere is, as far as its status
// tells; case management has its triage instead.
func loopOf(category string, status any) any {
	way, ok := loop.WayOf(category)
	switch {
	case !ok:
		return nil
	case status == "COMPLETED":
		return "CLOSED"
	case status == "REVOKED", status == "ENTERED_IN_ERROR":
		return "CANCELLED"
	case status == "ACTIVE" && way == loop.SignedOrder:
		return string(loop.Signed) // FHIR: an active request is authorized
	}
	return string(loop.First(way))
}

func amount(q *fhir.Quantity) any {
	if q == nil {
		return nil
	}
	number, err := q.Value.Float64()
	if err != nil {
		return nil
	}
	return number
}
