package exchange

// Section is a part of a care plan that can be shared by itself.
type Section string

// The sections of a care plan.
const (
	Problems        Section = "CONDITIONS"
	Goals           Section = "GOALS"
	Interventions   Section = "INTERVENTIONS"
	Barriers        Section = "BARRIERS"
	Team            Section = "CARE_TEAM"
	Medications     Section = "MEDICATIONS"
	Appointments    Section = "APPOINTMENTS"
	ServiceRequests Section = "SERVICE_REQUESTS"
	Notes           Section = "NOTES"
)

// Sections lists every section, in the order in which they are shown.
func Sections() []Section {
	return []Section{Problems, Goals, Interventions, Barriers, Team, Medications, Appointments, ServiceRequests, Notes}
}
