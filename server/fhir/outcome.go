package fhir

import (
	"net/http"

	r4 "caseload/care/intake/fhir"
	"caseload/graph/transport"
)

// outcome is why a request was not answered (R4 OperationOutcome).
type outcome struct {
	ResourceType string  `json:"resourceType"`
	Issue        []issue `json:"issue"`
}

// issue is one reason (R4 OperationOutcome.issue).
type issue struct {
	Severity string             `json:"severity"`
	Code     string             `json:"code"`
	Details  r4.CodeableConcept `json:"details"`
}

// fail answers with an outcome. The sentence has no value of the request or of the
// data in it.
func fail(w http.ResponseWriter, status int, code, sentence string) {
	tell(w, status, issue{"error", code, r4.CodeableConcept{Text: sentence}})
}

func tell(w http.ResponseWriter, status int, about issue) {
	answer(w, status, outcome{"OperationOutcome", []issue{about}})
}

// notFound is one answer for what there is not, what the viewer may not see, and
// what is of another organization.
func notFound(w http.ResponseWriter) {
	fail(w, http.StatusNotFound, "not-found", "There is no such resource.")
}

// issueTypes are FHIR's words for why a request was not let in.
var issueTypes = map[int]string{
	http.StatusBadRequest: "invalid", http.StatusUnauthorized: "login", http.StatusForbidden: "forbidden",
	http.StatusServiceUnavailable: "throttled",
}

// refuse answers a request that was not let in.
func refuse(w http.ResponseWriter, _ *http.Request, status int, err transport.PublicError) {
	fail(w, status, issueTypes[status], err.Public())
}
