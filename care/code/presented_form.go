package code

// PresentedForm is a report as it was written for readers (FHIR R4
// DiagnosticReport.presentedForm).
type PresentedForm struct {
	// ContentType is the media type; Title and Language are empty where nobody told.
	ContentType string `json:"contentType,omitempty"`
	Title       string `json:"title,omitempty"`
	Language    string `json:"language,omitempty"`
	// Text is what it says, of forms that are plain text.
	Text string `json:"text,omitempty"`
	// URL is where the source keeps it; nobody here follows it.
	URL string `json:"url,omitempty"`
}
