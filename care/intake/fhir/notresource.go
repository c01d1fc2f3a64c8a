package fhir

import "encoding/json"

// notResource names what a JSON object is that travels with FHIR but is no
// resource: the log and the manifest of a bulk export. Empty when it is neither.
func notResource(raw json.RawMessage) string {
	var seen struct {
		ResourceType    json.RawMessage `json:"resourceType"`
		ExportID        json.RawMessage `json:"exportId"`
		EventID         json.RawMessage `json:"eventId"`
		TransactionTime json.RawMessage `json:"transactionTime"`
		Output          json.RawMessage `json:"output"`
	}
	switch {
	case json.Unmarshal(raw, &seen) != nil || seen.ResourceType != nil:
		return ""
	case seen.ExportID != nil && seen.EventID != nil:
		return "a line of a bulk export's log"
	case seen.TransactionTime != nil && seen.Output != nil:
		return "the manifest of a bulk export"
	}
	return ""
}
