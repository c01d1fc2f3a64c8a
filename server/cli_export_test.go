package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/uuid"

	"caseload/care/exchange/profile"
)

func TestExportWritesWhatWasImported(t *testing.T) {
	t.Parallel()
	server := startServer(t, folder(t))
	environ := []string{"CASELOAD_DATA=" + server.folder}
	organization := uuid.Must(uuid.NewV7()).String()
	command(t, environ, "import", "--organization", organization, bundleFile(t))

	all := command(t, environ, "export", "--organization", organization)
	lines := strings.Split(strings.TrimSpace(all.out), "\n")
	var patient struct{ ID, ResourceType string }
	if err := json.Unmarshal([]byte(lines[0]), &patient); err != nil || all.code != exitDone || len(lines) != 1 || patient.ResourceType != "Patient" { //nolint:musttag // the names of the contract are those of the fields
		t.Fatalf("all: %+v: %v", all, err)
	}
	if found := profile.Check([]byte(lines[0])); len(found) > 0 {
		t.Error(found)
	}
	path := filepath.Join(t.TempDir(), "bundle.json")
	one := command(t, environ, "export", "--organization", organization, "--patient", patient.ID, "--out", path)
	text, err := os.ReadFile(path)
	if err != nil || one.code != exitDone || !strings.Contains(string(text), `"fullUrl": "http://caseload.invalid/fhir/Patient/`+patient.ID+`"`) {
		t.Errorf("one: %+v, %v, %.200s", one, err, text)
	}
	if about, err := os.Stat(path); err != nil || about.Mode().Perm() != 0o600 {
		t.Errorf("others may read the file: %v, %v", about.Mode(), err)
	}
	again := command(t, environ, "import", "--organization", uuid.Must(uuid.NewV7()).String(), path)
	if again.code != exitDone {
		t.Errorf("what was exported is not imported: %+v", again)
	}
}

func TestExportOfNobodyLeavesNoFile(t *testing.T) {
	t.Parallel()
	server := startServer(t, folder(t))
	path := filepath.Join(t.TempDir(), "bundle.json")
	got := command(t, []string{"CASELOAD_DATA=" + server.folder}, "export", "--organization", uuid.NewString(), "--patient", uuid.NewString(), "--out", path)
	if left, _ := filepath.Glob(path + "*"); got.code != exitFailed || len(left) > 0 {
		t.Errorf("%+v, files %v", got, left)
	}
}
