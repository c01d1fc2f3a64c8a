package watch_test

import (
	"bufio"
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"

	"caseload/ent/viewer"
	"caseload/server/watch"
)

func newWatch() *watch.Watch {
	return &watch.Watch{Name: func(viewer.Viewer) string { return "Dana" }}
}

// said lets the watch hear an operation and its answer.
func said(t *testing.T, w *watch.Watch, text, variables, data string, errs ...*gqlerror.Error) {
	t.Helper()
	document, err := parser.ParseQuery(&ast.Source{Input: text})
	if err != nil {
		t.Fatal(err)
	}
	for _, selection := range document.Operations[0].SelectionSet {
		f := selection.(*ast.Field)
		f.Definition = &ast.FieldDefinition{Name: f.Name, Arguments: ast.ArgumentDefinitionList{
			{Name: "input", Type: ast.NamedType("SyncPushInput", nil)}, {Name: "after", Type: ast.NamedType("Cursor", nil)},
		}}
	}
	o := &graphql.OperationContext{Operation: document.Operations[0]}
	if err := json.Unmarshal([]byte(variables), &o.Variables); err != nil {
		t.Fatal(err)
	}
	ctx := viewer.NewContext(graphql.WithOperationContext(t.Context(), o), viewer.Viewer{Device: "phone 1"})
	w.InterceptResponse(ctx, func(context.Context) *graphql.Response {
		return &graphql.Response{Data: json.RawMessage(data), Errors: errs}
	})
}

// heard reads so many exchanges as a page does.
func heard(t *testing.T, w *watch.Watch, most int) (all []watch.Exchange) {
	t.Helper()
	server := httptest.NewServer(w)
	defer server.Close()
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, server.URL, nil)
	if err != nil {
		t.Fatal(err)
	}
	answer, err := server.Client().Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = answer.Body.Close() }()
	for lines := bufio.NewScanner(answer.Body); len(all) < most && lines.Scan(); {
		text, is := strings.CutPrefix(lines.Text(), "data: ")
		if !is {
			continue
		}
		var e watch.Exchange
		if err := json.Unmarshal([]byte(text), &e); err != nil {
			t.Fatal(err)
		}
		all = append(all, e)
	}
	return all
}

func TestSyncsAreToldWithoutWhatTheySayOfPatients(t *testing.T) {
	t.Parallel()
	w := newWatch()
	said(t, w, `mutation($input: SyncPushInput!) { sent: syncPush(input: $input) { outcomes { status problems { code } } } }`,
		`{"input": {"operations": [{"act": {"logContact": {"note": "secret"}}}, {"act": {"completeTask": {}}}]}}`,
		`{"sent": {"outcomes": [{"status": "APPLIED", "problems": []}, {"status": "CONFLICT", "problems": [{"code": "REVISION_CONFLICT"}]}], "problems": []}}`)
	said(t, w, `query($after: Cursor) { syncPull(after: $after) { changed { node { __typename id } } removed { id } scopeLost hasNextPage } }`, `{}`,
		`{"syncPull": {"changed": [{"node": {"__typename": "Task", "title": "secret"}}, {"node": {"__typename": "Task"}}], "removed": [{}], "scopeLost": ["x"], "hasNextPage": true}}`)
	said(t, w, `query($after: Cursor) { syncPull(after: $after) { hasNextPage } }`, `{"after": "c"}`, `null`,
		&gqlerror.Error{Message: "secret", Extensions: map[string]any{"code": "DEVICE_REVOKED"}})
	said(t, w, `{ panel { totalCount } }`, `{}`, `{"panel": {"totalCount": 1}}`)
	unread := graphql.WithOperationContext(t.Context(), &graphql.OperationContext{})
	w.InterceptResponse(unread, func(context.Context) *graphql.Response { return &graphql.Response{} })
	want := []watch.Exchange{
		{Who: "Dana", Device: "phone 1", Asks: "syncPush", Acts: []watch.Act{{Name: "logContact", Status: "APPLIED"}, {Name: "completeTask", Status: "CONFLICT", Codes: []string{"REVISION_CONFLICT"}}}},
		{Who: "Dana", Device: "phone 1", Asks: "syncPull", Anew: true, Changed: map[string]int{"Task": 2}, Removed: 1, Lost: 1, More: true},
		{Who: "Dana", Device: "phone 1", Asks: "syncPull", Codes: []string{"DEVICE_REVOKED"}},
	}
	got := heard(t, w, len(want))
	if diff := cmp.Diff(want, got, cmpopts.IgnoreFields(watch.Exchange{}, "At", "Bytes", "Milliseconds")); diff != "" {
		t.Errorf("exchanges (-want +got):\n%s", diff)
	}
	if text, err := json.Marshal(got); err != nil || strings.Contains(string(text), "secret") {
		t.Errorf("%s %v", text, err)
	}
}

func TestWhoWatchesHearsWhatHappensThen(t *testing.T) {
	t.Parallel()
	w := newWatch()
	told := make(chan []watch.Exchange)
	go func() { told <- heard(t, w, 1) }()
	for tick := time.NewTicker(20 * time.Millisecond); ; {
		select {
		case got := <-told:
			if len(got) != 1 || got[0].Asks != "syncPull" {
				t.Errorf("%+v", got)
			}
			return
		case <-tick.C:
			said(t, w, `{ syncPull { hasNextPage } }`, `{}`, `{"syncPull": {"hasNextPage": false}}`)
		}
	}
}
