package exchange_test

import (
	"context"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"caseload/care/intake/fhir"
	"caseload/ent/database"
)

// sets are the sample sets, with their folders.
var sets = map[string]string{
	"us-core-examples": "../intake/testdata/us-core-examples", "inferno": "../intake/testdata/inferno",
	"synthea-2020": "../intake/testdata/synthea-2020", "synthea-2025": "../../server/demo/sample/synthea-2025",
	"bulk-ndjson": "../intake/testdata/bulk-ndjson", "own": "testdata/elements",
}

// kept are the types of which everything that goes in comes out.
var kept = []string{"CarePlan", "CareTeam", "Goal", "Condition", "ServiceRequest", "Task", "AllergyIntolerance"}

// dropped are the elements that are not kept, and why. All others must come out as
// they went in.
var dropped = []struct{ path, why string }{
	{`^\w+\.text\b`, "a narrative is written anew of what the record says"},
	{`^\w+\.meta\b`, "meta is the server's own"},
	{`^\w+\.implicitRules$|^\w+\.language$`, "says nothing of the record"},
	{`^(Condition|AllergyIntolerance)\.(clinicalStatus|verificationStatus)\.(text|coding\[0\]\.display)$`, "the words of a code of FHIR's own"},
	{`^CareTeam\.reasonCode\b`, "a team's row is open to those who may see nothing clinical"},
	{`\.location\.reference$`, "a place does not go out; its name stays"},
	{`^ServiceRequest\.reasonReference\[\d\]\.reference$`, "observations and documents do not go out; their words stay"},
}

// TestWhatGoesInComesOut imports each set and compares every element of the kept
// types with what goes out. Everything that goes out conforms to R4 and US Core, and
// every element that US Core must support is there somewhere.
func TestWhatGoesInComesOut(t *testing.T) { //nolint:tparallel // the parts share one database
	t.Parallel()
	var support support
	t.Run("sets", func(t *testing.T) {
		for name, path := range sets {
			t.Run(name, func(t *testing.T) {
				t.Parallel()
				files := some(t, path)
				a := newArchive(t)
				a.imports(files...)
				out := a.exports(allTypes()...)
				support.conforms(t, out)
				a.same(files, out)
			})
		}
	})
	if missing := support.Missing(); len(missing) > 0 {
		t.Errorf("US Core must support these, and none of the sets has them coming out: %q", missing)
	}
}

// some are the files of a set; of a large one every fifth, and those that others
// refer to.
func some(t *testing.T, path string) []fhir.File {
	t.Helper()
	files, err := fhir.Find(path)
	if err != nil {
		t.Fatal(err)
	}
	if len(files) < 50 || strings.HasSuffix(path, "us-core-examples") {
		return files
	}
	number := 0
	return slices.DeleteFunc(files, func(f fhir.File) bool {
		number++
		return number%5 != 0 && !strings.Contains(f.Name, "Information")
	})
}

// same compares what went in with what comes out.
func (a *archive) same(files []fhir.File, out map[string]json.RawMessage) {
	a.t.Helper()
	names := a.names()
	addresses(names, files)
	went, came := map[string]bool{}, 0 // the same resource may be in several files
	for _, file := range files {
		for entry := range fhir.Read(file, fhir.Limits{}) {
			if slices.Contains(kept, entry.ResourceType) {
				here := names[entry.ResourceType+"/"+entry.ID]
				went[here] = true
				compare(a.t, names, entry, out[here])
			}
		}
	}
	for name := range out {
		if kind, _, _ := strings.Cut(name, "/"); slices.Contains(kept, kind) {
			came++
		}
	}
	if len(went) != came {
		a.t.Errorf("%d go in and %d come out", len(went), came)
	}
}

// addresses adds the addresses that entries travelled under.
func addresses(names map[string]string, files []fhir.File) {
	for _, file := range files {
		for entry := range fhir.Read(file, fhir.Limits{}) {
			if here, ok := names[entry.ResourceType+"/"+entry.ID]; ok && entry.FullURL != "" {
				names[entry.FullURL] = here
			}
		}
	}
}

func compare(t *testing.T, names map[string]string, in fhir.Entry, out json.RawMessage) {
	t.Helper()
	want, got := leaves(t, in.Raw, names), leaves(t, out, nil)
	for path := range got { // what a reference leads to has its own name
		if base, ok := strings.CutSuffix(path, ".reference"); ok {
			delete(want, base+".display")
			delete(got, base+".display")
		}
	}
	for path, value := range want {
		if notKept(path) {
			continue
		}
		if got[path] != value {
			t.Errorf("%s/%s: %s goes in as %q and comes out as %q", in.ResourceType, in.ID, path, value, got[path])
		}
	}
	for path, value := range got {
		if _, ok := want[path]; !ok && !notKept(path) && !added(path) {
			t.Errorf("%s/%s: %s comes out as %q, and nobody said so", in.ResourceType, in.ID, path, value)
		}
	}
}

func notKept(path string) bool {
	for _, d := range dropped {
		if regexp.MustCompile(d.path).MatchString(path) {
			return true
		}
	}
	return false
}

// adds are the elements that go out although nobody stated them.
var adds = []struct{ path, why string }{
	{`^\w+\.id$`, "ids are our own"},
	{`^Condition\.category\b`, "US Core wants one; a condition of an encounter is its diagnosis"},
	{`\.code\.text$|\.description\.text$`, "the words of the code"},
	{`^(ServiceRequest|Task)\.priority$`, "routine is what FHIR means by none"},
	{`^Task\.intent$`, "FHIR wants one"},
	{`^CarePlan\.goal\b|^CarePlan\.category\b`, "US Core's own category"},
}

func added(path string) bool {
	for _, a := range adds {
		if regexp.MustCompile(a.path).MatchString(path) {
			return true
		}
	}
	return false
}

// leaves are the values of a resource by their paths. Times are moments, and
// references lead to the records here where names says which they are.
func leaves(t *testing.T, raw []byte, names map[string]string) map[string]string {
	t.Helper()
	var resource map[string]any
	if err := json.Unmarshal(raw, &resource); err != nil {
		t.Fatal(err)
	}
	kind, _ := resource["resourceType"].(string)
	all := map[string]string{}
	delete(resource, "id")
	gather(all, kind, resource, names)
	return all
}

func gather(into map[string]string, path string, value any, names map[string]string) {
	switch v := value.(type) {
	case map[string]any:
		for key, inner := range v {
			gather(into, path+"."+key, inner, names)
		}
	case []any:
		for i, inner := range v {
			gather(into, fmt.Sprintf("%s[%d]", path, i), inner, names)
		}
	case string:
		if strings.HasSuffix(path, ".reference") && names != nil {
			v = led(v, names)
		}
		if at, err := time.Parse(time.RFC3339Nano, v); err == nil {
			v = at.UTC().Format(time.RFC3339Nano)
		}
		into[path] = v
	default:
		into[path] = fmt.Sprint(v)
	}
}

// led is where a reference leads here.
func led(reference string, names map[string]string) string {
	for _, key := range (fhir.Reference{Reference: reference}).Keys("Patient", "Practitioner", "Organization", "Encounter", "Condition", "CareTeam", "Goal", "CarePlan") {
		if here, ok := names[string(key)]; ok {
			return here
		}
	}
	return reference
}

func operation(ctx context.Context) *database.Operation {
	op, _ := database.FromContext(ctx)
	return op
}
