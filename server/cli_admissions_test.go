package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/uuid"
)

func TestAdmissionsOfFiles(t *testing.T) {
	t.Parallel()
	server := startServer(t, folder(t))
	messages, senders := t.TempDir(), filepath.Join(t.TempDir(), "senders.json")
	for name, text := range map[string]string{
		"one.hl7": admit("a", "P1") + "\r\n" + admit("b", "P2"), "two.hl7": "MSH|^~\\&|A|HOSP|||20260301||ORU^R01|x|P|2.5.1\r", "three.txt": "not looked at",
	} {
		if err := os.WriteFile(filepath.Join(messages, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	notification, err := os.ReadFile("../care/transition/feed/testdata/transfer-notification-message-bundle-01.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(messages, "four.json"), notification, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(senders, []byte(`{"*": {"zone": "America/New_York", "systems": {"HOSP": "urn:oid:2.999.1"}}}`), 0o600); err != nil {
		t.Fatal(err)
	}
	args := []string{
		"admissions", "--organization", uuid.Must(uuid.NewV7()).String(), "--senders", senders, "--json", "--create-patients", messages,
	}
	for _, want := range []admissionsReport{{Accepted: 3, Applied: 3, Stays: 3}, {Known: 3}} {
		got := command(t, []string{"CASELOAD_DATA=" + server.folder}, args...)
		var report admissionsReport
		if err := json.Unmarshal([]byte(got.out), &report); err != nil {
			t.Fatalf("%v in %+v", err, got)
		}
		if len(report.Refused) != 1 || report.Refused[0].Answer != "AE" || got.code != exitPartly {
			t.Errorf("%+v", got)
		}
		report.Refused = nil
		if report.Accepted != want.Accepted || report.Known != want.Known || report.Applied != want.Applied || report.Stays != want.Stays || report.Unmatched != 0 {
			t.Errorf("%+v, want %+v", report, want)
		}
	}
}
