package reference_test

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"caseload/server/reference"
)

func page(t *testing.T, name string) string {
	t.Helper()
	text, known := reference.Files()[name]
	if !known {
		t.Fatalf("there is no page %s", name)
	}
	return string(text)
}

func TestPagesTellWhatTheContractSays(t *testing.T) {
	t.Parallel()
	for name, wants := range map[string][]string{
		"index.html":        {"type/Patient.html", "type/Query.html", "type/RecordConditionInput.html"},
		"type/Patient.html": {`id="medicationList"`, `href="MedicationList.html"`, "Used by", `href="Query.html#patient"`, `implements <a href="Node.html">`},
		"type/Query.html":   {`id="panel"`, `<code>first</code>`, "= <code>25</code>"},
		"operations.html":   {`id="Panel"`, "costs at most", "query Panel("},
		"errors.html":       {`id="TOKEN_EXPIRED"`, "Cure:"},
		"changes.html":      {"<h2>20"},
		"search.js":         {`"Patient.medicationList","type/Patient.html#medicationList"`},
	} {
		text := page(t, name)
		for _, want := range wants {
			if !strings.Contains(text, want) {
				t.Errorf("%s does not have %s", name, want)
			}
		}
	}
}

var (
	references = regexp.MustCompile(`(?:href|src)="([^"#]*)(?:#([^"]*))?"`)
	anchors    = regexp.MustCompile(`id="([^"]*)"`)
)

func TestNoLinkLeadsNowhere(t *testing.T) {
	t.Parallel()
	ids := map[string]map[string]bool{}
	for name, text := range reference.Files() {
		ids[name] = map[string]bool{}
		for _, found := range anchors.FindAllStringSubmatch(string(text), -1) {
			ids[name][found[1]] = true
		}
	}
	checked := 0
	for name, text := range reference.Files() {
		if path.Ext(name) != ".html" {
			continue
		}
		for _, found := range references.FindAllStringSubmatch(string(text), -1) {
			checked++
			to := path.Join(path.Dir(name), found[1])
			if at, known := ids[to]; !known || found[2] != "" && !at[found[2]] {
				t.Errorf("%s leads to %s#%s, which is not there", name, to, found[2])
			}
		}
	}
	if checked < 10_000 {
		t.Errorf("only %d links were looked at", checked)
	}
}

func TestTheServerHasThePages(t *testing.T) {
	t.Parallel()
	for at, want := range map[string]int{"": http.StatusOK, "type/Patient.html": http.StatusOK, "find.js": http.StatusOK, "type/Nobody.html": http.StatusNotFound, "../go.mod": http.StatusNotFound} {
		answer := httptest.NewRecorder()
		request := httptest.NewRequestWithContext(t.Context(), http.MethodGet, "http://here/", nil)
		request.URL.Path = reference.Path + at
		reference.Handler().ServeHTTP(answer, request)
		if answer.Code != want {
			t.Errorf("%s: %d", at, answer.Code)
		}
		if want == http.StatusOK && !strings.HasPrefix(answer.Header().Get("Content-Security-Policy"), "default-src 'none'") {
			t.Errorf("%s may load what it likes", at)
		}
	}
}

func TestTheSiteIsWritten(t *testing.T) {
	t.Parallel()
	folder := filepath.Join(t.TempDir(), "site")
	n, err := reference.Write(folder)
	if err != nil || n != len(reference.Files()) {
		t.Fatalf("%d files, %v", n, err)
	}
	if text, err := os.ReadFile(filepath.Join(folder, "type", "Patient.html")); err != nil || string(text) != page(t, "type/Patient.html") {
		t.Errorf("Patient is not as served: %v", err)
	}
}
