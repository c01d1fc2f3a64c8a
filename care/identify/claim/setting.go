package claim

import (
	"slices"
	"strings"
)

// Emergency reports whether a claim of a hospital's outpatients tells of a visit
// to the emergency department: revenue center 0450 to 0459 or 0981.
func (c *Claim) Emergency() bool {
	return c.Kind() == Outpatient && slices.ContainsFunc(c.RevenueCenters, func(center string) bool {
		center = revenue(center)
		return strings.HasPrefix(center, "045") || center == "0981"
	})
}

// EmergencyPhysician reports whether a professional claim tells of one: place of
// service 23. It counts only where no facility has claimed for the visit.
func (c *Claim) EmergencyPhysician() bool {
	return c.Kind() == Carrier && slices.ContainsFunc(c.PlacesOfService, func(place string) bool {
		return strings.TrimSpace(place) == "23"
	})
}

// Observation reports whether a claim of a hospital's outpatients tells of an
// observation stay: revenue center 0762.
func (c *Claim) Observation() bool {
	return c.Kind() == Outpatient && slices.ContainsFunc(c.RevenueCenters, func(center string) bool {
		return revenue(center) == "0762"
	})
}

// revenue writes a revenue center with its four digits.
func revenue(center string) string {
	center = strings.TrimSpace(center)
	if len(center) == 3 {
		return "0" + center
	}
	return center
}
