package fhir

// CarePlan is what has been agreed to do for a patient (R4 CarePlan).
type CarePlan struct {
	Resource
	Status      string            `json:"status"`
	Intent      string            `json:"intent"`
	Category    []CodeableConcept `json:"category"`
	Title       string            `json:"title"`
	Description string            `json:"description"`
	Subject     Reference         `json:"subject"`
	Encounter   Reference         `json:"encounter"`
	Period      Period            `json:"period"`
	Created     string            `json:"created"`
	Author      Reference         `json:"author"`
	Contributor []Reference       `json:"contributor"`
	CareTeam    []Reference       `json:"careTeam"`
	Addresses   []Reference       `json:"addresses"`
	Goal        []Reference       `json:"goal"`
	Note        []Annotation      `json:"note"`
	Activity    []struct {
		Detail *ActivityDetail `json:"detail"`
	} `json:"activity"`
}

// ActivityDetail is one planned activity (R4 CarePlan.activity.detail).
type ActivityDetail struct {
	Code        CodeableConcept `json:"code"`
	Status      string          `json:"status"`
	Description string          `json:"description"`
	Location    Reference       `json:"location"`
}

// Goal is what is to be reached (R4 Goal).
type Goal struct {
	Resource
	LifecycleStatus   string          `json:"lifecycleStatus"`
	AchievementStatus CodeableConcept `json:"achievementStatus"`
	Description       CodeableConcept `json:"description"`
	Subject           Reference       `json:"subject"`
	StartDate         string          `json:"startDate"`
	StatusDate        string          `json:"statusDate"`
	ExpressedBy       Reference       `json:"expressedBy"`
	Addresses         []Reference     `json:"addresses"`
	Note              []Annotation    `json:"note"`
	Target            []GoalTarget    `json:"target"`
}

// GoalTarget is a measure and what it should reach (R4 Goal.target).
type GoalTarget struct {
	Measure               CodeableConcept  `json:"measure"`
	DetailQuantity        *Quantity        `json:"detailQuantity"`
	DetailCodeableConcept *CodeableConcept `json:"detailCodeableConcept"`
	DetailString          *string          `json:"detailString"`
	DetailBoolean         *bool            `json:"detailBoolean"`
	DetailInteger         *int             `json:"detailInteger"`
	DetailRange           *Range           `json:"detailRange"`
	DetailRatio           *Ratio           `json:"detailRatio"`
	DueDate               string           `json:"dueDate"`
}

// Detail is what the measure should reach, as the choices of an observation.
func (t GoalTarget) Detail() Choice {
	return Choice{
		Quantity: t.DetailQuantity, CodeableConcept: t.DetailCodeableConcept, String: t.DetailString,
		Boolean: t.DetailBoolean, Integer: t.DetailInteger, Range: t.DetailRange, Ratio: t.DetailRatio,
	}
}
