package graphiql_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"caseload/graph/generated"
	"caseload/graph/transport"
	mocks "caseload/mobile-mocks"
	"caseload/server/graphiql"
)

// get asks for a file as the server serves it, within the headers of the API.
func get(t *testing.T, path string, header ...string) *httptest.ResponseRecorder {
	t.Helper()
	request := httptest.NewRequestWithContext(t.Context(), http.MethodGet, path, nil)
	for i := 0; i < len(header); i += 2 {
		request.Header.Set(header[i], header[i+1])
	}
	response := httptest.NewRecorder()
	transport.Secure(graphiql.Handler()).ServeHTTP(response, request)
	return response
}

func TestPageHasAPolicyOfItsOwn(t *testing.T) {
	t.Parallel()
	page := get(t, "/graphiql")
	if page.Code != http.StatusOK || page.Header().Get("Content-Type") != "text/html; charset=utf-8" {
		t.Errorf("got %d, %v", page.Code, page.Header())
	}
	policy := page.Header().Get("Content-Security-Policy")
	for _, want := range []string{"default-src 'none'", "script-src 'self';", "connect-src 'self'", "frame-ancestors 'none'"} {
		if !strings.Contains(policy, want) {
			t.Errorf("no %s in %s", want, policy)
		}
	}
	if strings.Contains(policy, "unsafe-eval") || strings.Count(policy, "unsafe-inline") != 1 {
		t.Errorf("too much is allowed: %s", policy)
	}
	if got := page.Header().Get("X-Content-Type-Options"); got != "nosniff" {
		t.Errorf("what holds for every answer is lost: %q", got)
	}
}

var reference = regexp.MustCompile(`(?:src|href)="([^"]*)"`)

func TestPageLoadsWhatIsThere(t *testing.T) {
	t.Parallel()
	found := reference.FindAllStringSubmatch(get(t, "/graphiql").Body.String(), -1)
	if len(found) < 3 {
		t.Fatalf("the page loads only %v", found)
	}
	for _, one := range found {
		if got := get(t, one[1]); got.Code != http.StatusOK || got.Body.Len() == 0 {
			t.Errorf("%s: %d, %d bytes", one[1], got.Code, got.Body.Len())
		}
	}
}

func TestUnchangedFileIsNotSentAgain(t *testing.T) {
	t.Parallel()
	first := get(t, "/graphiql/page.js")
	again := get(t, "/graphiql/page.js", "If-None-Match", first.Header().Get("ETag"))
	if again.Code != http.StatusNotModified || again.Body.Len() != 0 {
		t.Errorf("got %d with %d bytes", again.Code, again.Body.Len())
	}
}

func TestPageOffersTheOperationsOfTheMocks(t *testing.T) {
	t.Parallel()
	var offered []mocks.Operation
	if err := json.Unmarshal(get(t, "/graphiql/operations.json").Body.Bytes(), &offered); err != nil {
		t.Fatal(err)
	}
	kept, err := mocks.Operations()
	if err != nil {
		t.Fatal(err)
	}
	names := func(all []mocks.Operation) (names []string) {
		for _, one := range all {
			names = append(names, one.Name)
		}
		return names
	}
	if diff := cmp.Diff(names(kept), names(offered)); diff != "" {
		t.Errorf("operations (-kept +offered):\n%s", diff)
	}
}

func TestNothingElseIsServed(t *testing.T) {
	t.Parallel()
	for _, path := range []string{"/graphiql/", "/graphiql/index.html", "/graphiql/../graphiql.go", "/graphiql/page/main.tsx"} {
		if got := get(t, path); got.Code == http.StatusOK {
			t.Errorf("%s: %d", path, got.Code)
		}
	}
}

func TestQueryForSamplesFitsTheContract(t *testing.T) {
	t.Parallel()
	query, err := os.ReadFile("page/samples.graphql")
	if err != nil {
		t.Fatal(err)
	}
	contract := generated.NewExecutableSchema(generated.Config{}).Schema()
	if _, errs := gqlparser.LoadQueryWithRules(contract, string(query), rules.NewDefaultRules()); errs != nil {
		t.Error(errs)
	}
}
