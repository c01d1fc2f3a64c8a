package main

import (
	"os"
	"strings"
	"testing"

	"golang.org/x/mod/modfile"
)

func TestEveryDirectDependencyIsExplained(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("../../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	file, err := modfile.Parse("go.mod", text, nil)
	if err != nil {
		t.Fatal(err)
	}
	page, err := os.ReadFile("../../docs/dependencies.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, module := range file.Require {
		name := module.Mod.Path
		if strings.HasPrefix(name, "github.com/MicahParks/") {
			name = strings.Split(name, "/")[2] // two modules of one author share a line
		}
		if !module.Indirect && !strings.Contains(string(page), name) {
			t.Errorf("docs/dependencies.md does not say why %s is there", module.Mod.Path)
		}
	}
}
