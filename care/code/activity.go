package code

// Activity is one planned activity of a care plan (FHIR R4
// CarePlan.activity.detail).
type Activity struct {
	Code        Coding `json:"code"`
	Status      string `json:"status,omitempty"`
	Description string `json:"description,omitempty"`
	Location    string `json:"location,omitempty"`
}

// Target is a measure of a goal, what it should reach and by when (FHIR R4
// Goal.target).
type Target struct {
	Measure Coding      `json:"measure"`
	Detail  *Value      `json:"detail,omitempty"`
	DueOn   PartialDate `json:"dueOn,omitempty"`
}

// Reaction is one kind of reaction to an allergen (FHIR R4
// AllergyIntolerance.reaction).
type Reaction struct {
	Manifestation []Coding `json:"manifestation,omitempty"`
	Severity      string   `json:"severity,omitempty"`
}
