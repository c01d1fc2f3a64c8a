package fhir

// DiagnosticReport is what a laboratory or a department reports (R4 DiagnosticReport).
type DiagnosticReport struct {
	Resource

	Status            string            `json:"status"`
	Category          []CodeableConcept `json:"category"`
	Code              CodeableConcept   `json:"code"`
	Subject           Reference         `json:"subject"`
	Encounter         Reference         `json:"encounter"`
	EffectiveDateTime string            `json:"effectiveDateTime"`
	EffectivePeriod   Period            `json:"effectivePeriod"`
	Issued            string            `json:"issued"`
	Performer         []Reference       `json:"performer"`
	Interpreter       []Reference       `json:"resultsInterpreter"`
	Result            []Reference       `json:"result"`
	Conclusion        string            `json:"conclusion"`
	ConclusionCode    []CodeableConcept `json:"conclusionCode"`
	PresentedForm     []Attachment      `json:"presentedForm"`
}

// Attachment is a document beside a resource (R4 Attachment).
type Attachment struct {
	ContentType string `json:"contentType"`
	Language    string `json:"language"`
	Data        string `json:"data"`
	URL         string `json:"url"`
	Title       string `json:"title"`
}
