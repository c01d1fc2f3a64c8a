package exchange

import (
	"context"

	"caseload/care/intake/fhir"
	"caseload/ent"
)

// Type is a type of resource that goes out.
type Type struct {
	// Name is FHIR's name for it.
	Name string
	// About tells that its resources are about one patient, by whom they are searched.
	About bool
	// Profiles are the profiles of US Core that its resources may conform to.
	Profiles []string

	find func(context.Context, *ent.Client, Selection) ([]draft, error)
}

// types are in the order in which they are best read: what others refer to first.
var types = []Type{
	{"Organization", false, []string{"us-core-organization"}, organizations},
	{"Practitioner", false, []string{"us-core-practitioner"}, practitioners},
	{"PractitionerRole", false, []string{"us-core-practitionerrole"}, practitionerRoles},
	{"Patient", true, []string{"us-core-patient"}, patients},
	{"RelatedPerson", true, []string{"us-core-relatedperson"}, relatedPersons},
	{"Encounter", true, []string{"us-core-encounter"}, encounters},
	{"Condition", true, []string{problemProfile, diagnosisProfile}, conditions},
	{"AllergyIntolerance", true, []string{"us-core-allergyintolerance"}, allergyIntolerances},
	{"CareTeam", true, []string{"us-core-careteam"}, careTeams},
	{"Goal", true, []string{"us-core-goal"}, goals},
	{"CarePlan", true, []string{"us-core-careplan"}, carePlans},
	{"ServiceRequest", true, []string{"us-core-servicerequest"}, serviceRequests},
	{"MedicationRequest", true, []string{"us-core-medicationrequest"}, medicationRequests},
	{"Appointment", true, nil, appointments},
	{"Task", true, nil, tasks},
	{"Composition", true, nil, compositions},
}

// Types lists every type that goes out.
func Types() []Type { return types }

// TypeOf is the type of a name; ok is false when it does not go out.
func TypeOf(name string) (t Type, ok bool) {
	for _, t := range types {
		if t.Name == name {
			return t, true
		}
	}
	return Type{}, false
}

// profiles are the addresses of profiles of US Core.
func profiles(names ...string) []string {
	for i, name := range names {
		names[i] = fhir.USCore + name
	}
	return names
}
