package claim_test

import (
	"testing"

	"caseload/care/identify/claim"
	"caseload/care/identify/fact"
)

const cclf = "CCLF packet 38.0: "

func TestKind(t *testing.T) {
	t.Parallel()
	for text, want := range map[fact.Text]claim.Kind{
		"60": claim.Inpatient, "61": claim.Inpatient, "20": claim.Nursing, "30": claim.Nursing, "10": claim.HomeHealth,
		"40": claim.Outpatient, "50": claim.HospiceCare, "71": claim.Carrier, "72": claim.Carrier, "81": claim.Equipment,
		"82": claim.Equipment, "01": claim.Drug, "4": claim.Drug, "IP": claim.Inpatient, "\thop\n": claim.Outpatient,
		"carrier": claim.Carrier, "PDE": claim.Drug, "": claim.Untyped, "dental": claim.Other,
	} {
		if got := (&claim.Claim{Type: text}).Kind(); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

func TestSettings(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name                              string
		claim                             claim.Claim
		emergency, physician, observation bool
	}{
		{cclf + "revenue center 0450", claim.Claim{Type: "40", RevenueCenters: []string{"0300", "0450"}}, true, false, false},
		{cclf + "revenue center 0459", claim.Claim{Type: "40", RevenueCenters: []string{"0459"}}, true, false, false},
		{cclf + "revenue center 0981", claim.Claim{Type: "40", RevenueCenters: []string{"0981"}}, true, false, false},
		{cclf + "revenue center written with three digits", claim.Claim{Type: "40", RevenueCenters: []string{"450"}}, true, false, false},
		{cclf + "0460 is none", claim.Claim{Type: "40", RevenueCenters: []string{"0460"}}, false, false, false},
		{cclf + "0450 on an inpatient claim is none", claim.Claim{Type: "60", RevenueCenters: []string{"0450"}}, false, false, false},
		{cclf + "observation 0762", claim.Claim{Type: "HOP", RevenueCenters: []string{"0450", "0762"}}, true, false, true},
		{cclf + "place of service 23", claim.Claim{Type: "71", PlacesOfService: []string{"11", "23"}}, false, true, false},
		{cclf + "place of service 23 of a facility is none", claim.Claim{Type: "40", PlacesOfService: []string{"23"}}, false, false, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			c := &tt.claim
			if c.Emergency() != tt.emergency || c.EmergencyPhysician() != tt.physician || c.Observation() != tt.observation {
				t.Errorf("emergency %v, physician %v, observation %v", c.Emergency(), c.EmergencyPhysician(), c.Observation())
			}
		})
	}
}
