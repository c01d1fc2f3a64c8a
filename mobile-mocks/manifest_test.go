package mocks_test

import (
	"bytes"
	"os"
	"strings"
	"testing"

	mocks "caseload/mobile-mocks"
)

func TestTheManifestIsAsTheOperationsAre(t *testing.T) {
	t.Parallel()
	want, err := mocks.Manifest()
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile("manifest.json", want, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile("manifest.json")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("manifest.json is not as the operations are: run go test ./mobile-mocks -run TestTheManifest -update")
	}
}

func TestEveryOperationIsInTheManifest(t *testing.T) {
	t.Parallel()
	documents, err := mocks.Documents()
	if err != nil {
		t.Fatal(err)
	}
	if all := operations(t); len(documents) != len(all) {
		t.Errorf("%d documents of %d operations", len(documents), len(all))
	}
	for id, body := range documents {
		if strings.Contains(body, "#") || strings.Contains(body, "  ") {
			t.Errorf("%s is not compact: %s", id, body)
		}
	}
}

func TestWhatIsNoManifestIsRefused(t *testing.T) {
	t.Parallel()
	const head = `{"format":"apollo-persisted-query-manifest","version":1,"operations":`
	for name, text := range map[string]string{
		"no JSON":        `{`,
		"another format": `{"format":"relay","version":1,"operations":[]}`,
		"no id":          head + `[{"name":"A","body":"{ a }"}]}`,
		"an id twice":    head + `[{"id":"1","name":"A","body":"{ a }"},{"id":"1","name":"B","body":"{ b }"}]}`,
		"no document":    head + `[{"id":"1","name":"A","body":"secret"}]}`,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := mocks.ReadManifest([]byte(text))
			if err == nil || strings.Contains(err.Error(), "secret") {
				t.Errorf("got %v", err)
			}
		})
	}
}
