package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"caseload/care/intake"
)

// samples is the folder of the sample sets. The largest set is the
// demonstration's, which the package intake imports in its own test.
const samples = "../care/intake/testdata"

// report is what import --json prints.
type report struct {
	Types   map[string]intake.Counts `json:"types"`
	Total   intake.Counts            `json:"total"`
	Seconds float64                  `json:"seconds"`
}

func TestImportTakesEverySampleSetOnceAndSaysSo(t *testing.T) {
	t.Parallel()
	raw, err := os.ReadFile(filepath.Join(samples, "counts.json"))
	if err != nil {
		t.Fatal(err)
	}
	var published map[string]struct {
		Resources map[string]int `json:"resources"`
	}
	if err := json.Unmarshal(raw, &published); err != nil {
		t.Fatal(err)
	}
	cluster, owner := givenDatabase(t)
	if got := command(t, []string{"DATABASE_URL=" + owner}, "migrate"); got.code != exitDone {
		t.Fatalf("migrate: %+v", got)
	}
	environ := []string{"CASELOAD_MODE=development", "DATABASE_URL=" + cluster.AppURL(databaseName), "CASELOAD_DATA=" + folder(t)}
	sets := 0
	for set, counts := range published {
		path := filepath.Join(samples, set)
		if _, err := os.Stat(path); err != nil {
			continue
		}
		sets++
		organization := uuid.NewString()
		first := imported(t, environ, organization, path)
		read := map[string]int{}
		for typ, c := range first.Types {
			read[typ] = c.Read
		}
		if diff := cmp.Diff(counts.Resources, read); diff != "" || first.Total.Rejected > 0 {
			t.Errorf("%s: %+v, counts (-published +read):\n%s", set, first.Total, diff)
		}
		second := imported(t, environ, organization, path)
		if second.Total.Unchanged != first.Total.Read || second.Total.Created+second.Total.Updated+second.Total.Rejected > 0 {
			t.Errorf("%s the second time: %+v", set, second.Total)
		}
		t.Logf("%s: %d resources, %d kept raw, %.1f s, again %.1f s", set, first.Total.Read, first.Total.Raw, first.Seconds, second.Seconds)
	}
	if sets < 5 {
		t.Errorf("%d sets were there", sets)
	}
}

// imported runs the command, whose whole output must be one JSON document.
func imported(t *testing.T, environ []string, organization, path string) (r report) {
	t.Helper()
	got := command(t, environ, "import", "--json", "--organization", organization, path)
	if got.code != exitDone {
		t.Fatalf("import %s: %+v", path, got)
	}
	if err := json.Unmarshal([]byte(got.out), &r); err != nil {
		t.Fatalf("import %s: %v in %s", path, err, got.out)
	}
	return r
}
