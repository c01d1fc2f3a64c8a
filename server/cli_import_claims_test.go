package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/uuid"

	"caseload/care/intake/claim/claimtest"
	"caseload/care/intake/claim/ledger"
)

// holder is somebody with a Medicare number.
const holder = `{"resourceType":"Patient","id":"p1","identifier":[{"system":"http://hl7.org/fhir/sid/us-mbi","value":"1S00A00AA01"}]}`

// delivery writes a folder with a patient, a physician's claim of theirs, and a line
// that is cut off, packed.
func delivery(t *testing.T) string {
	t.Helper()
	line := claimtest.Line("5", claimtest.Fields{
		"CUR_CLM_UNIQ_ID": "1000000000005", "CLM_LINE_NUM": "1", "BENE_MBI_ID": "1S00A00AA01", "CLM_TYPE_CD": "71",
		"CLM_FROM_DT": "2025-04-01", "CLM_THRU_DT": "2025-04-01", "CLM_LINE_DGNS_CD": "E119", "CLM_CARR_PMT_DNL_CD": "1",
		"CLM_PRCSG_IND_CD": "A", "CLM_ADJSMT_TYPE_CD": "0", "CLM_EFCTV_DT": "2025-04-10", "CLM_CNTL_NUM": "C", "CLM_DGNS_1_CD": "E119",
	})
	dir := t.TempDir()
	write := func(name string, content []byte) {
		if err := os.WriteFile(filepath.Join(dir, name), content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("patient.json", []byte(holder))
	write("README.txt", []byte("not a file of the delivery"))
	for _, f := range (claimtest.Delivery{"5": {line, line[:100]}}).Files() {
		content, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		var packed bytes.Buffer
		out := gzip.NewWriter(&packed)
		if _, err := io.Copy(out, content); err != nil {
			t.Fatal(err)
		}
		_ = out.Close()
		write(f.Name+".gz", packed.Bytes())
	}
	return dir
}

func TestImportTakesDeliveriesOfClaimsBesideFHIR(t *testing.T) {
	t.Parallel()
	server := startServer(t, folder(t))
	environ := []string{"CASELOAD_DATA=" + server.folder}
	args := []string{"import", "--organization", uuid.Must(uuid.NewV7()).String(), delivery(t), "--json"}
	for _, want := range []ledger.Counts{{Read: 1, New: 1}, {Read: 1, Same: 1}} {
		got := command(t, environ, args...)
		var summary struct {
			Types map[string]struct {
				Read int `json:"read"`
			} `json:"types"`
			Claims ledger.Summary `json:"claims"`
		}
		if err := json.Unmarshal([]byte(got.out), &summary); err != nil {
			t.Fatalf("%v in %+v", err, got)
		}
		c := summary.Claims
		if got.code != exitPartly || summary.Types["Patient"].Read != 1 || c.Kinds["CARRIER"] != want || c.Waiting != 0 || c.Effects["unread"] != 1 {
			t.Errorf("%+v", got)
		}
		if len(c.Faults) != 1 || c.Faults[0].Line != 2 || !strings.HasPrefix(c.Faults[0].Reason, "short:") || strings.Contains(got.out, "1S00A00AA01") {
			t.Errorf("faults %+v", c.Faults)
		}
	}
	table := command(t, environ, args[:len(args)-1]...)
	if table.code != exitPartly || !strings.Contains(table.out, "CARRIER") || !strings.Contains(table.out, ": line 2: short:") {
		t.Errorf("for people: %+v", table)
	}
}
