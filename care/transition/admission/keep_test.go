package admission_test

import (
	"crypto/rand"
	"encoding/hex"
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
