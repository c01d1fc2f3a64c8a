package admission_test

import (
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"caseload/care/intake/hl7"
)

// noise is a text of n bytes that no index makes shorter.
func noise(n int) string {
	b := make([]byte, n)
	_, _ = rand.Read(b)
	return hex.EncodeToString(b)[:n]
}

// What no index holds would come again for ever if it were left to its sender.
func TestAMessageWithNamesThatAreTooLongIsKeptAndNotUsed(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	for _, name := range []string{"control", "person", "HOSP"} {
		long := strings.ReplaceAll(adt("control", "A01", "person", "V1", "I", 60, ""), name, noise(12_000))
		for i, known := range []bool{false, true} {
			kept := w.keep(long)
			if kept.Receipt.Answer != hl7.Failed || kept.Known != known || len(kept.Receipt.Faults) != 1 {
				t.Errorf("%s, %d: %s, known %t", name, i, kept.Receipt.Answer, kept.Known)
			}
		}
	}
	w.keep(adt(noise(500), "A01", noise(400), noise(10_000), "I", 60, ""))
	if applied := w.apply(); applied.Unmatched != 1 {
		t.Errorf("as long as can be: %+v", applied)
	}
}

// One patient with many numbers, in a hundred stays, is more than the database holds.
func TestAMessageThatSwellsIsKeptAndNotUsed(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	raw, err := os.ReadFile("../../intake/testdata/fhir-notifications/admit-notification-message-bundle-01.json")
	if err != nil {
		t.Fatal(err)
	}
	var bundle struct {
		ResourceType string `json:"resourceType"`
		Type         string `json:"type"`
		Timestamp    string `json:"timestamp"`
		Entry        []struct {
			FullURL  string         `json:"fullUrl"`
			Resource map[string]any `json:"resource"`
		} `json:"entry"`
	}
	if err := json.Unmarshal(raw, &bundle); err != nil {
		t.Fatal(err)
	}
	for _, entry := range bundle.Entry {
		switch entry.Resource["resourceType"] {
		case "MessageHeader":
			focus, _ := entry.Resource["focus"].([]any)
			entry.Resource["focus"] = slices.Repeat(focus[:1], 100)
		case "Patient":
			entry.Resource["identifier"] = slices.Repeat([]any{map[string]any{"system": "urn:x", "value": noise(450)}}, 800)
		}
	}
	if raw, err = json.Marshal(bundle); err != nil {
		t.Fatal(err)
	}
	kept, err := w.ledger.KeepNotification(w.ctx, raw, senders)
	if err != nil || kept.Receipt.Answer != hl7.Failed || !strings.Contains(kept.Receipt.Faults[0].Reason, "32 MiB") {
		t.Errorf("%v: %s %+v", err, kept.Receipt.Answer, kept.Receipt.Faults)
	}
}
