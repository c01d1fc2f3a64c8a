package fhir

// What FHIR R4 has no element or code for, under names of our own. Whoever does not
// know them misses nothing that the standard elements say.
const (
	// BarrierExtension is what stands between the patient and a goal, on a CarePlan.
	BarrierExtension = "urn:caseload:extension:barrier"
	// PatientWordsExtension is a goal as the patient says it, on a Goal.
	PatientWordsExtension = "urn:caseload:extension:patient-words"
	// TaskKind is the system of the kinds of tasks.
	TaskKind = "urn:caseload:code:task-kind"
	// InterventionKind is the system of the kinds of planned activities.
	InterventionKind = "urn:caseload:code:intervention-kind"
	// RequestCategory is the system of the categories of requests.
	RequestCategory = "urn:caseload:code:service-request-category"
)

// PatientWords is the goal as the patient says it; empty where that is not said.
func (g Goal) PatientWords() string {
	if words := find(g.Extension, PatientWordsExtension).String; words != nil {
		return *words
	}
	return ""
}

// Barriers are the titles of what stands in the way of the plan.
func (c CarePlan) Barriers() []string {
	var all []string
	for _, e := range c.Extension {
		for _, inner := range e.Extension {
			if e.URL == BarrierExtension && inner.URL == "title" && inner.String != nil {
				all = append(all, *inner.String)
			}
		}
	}
	return all
}

// In is the concept's code in a system; empty when it has none there.
func (c CodeableConcept) In(system string) string {
	for _, coding := range c.Coding {
		if coding.System == system && coding.Code != "" {
			return coding.Code
		}
	}
	return ""
}
