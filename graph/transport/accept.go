package transport

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"
)

// Supports implements graphql.Transport. A client that would take JSON as well, as urql says
// of every request, gets a stream for what needs one, and JSON for all else.
func (s stream) Supports(r *http.Request) bool {
	return s.SSE.Supports(r) && (!takesJSON(r) || s.subscribes(r))
}

func takesJSON(r *http.Request) bool {
	accept := strings.Join(r.Header.Values("Accept"), ",")
	return strings.Contains(accept, "application/json") || strings.Contains(accept, "application/graphql-response+json")
}

// subscribes reports whether the operation of a request is a subscription. The body stays to
// be read. What cannot be read is none, and is refused where all else is.
func (s stream) subscribes(r *http.Request) bool {
	body, err := io.ReadAll(r.Body)
	r.Body = io.NopCloser(bytes.NewReader(body))
	var request struct {
		Query         string `json:"query"`
		OperationName string `json:"operationName"`
		Extensions    struct {
			Persisted struct {
				ID string `json:"sha256Hash"`
			} `json:"persistedQuery"`
		} `json:"extensions"`
	}
	if err != nil || json.Unmarshal(body, &request) != nil {
		return false
	}
	if request.Query == "" {
		request.Query, _ = s.documents.Get(r.Context(), request.Extensions.Persisted.ID)
	}
	document, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: request.Query}, s.maxTokens)
	if err != nil {
		return false
	}
	operation := document.Operations.ForName(request.OperationName)
	return operation != nil && operation.Operation == ast.Subscription
}
