package transport_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"testing"

	"caseload/graph/fault"
)

// TestEveryCodeHasACure holds the closed list against the constants Code… of the packages
// that answer with them, and of the library that answers before them.
func TestEveryCodeHasACure(t *testing.T) {
	t.Parallel()
	var cured []string
	for _, c := range fault.Cures() {
		if c.Meaning == "" || c.Cure == "" {
			t.Errorf("%s has no meaning or no cure", c.Code)
		}
		cured = append(cured, c.Code)
	}
	used := []string{"GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED"}
	for _, folder := range []string{".", "..", "../fault", "../limit"} {
		used = append(used, codes(t, folder)...)
	}
	slices.Sort(used)
	used = slices.Compact(used)
	if !slices.Equal(cured, used) {
		t.Errorf("graph/fault/cures.csv lists\n%v, and these are answered:\n%v", cured, used)
	}
}

// named is how a constant with a code is.
var named = regexp.MustCompile(`^[Cc]ode[A-Z]`)

// codes are the values of the constants of a folder that are named so.
func codes(t *testing.T, folder string) (all []string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no Go files in %s: %v", folder, err)
	}
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			spec, constant := n.(*ast.ValueSpec)
			if !constant || len(spec.Values) != 1 || !named.MatchString(spec.Names[0].Name) {
				return true
			}
			if value, literal := spec.Values[0].(*ast.BasicLit); literal {
				text, err := strconv.Unquote(value.Value)
				if err != nil {
					t.Fatal(err)
				}
				all = append(all, text)
			}
			return true
		})
	}
	return all
}
