package transport_test

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"caseload/graph/transport"
)

const registered = `query Hello { hello }`

// office is a server that knows one operation, and may run nothing else.
func office(t *testing.T, only bool) *site {
	t.Helper()
	return serve(t, newWorld(), func(c *transport.Config) {
		c.Documents = transport.Documents{transport.IDOf(registered): registered, "listen": `subscription { changed }`}
		c.DocumentsOnly = only
	})
}

func TestServerTakesDocumentsByTheirIDs(t *testing.T) {
	t.Parallel()
	id := transport.IDOf(registered)
	for _, only := range []bool{false, true} {
		s := office(t, only)
		for name, body := range map[string]string{
			"the id":                `{"documentId":"` + id + `"}`,
			"with its hash's name":  `{"documentId":"sha256:` + id + `","operationName":"Hello","variables":{}}`,
			"with other extensions": `{"documentId":"` + id + `","extensions":{"other":1}}`,
			"as persisted queries":  `{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"` + id + `"}}}`,
		} {
			if got := s.post(t, body, nil); got.code() != "" || !strings.Contains(got.body, "hello") {
				t.Errorf("only %v, %s: %s", only, name, got.body)
			}
		}
		for name, body := range map[string]string{
			"another": `{"documentId":"sha256:00"}`, "no text": `{"documentId":7}`, "extensions that are none": `{"documentId":"` + id + `","extensions":[]}`,
		} {
			if got := s.post(t, body, nil); got.code() == "" {
				t.Errorf("only %v, %s: %s", only, name, got.body)
			}
		}
	}
}

func TestServerRunsRegisteredOperationsAlone(t *testing.T) {
	t.Parallel()
	s := office(t, true)
	for _, same := range []string{
		registered, "query   Hello {\n  # who is there\n  hello }", `query Hello { hello __typename }`,
	} {
		for range 2 { // once as new, once as known
			if got := s.ask(t, same); got.code() != "" {
				t.Errorf("%s: %s", same, got.body)
			}
		}
	}
	for _, other := range []string{`{ hello }`, `query Hello { h: hello }`, `query Hello { hello x: __typename }`, `query Hello { hello } query B { hello }`} {
		body, err := json.Marshal(map[string]any{"query": other, "operationName": map[bool]string{true: "Hello"}[strings.Contains(other, "Hello")]})
		if err != nil {
			t.Fatal(err)
		}
		for range 2 {
			if got := s.post(t, string(body), nil); got.code() != transport.CodeDocumentUnknown || got.status != http.StatusOK {
				t.Errorf("%s: %d %s", other, got.status, got.body)
			}
		}
	}
}

func TestSocketTakesDocumentsByTheirIDs(t *testing.T) {
	t.Parallel()
	s := office(t, true)
	c := s.open(t, good)
	c.send(`{"id":"a","type":"subscribe","payload":{"documentId":"` + transport.IDOf(registered) + `"}}`)
	c.expect(next("a", `{"hello":"world"}`))
	c.expect(message{ID: "a", Type: "complete"})
	c.send(`{"id":"b","type":"subscribe","payload":{"query":"{ hello }"}}`)
	if got := c.receive(); got.Type != "error" && !strings.Contains(string(got.Payload), transport.CodeDocumentUnknown) {
		t.Errorf("what is not registered ran: %s %s", got.Type, got.Payload)
	}
}
