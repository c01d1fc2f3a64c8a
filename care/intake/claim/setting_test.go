package claim_test

import (
	"testing"

	"caseload/care/code"
	"caseload/care/intake/claim"

	"github.com/google/go-cmp/cmp"
)

func TestKindOfFollowsTheClaimType(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]claim.Kind{
		"10": claim.HomeHealth, "20": claim.SkilledNurse, "30": claim.SkilledNurse, "40": claim.Outpatient, "50": claim.Hospice,
		"60": claim.Inpatient, "61": claim.Inpatient, "71": claim.Carrier, "72": claim.Carrier, "81": claim.Equipment, "82": claim.Equipment,
	} {
		if got, ok := claim.KindOf(text); !ok || got != want {
			t.Errorf("type %s is %q", text, got)
		}
	}
	if _, ok := claim.KindOf("99"); ok {
		t.Error("there is no type 99")
	}
}

// Certification numbers: CMS, State Operations Manual 2779A; the ranges as in the
// readmission measure.
func TestAcuteHospital(t *testing.T) {
	t.Parallel()
	for number, want := range map[string]bool{
		"220071": true, "220001": true, "220879": true, "221300": true, "221399": true,
		"220000": false, "220880": false, "221299": false, "221400": false, "225394": false,
		"22S071": false, "22T071": false, "0071": false, "": false,
	} {
		if got := claim.AcuteHospital(number); got != want {
			t.Errorf("%q acute: %v", number, got)
		}
	}
}

func TestEmergencyIsAnOutpatientClaimWithItsRevenueCenter(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		kind    claim.Kind
		revenue string
		want    bool
	}{
		{claim.Outpatient, "0450", true}, {claim.Outpatient, "0459", true}, {claim.Outpatient, "0981", true},
		{claim.Outpatient, "0460", false}, {claim.Outpatient, "0449", false}, {claim.Outpatient, "045", false},
		{claim.Inpatient, "0450", false},
	} {
		c := claim.Claim{Kind: test.kind, Lines: []claim.Line{{Revenue: "0300"}, {Revenue: test.revenue}}}
		if got := c.Emergency(); got != test.want {
			t.Errorf("%s with %s: %v", test.kind, test.revenue, got)
		}
	}
}

func TestObservationIsRevenueCenter0762OutsideAStay(t *testing.T) {
	t.Parallel()
	c := claim.Claim{Kind: claim.Outpatient, Lines: []claim.Line{{Revenue: "0762"}}}
	if !c.Observation() {
		t.Error("an outpatient claim with 0762 is observation")
	}
	if c.Kind = claim.Inpatient; c.Observation() {
		t.Error("the hours before admission are part of the stay")
	}
}

func TestEmergencyVisitsTakeThePhysiciansLineWhereNoFacilityBilled(t *testing.T) {
	t.Parallel()
	day := code.Date(2025, 5, 1)
	on := func(n code.Day) *code.Day { d := day + n; return &d }
	emergency := func(n code.Day) claim.Line { return claim.Line{Place: "23", From: on(n)} }
	claims := []claim.Claim{
		{ID: "hospital", Kind: claim.Outpatient, Final: true, From: day, Thru: day, Lines: []claim.Line{{Revenue: "0450"}}},
		{ID: "stay", Kind: claim.Inpatient, Final: true, From: day + 10, Thru: day + 14},
		{ID: "laboratory", Kind: claim.Outpatient, Final: true, From: day + 20, Thru: day + 20, Lines: []claim.Line{{Revenue: "0300"}}},
		{ID: "doctor", Kind: claim.Carrier, Final: true, From: day, Thru: day + 31, Lines: []claim.Line{
			emergency(0), emergency(10), emergency(20), emergency(20), {Place: "11", From: on(25)}, {Place: "23", From: on(26), Denied: true},
		}},
		{ID: "denied", Kind: claim.Carrier, Final: true, Denied: true, From: day + 28, Thru: day + 28, Lines: []claim.Line{emergency(28)}},
		{ID: "replaced", Kind: claim.Outpatient, From: day + 29, Thru: day + 29, Lines: []claim.Line{{Revenue: "0450"}}},
	}
	want := []claim.Visit{{Day: day, Claim: "hospital"}, {Day: day + 20, Claim: "doctor", Professional: true}}
	if diff := cmp.Diff(want, claim.EmergencyVisits(claims)); diff != "" {
		t.Error(diff)
	}
}

func TestResolveGivesAKindByTheEncounterOnlyWhereThereIsNone(t *testing.T) {
	t.Parallel()
	for class, want := range map[string]claim.Kind{"IMP": claim.Inpatient, "EMER": claim.Outpatient, "AMB": claim.Outpatient, "HH": claim.HomeHealth} {
		c := claim.Claim{From: 10, Thru: 12}
		if c.Resolve(class); c.Kind != want || (c.Kind == claim.Inpatient) != (c.Admission != nil) {
			t.Errorf("%s is %s", class, c.Kind)
		}
	}
	c := claim.Claim{Kind: claim.Carrier}
	if c.Resolve("IMP"); c.Kind != claim.Carrier {
		t.Error("what the source said does not stand")
	}
	visit := claim.Claim{}
	if visit.Resolve("EMER"); !visit.Emergency() {
		t.Error("the encounter says emergency")
	}
}
