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

// The counts were taken by another program: all claims of 2020, and those of the 15
// patients of 2025 whose names begin with A to D. Claims that say no more than that
// they are institutional have no kind.
func TestClaimsOfSyntheaAreAllRead(t *testing.T) {
	t.Parallel()
	for pattern, want := range map[string]map[claim.Kind]int{
		filepath.Join("..", "..", "testdata", "synthea-2020", "*.json.gz"):                                  {"": 190},
		filepath.Join("..", "..", "..", "..", "server", "demo", "sample", "synthea-2025", "[A-D]*.json.gz"): {"": 67, claim.Carrier: 463, claim.Drug: 133},
	} {
		memory := readAll(t, pattern)
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
			t.Errorf("%s: %s", pattern, diff)
		}
	}
}

func readAll(t *testing.T, pattern string) *claimtest.Memory {
	t.Helper()
	names, err := filepath.Glob(pattern)
	if err != nil {
		t.Fatal(err)
	}
	files, err := fhir.Find(names...)
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
