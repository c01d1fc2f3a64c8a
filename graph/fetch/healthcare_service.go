package fetch

import "caseload/ent"

// HealthcareService is an entry of the directory, with how far it is from the place
// that a list was asked for; nil in other lists.
type HealthcareService struct {
	ent.HealthcareService

	DistanceKilometers *float64 `json:"distance_kilometers"`
}
