package config

import (
	"flag"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write docs/configuration.md anew")

func TestDocumentationMatchesTheTags(t *testing.T) {
	t.Parallel()
	const path = "../../docs/configuration.md"
	if *update {
		if err := os.WriteFile(path, []byte(Document()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(Document(), string(got)); diff != "" {
		t.Errorf("%s is out of date (-want +got), run: go test ./server/config -update\n%s", path, diff)
	}
}

func TestEveryVariableIsDocumentedOnce(t *testing.T) {
	t.Parallel()
	fields, names := map[string]bool{}, map[string]bool{}
	for _, v := range every() {
		if v.name == "" || v.about == "" {
			t.Errorf("field %s has no name or no meaning", v.field)
		}
		if fields[v.field] || names[v.name] {
			t.Errorf("field %s or variable %s is there twice", v.field, v.name)
		}
		fields[v.field], names[v.name] = true, true
	}
	if len(names) < 20 {
		t.Errorf("only %d variables", len(names))
	}
}
