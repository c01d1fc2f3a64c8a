package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/uuid"
)

// bundle holds somebody, and something that nobody can read.
const bundle = `{
  "resourceType": "Bundle", "type": "collection",
  "entry": [
    {"resource": {"resourceType": "Patient", "id": "p1", "name": [{"family": "Example", "given": ["Ada"]}],
      "gender": "female", "birthDate": "1950-02-03"}},
    {"resource": {"id": "p2"}}
  ]
}`

func bundleFile(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "bundle.json")
	if err := os.WriteFile(path, []byte(bundle), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestImportLandsInARunningServerAndReportsWhatItCannotTake(t *testing.T) {
	t.Parallel()
	server := startServer(t, folder(t))
	environ := []string{"CASELOAD_DATA=" + server.folder}
	args := []string{"import", "--organization", uuid.Must(uuid.NewV7()).String(), bundleFile(t)}

	first := command(t, environ, args...)
	if first.code != exitPartly || !strings.Contains(first.out, "Rejected:") || !strings.Contains(first.out, "bundle.json") {
		t.Errorf("first: %+v", first)
	}
	second := command(t, environ, append(args, "--json")...)
	var summary struct {
		Types map[string]struct {
			Created   int `json:"created"`
			Unchanged int `json:"unchanged"`
		} `json:"types"`
	}
	if err := json.Unmarshal([]byte(second.out), &summary); err != nil {
		t.Fatalf("%v in %+v", err, second)
	}
	if got := summary.Types["Patient"]; got.Created != 0 || got.Unchanged != 1 || second.code != exitPartly {
		t.Errorf("second: %+v", second)
	}
}

func TestImportOfNothingIsRefusedBeforeAnythingStarts(t *testing.T) {
	t.Parallel()
	data := folder(t)
	id := uuid.NewString()
	environ := []string{"CASELOAD_DATA=" + data, "CASELOAD_DEMO=false"}
	for name, tt := range map[string]struct {
		args []string
		code int
	}{
		"no organization":     {[]string{bundleFile(t)}, exitRefused},
		"no path":             {[]string{"--organization", id}, exitRefused},
		"a folder of nothing": {[]string{"--organization", id, t.TempDir()}, exitRefused},
		"a path to nowhere":   {[]string{"--organization", id, filepath.Join(t.TempDir(), "none.json")}, exitFailed},
	} {
		got := command(t, environ, append([]string{"import"}, tt.args...)...)
		if got.code != tt.code || got.out != "" || strings.Count(got.err, "\n") != 1 {
			t.Errorf("%s: %+v", name, got)
		}
	}
	if _, err := os.Stat(data); err == nil {
		t.Error("a data folder was made")
	}
}
