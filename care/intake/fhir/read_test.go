package fhir_test

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"caseload/care/intake/fhir"
)

// sets are the sample sets beside this package.
var sets = []string{"synthea-2020", "bulk-ndjson", "inferno", "us-core-examples", "fhir-notifications"}

func TestReadFindsWhatTheSetsHold(t *testing.T) {
	t.Parallel()
	want := counts(t)
	for _, set := range sets {
		t.Run(set, func(t *testing.T) {
			t.Parallel()
			files, err := fhir.Find(filepath.Join("..", "testdata", set))
			if err != nil {
				t.Fatal(err)
			}
			got := map[string]int{}
			for _, f := range files {
				for entry := range fhir.Read(f, fhir.Limits{}) {
					if entry.Err != nil {
						t.Errorf("%s %s: %v", entry.File, entry.Place(), entry.Err)
					}
					if entry.Skip == "" {
						got[entry.ResourceType]++
					}
				}
			}
			if diff := cmp.Diff(want[set], got); diff != "" {
				t.Errorf("resources read (-published +read):\n%s", diff)
			}
		})
	}
}

// counts is the published number of resources by set and type.
func counts(t *testing.T) map[string]map[string]int {
	t.Helper()
	raw, err := os.ReadFile("../testdata/counts.json")
	if err != nil {
		t.Fatal(err)
	}
	var sets map[string]struct {
		Resources map[string]int `json:"resources"`
	}
	if err := json.Unmarshal(raw, &sets); err != nil {
		t.Fatal(err)
	}
	byType := map[string]map[string]int{}
	for name, set := range sets {
		byType[name] = set.Resources
	}
	return byType
}

// line is one entry as a test compares it.
type line struct {
	Place, Type, ID, Fault, Skip string
}

func read(f fhir.File, limits fhir.Limits) []line {
	var got []line
	for entry := range fhir.Read(f, limits) {
		l := line{Place: entry.Place(), Type: entry.ResourceType, ID: entry.ID, Skip: entry.Skip}
		if entry.Err != nil {
			l.Fault = entry.Err.Error()
		}
		got = append(got, l)
	}
	return got
}

func TestReadReportsAndLandsTheRest(t *testing.T) {
	t.Parallel()
	const a, b = `{"resourceType":"Patient","id":"a"}`, `{"resourceType":"Patient","id":"b"}`
	tests := []struct {
		name, file, content string
		want                []line
	}{
		{"a single resource", "x.json", a, []line{{Place: "resource", Type: "Patient", ID: "a"}}},
		{"a byte order mark is passed", "x.json", "\ufeff" + a, []line{{Place: "resource", Type: "Patient", ID: "a"}}},
		{"resources one after another", "x.json", a + "\n" + b, []line{
			{Place: "resource", Type: "Patient", ID: "a"}, {Place: "resource", Type: "Patient", ID: "b"}}},
		{"an empty file", "x.json", "", nil},
		{"a bundle", "x.json", `{"resourceType":"Bundle","type":"batch","entry":[{"resource":` + a + `},{"resource":` + b + `}]}`, []line{
			{Place: "Bundle.entry[0]", Type: "Patient", ID: "a"}, {Place: "Bundle.entry[1]", Type: "Patient", ID: "b"}}},
		{"a bundle whose type comes last", "x.json", `{"entry":[{"resource":` + a + `}],"resourceType":"Bundle"}`, []line{
			{Place: "Bundle.entry[0]", Type: "Patient", ID: "a"}}},
		{"a bundle without entries", "x.json", `{"resourceType":"Bundle","entry":null}`, nil},
		{"a list resource is no bundle", "x.json", `{"resourceType":"List","id":"l","entry":[{"item":{}}]}`, []line{
			{Place: "resource", Type: "List", ID: "l"}}},
		{"a list resource whose type comes last", "x.json", `{"entry":[{"item":{}},{"item":{}}],"resourceType":"List","id":"l"}`, []line{
			{Place: "resource", Type: "List", ID: "l"}}},
		{"a bundle whose type comes after an odd entry", "x.json", `{"entry":[7,{"resource":` + a + `}],"resourceType":"Bundle"}`, []line{
			{Place: "Bundle.entry[0]", Fault: "expected an object, found a number"},
			{Place: "Bundle.entry[1]", Type: "Patient", ID: "a"}}},
		{"a deletion and an empty entry are passed", "x.json",
			`{"resourceType":"Bundle","entry":[{"request":{"method":"DELETE","url":"Patient/a"}},{"fullUrl":"x"},{"resource":` + b + `}]}`, []line{
				{Place: "Bundle.entry[0]", Skip: "a deletion, which an import does not do"},
				{Place: "Bundle.entry[1]", Skip: "an entry without a resource"},
				{Place: "Bundle.entry[2]", Type: "Patient", ID: "b"}}},
		{"an entry of the wrong kind", "x.json", `{"resourceType":"Bundle","entry":[7,{"resource":[]},{"resource":` + b + `}]}`, []line{
			{Place: "Bundle.entry[0]", Fault: "expected an object, found a number"},
			{Place: "Bundle.entry[1]", Fault: "expected an object, found a list"},
			{Place: "Bundle.entry[2]", Type: "Patient", ID: "b"}}},
		{"a resource without a type", "x.json", `{"id":"secret"}`, []line{
			{Place: "resource", ID: "secret", Fault: "resourceType: missing: this is not a FHIR resource"}}},
		{"a type that is none", "x.json", `{"resourceType":"Jo Smith"}`, []line{
			{Place: "resource", Fault: "resourceType: not the name of a FHIR resource"}}},
		{"an id of the wrong kind", "x.json", `{"resourceType":"Patient","id":{"value":1}}`, []line{
			{Place: "resource", Type: "Patient", Fault: "id: expected text, found an object"}}},
		{"a bundle cut in an entry", "x.json", `{"resourceType":"Bundle","entry":[{"resource":` + a + `},{"resource":{"resourceTy`, []line{
			{Place: "Bundle.entry[0]", Type: "Patient", ID: "a"},
			{Place: "Bundle.entry[1]", Fault: "the file ends in the middle of it"}}},
		{"a bundle cut between entries", "x.json", `{"resourceType":"Bundle","entry":[{"resource":` + a + `},`, []line{
			{Place: "Bundle.entry[0]", Type: "Patient", ID: "a"},
			{Place: "Bundle.entry[1]", Fault: "the file ends in the middle of it"}}},
		{"a bundle cut after its entries", "x.json", `{"resourceType":"Bundle","entry":[{"resource":` + a + `}]`, []line{
			{Place: "Bundle.entry[0]", Type: "Patient", ID: "a"},
			{Place: "resource", Fault: "the file ends in the middle of it"}}},
		{"a bundle with damage", "x.json", `{"resourceType":"Bundle","entry":[{"resource":` + a + `},{"resource":{"id":tru}}]}`, []line{
			{Place: "Bundle.entry[0]", Type: "Patient", ID: "a"},
			{Place: "Bundle.entry[1]", Fault: "not JSON at byte 99 of it"}}},
		{"entries that are no list", "x.json", `{"resourceType":"Bundle","entry":{}}`, []line{
			{Place: "Bundle.entry[0]", Fault: "neither a resource nor a bundle"}}},
		{"a list at the top", "x.json", `[` + a + `]`, []line{{Place: "resource", Fault: "neither a resource nor a bundle"}}},
		{"something after the resource", "x.json", a + ` oops`, []line{
			{Place: "resource", Type: "Patient", ID: "a"},
			{Place: "resource", Fault: "not JSON at byte 31 of it"}}},
		{"a broken line", "x.ndjson", a + "\n{\"resourceType\":\"Pat\n\n" + b + "\n", []line{
			{Place: "line 1", Type: "Patient", ID: "a"},
			{Place: "line 2", Fault: "the line ends in the middle of a resource"},
			{Place: "line 4", Type: "Patient", ID: "b"}}},
		{"a line with damage", "x.ndjson", "{'id':1}\r\n" + b, []line{
			{Place: "line 1", Fault: "not JSON at byte 2 of it"},
			{Place: "line 2", Type: "Patient", ID: "b"}}},
		{"a bundle in a line", "x.jsonl", `{"resourceType":"Bundle","entry":[{"resource":` + a + `}]}` + "\n" + b, []line{
			{Place: "line 1 Bundle.entry[0]", Type: "Patient", ID: "a"},
			{Place: "line 2", Type: "Patient", ID: "b"}}},
		{"the log of an export", "log.ndjson", `{"exportId":"e","eventId":"kickoff"}`, []line{
			{Place: "line 1", Skip: "a line of a bulk export's log"}}},
		{"the manifest of an export", "manifest.json", `{"transactionTime":"2024-01-01","output":[]}`, []line{
			{Place: "resource", Skip: "the manifest of a bulk export"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got := read(fhir.Bytes(tt.file, []byte(tt.content)), fhir.Limits{})
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("entries (-want +got):\n%s", diff)
			}
		})
	}
}

func TestReadTakesWhatCameBeforeTheEndOfACutArchive(t *testing.T) {
	t.Parallel()
	whole, err := os.ReadFile("../testdata/inferno/uscore_bundle_patient_85.json.gz")
	if err != nil {
		t.Fatal(err)
	}
	got := read(fhir.Bytes("cut.json.gz", whole[:len(whole)/2]), fhir.Limits{})
	if len(got) < 20 {
		t.Fatalf("%d entries of half a file, want at least 20", len(got))
	}
	for _, entry := range got[:len(got)-1] {
		if entry.Fault != "" {
			t.Errorf("%s: %s", entry.Place, entry.Fault)
		}
	}
	if last := got[len(got)-1]; last.Fault != "the file ends in the middle of it" {
		t.Errorf("the last entry says %q", last.Fault)
	}
}

func TestReadNoticesADamagedArchive(t *testing.T) {
	t.Parallel()
	packed := zipped(t, `{"resourceType":"Patient","id":"a"}`)
	packed[len(packed)-5] ^= 0xff // the checksum
	want := []line{
		{Place: "resource", Type: "Patient", ID: "a"},
		{Place: "resource", Fault: "the compressed data is damaged"},
	}
	if diff := cmp.Diff(want, read(fhir.Bytes("x.json", packed), fhir.Limits{})); diff != "" {
		t.Errorf("entries (-want +got):\n%s", diff)
	}
	want = []line{{Place: "resource", Fault: "the compressed data is damaged"}}
	if diff := cmp.Diff(want, read(fhir.Bytes("x.json.gz", []byte("\x1f\x8bnonsense")), fhir.Limits{})); diff != "" {
		t.Errorf("entries (-want +got):\n%s", diff)
	}
}

func zipped(t *testing.T, content string) []byte {
	t.Helper()
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	if _, err := w.Write([]byte(content)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return packed.Bytes()
}

func TestReadEndsAtItsLimits(t *testing.T) {
	t.Parallel()
	small := `{"resourceType":"Patient","id":"a"}`
	large := `{"resourceType":"Patient","id":"b","x":"` + strings.Repeat("x", 2<<20) + `"}`
	tests := []struct {
		name   string
		file   fhir.File
		limits fhir.Limits
		want   []line
	}{
		{"a line too long is passed over", fhir.Bytes("x.ndjson", []byte(small+"\n"+large+"\n"+small)), fhir.Limits{Entry: 1 << 20}, []line{
			{Place: "line 1", Type: "Patient", ID: "a"},
			{Place: "line 2", Fault: "larger than the limit for one resource"},
			{Place: "line 3", Type: "Patient", ID: "a"}}},
		{"the last line too long", fhir.Bytes("x.ndjson", []byte(large)), fhir.Limits{Entry: 1 << 20}, []line{
			{Place: "line 1", Fault: "larger than the limit for one resource"}}},
		{"an entry too large ends the bundle", fhir.Bytes("x.json",
			[]byte(`{"resourceType":"Bundle","entry":[{"resource":`+small+`},{"resource":`+large+`}]}`)), fhir.Limits{Entry: 1 << 20}, []line{
			{Place: "Bundle.entry[0]", Type: "Patient", ID: "a"},
			{Place: "Bundle.entry[1]", Fault: "larger than the limit for one resource"}}},
		{"a file too large", fhir.Bytes("x.json", []byte(small+large)), fhir.Limits{File: 1 << 20}, []line{
			{Place: "resource", Type: "Patient", ID: "a"},
			{Place: "resource", Fault: "unpacks to more than the limit for one file"}}},
		{"a decompression bomb", fhir.Bytes("x.json.gz", zipped(t, small+strings.Repeat(" ", 20<<20)+small)), fhir.Limits{Entry: 1 << 30}, []line{
			{Place: "resource", Type: "Patient", ID: "a"},
			{Place: "resource", Fault: "unpacks to far more than its size, as only a decompression bomb does"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(tt.want, read(tt.file, tt.limits)); diff != "" {
				t.Errorf("entries (-want +got):\n%s", diff)
			}
		})
	}
}

func TestReadStopsWhenNobodyWantsMore(t *testing.T) {
	t.Parallel()
	for _, file := range []string{"synthea-2020", "bulk-ndjson"} {
		files, err := fhir.Find(filepath.Join("..", "testdata", file))
		if err != nil {
			t.Fatal(err)
		}
		seen := 0
		for range fhir.Read(files[0], fhir.Limits{}) {
			seen++
			break
		}
		if seen != 1 {
			t.Errorf("%d entries of %s after the first was enough", seen, file)
		}
	}
}

func TestFindTakesFoldersInOrderAndFilesAsNamed(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	for _, name := range []string{"b.json", "a/z.ndjson.gz", "a/readme.md", ".hidden/x.json", "a/.x.json", "odd.txt"} {
		path := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("{}"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	files, err := fhir.Find(root, filepath.Join(root, "odd.txt"))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range files {
		name, err := filepath.Rel(root, f.Name)
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, filepath.ToSlash(name))
	}
	if diff := cmp.Diff([]string{"a/z.ndjson.gz", "b.json", "odd.txt"}, got); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
	if _, err := fhir.Find(filepath.Join(root, "nothing")); err == nil {
		t.Error("a path that does not exist is no error")
	}
}
