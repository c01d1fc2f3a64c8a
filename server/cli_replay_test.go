package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// hospital has one admission on record.
const hospital = `{"resourceType": "Bundle", "type": "collection", "entry": [
	{"resource": {"resourceType": "Patient", "id": "p", "name": [{"family": "Roe"}], "birthDate": "1950-01-01"}},
	{"resource": {"resourceType": "Encounter", "id": "e", "status": "finished", "class": {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "IMP"},
		"subject": {"reference": "Patient/p"}, "period": {"start": "2025-03-01T10:00:00Z", "end": "2025-03-04T10:00:00Z"}}}]}`

func TestReplayTellsWhatARuleWouldHaveNoticed(t *testing.T) {
	t.Parallel()
	server := startServer(t, folder(t))
	environ := []string{"CASELOAD_DATA=" + server.folder}
	const organization = "0190a0b0-0000-7000-8000-000000000001"
	bundle, rules := filepath.Join(t.TempDir(), "bundle.json"), filepath.Join(t.TempDir(), "rules.csv")
	for name, text := range map[string]string{bundle: hospital, rules: "nothing"} {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if got := command(t, environ, "import", "--organization", organization, bundle); got.code != exitDone {
		t.Fatal(got)
	}
	args := []string{"replay", "--organization", organization, "--rule", "EVT010", "--since", "2025-01-01", "--until", "2026-01-01"}
	got := command(t, environ, args...)
	if got.code != exitDone || !strings.Contains(got.out, "2025-03-01  URGENT  hospitalization") || !strings.Contains(got.err, "1 people, 1 events for 1 of them") {
		t.Errorf("%+v", got)
	}
	got = command(t, environ, append(args, "--json")...)
	var line replayLine
	if err := json.Unmarshal([]byte(got.out), &line); err != nil || line.Cause != "hospitalization" || line.Reasons[0].Rule != "EVT010" || len(line.Evidence) != 1 {
		t.Errorf("%+v, %v", got, err)
	}
	for name, args := range map[string][]string{
		"no such rule": {"replay", "--rule", "EVT999"}, "no table": {"replay", "--rules", rules}, "no day": {"replay", "--since", "yesterday"},
		"backwards": {"replay", "--since", "2026-01-01", "--until", "2025-01-01"},
	} {
		if got := command(t, environ, args...); got.code != exitRefused || got.out != "" {
			t.Errorf("%s: %+v", name, got)
		}
	}
}
