package eob_test

import (
	"path/filepath"
	"strings"
	"testing"

	"caseload/care/intake/claim"
	"caseload/care/intake/claim/claimtest"
	"caseload/care/intake/claim/eob"
	"caseload/care/intake/fhir"

	"github.com/google/go-cmp/cmp"
)

// The counts are those of the sample sets' own descriptions. Kinds: 200 claims of
// 2025 say no more than that they are institutional, and so do all of 2020.
func TestClaimsOfSyntheaAreAllRead(t *testing.T) {
	t.Parallel()
	for folder, want := range map[string]map[claim.Kind]int{
		filepath.Join("..", "..", "testdata", "synthea-2020"):                             {"": 190},
		filepath.Join("..", "..", "..", "..", "server", "demo", "sample", "synthea-2025"): {"": 200, claim.Carrier: 2138, claim.Drug: 881},
	} {
		memory := readFolder(t, folder)
		for i, f := range memory.Faults {
			if i < 3 {
				t.Error(f)
			}
		}
		kinds := map[claim.Kind]int{}
		for i := range memory.Claims {
			kinds[memory.Claims[i].Kind]++
			check(t, &memory.Claims[i])
		}
		if diff := cmp.Diff(want, kinds); diff != "" {
			t.Errorf("%s: %s", folder, diff)
		}
	}
}

func readFolder(t *testing.T, folder string) *claimtest.Memory {
	t.Helper()
	files, err := fhir.Find(folder)
	if err != nil {
		t.Fatal(err)
	}
	memory := &claimtest.Memory{}
	for _, file := range files {
		if _, err := eob.Read(t.Context(), file, fhir.Limits{}, memory); err != nil {
			t.Fatal(err)
		}
	}
	return memory
}

// check looks at what holds for every claim of Synthea.
func check(t *testing.T, c *claim.Claim) {
	t.Helper()
	if c.Source != claim.Synthea || !c.Counts() || c.Payer == "" || !strings.HasPrefix(c.Patient.Reference, "urn:uuid:") {
		t.Errorf("claim %s: source %s, counts %v, payer %q", c.ID, c.Source, c.Counts(), c.Payer)
	}
	if c.Kind == "" && len(c.Encounters) == 0 {
		t.Errorf("claim %s says neither kind nor encounter", c.ID)
	}
	if c.Kind == claim.Carrier && c.Thru-c.From > 180 { // the billable period would say a year
		t.Errorf("claim %s lasts %d days", c.ID, c.Thru-c.From)
	}
	for _, d := range c.Diagnoses {
		if d.Code != "" || !strings.HasPrefix(d.Condition.Reference, "urn:uuid:") {
			t.Errorf("claim %s: a diagnosis is no reference", c.ID)
		}
	}
	for _, l := range c.Lines {
		if l.Place != "" {
			t.Errorf("claim %s: Synthea's place of service is not to be believed", c.ID)
		}
	}
}
