package transport

import (
	"encoding/json"
	"net/http"
	"strconv"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"caseload/graph/limit"
)

// PublicError is an error with something to say to the client. An error that
// is none, and wraps none, is never shown.
type PublicError interface {
	error
	// Code is the machine-readable reason, one of a closed list.
	Code() string
	// Public is a sentence without values out of the data or the request.
	Public() string
}

// ErrTokenExpired is what ends a connection that outlives its token.
// Authenticate may return it too.
var ErrTokenExpired PublicError = &requestError{
	status: http.StatusUnauthorized, code: CodeTokenExpired, message: "the access token has expired",
}

// ErrUnauthenticated says that there is no token, or none that is valid.
var ErrUnauthenticated PublicError = &requestError{
	status: http.StatusUnauthorized, code: CodeUnauthenticated, message: "a valid access token is required",
}

// requestError is a request that does not get as far as an operation.
type requestError struct {
	status  int
	code    string
	message string
}

// Error returns the code and the sentence.
func (e *requestError) Error() string { return e.code + ": " + e.message }

// Code implements PublicError.
func (e *requestError) Code() string { return e.code }

// Public implements PublicError.
func (e *requestError) Public() string { return e.message }

// request errors that are the same every time.
var (
	errOverloaded = &requestError{http.StatusServiceUnavailable, CodeOverloaded, "the server is busy: try again in a moment"}
	errStream     = &requestError{http.StatusBadRequest, CodeStreamNeeded, "a subscription needs a websocket, or Accept: text/event-stream"}
	errUntrusted  = &requestError{http.StatusBadRequest, CodeDocumentUnknown, "this server runs registered operations alone: register this one, or name one by its documentId"}
	errTimeout    = &requestError{http.StatusOK, CodeTimeout, "the operation took too long and was ended"}
)

// toGraphQL returns the error in the shape of the response.
func toGraphQL(err PublicError) *gqlerror.Error {
	return &gqlerror.Error{
		Err:        err,
		Message:    err.Public(),
		Extensions: map[string]any{"code": err.Code()},
	}
}

// reply answers a request with an error instead of an operation's result.
func reply(w http.ResponseWriter, r *http.Request, status int, err PublicError) {
	body, encodeErr := json.Marshal(&graphql.Response{Errors: gqlerror.List{toGraphQL(err)}})
	if encodeErr != nil {
		body = []byte(`{"errors":[{"message":"internal error"}]}`)
	}
	header := w.Header()
	header.Set("Content-Type", mediaType(r))
	header.Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(status)
	_, _ = w.Write(body)
}

// mediaType is the form of GraphQL answers that the client accepts.
func mediaType(r *http.Request) string {
	if strings.Contains(r.Header.Get("Accept"), "application/graphql-response+json") {
		return "application/graphql-response+json; charset=utf-8"
	}
	return "application/json; charset=utf-8"
}

// Refusals before an operation runs are errors of the request: a status of
// their own over HTTP, and an error message instead of a result over a
// websocket. gqlgen keeps the list in a global map without a lock, so it is
// filled when the program starts, before anything can be served.
var _ = func() bool {
	for _, code := range append(limit.Codes(), CodeStreamNeeded, CodePersistedInvalid) {
		errcode.RegisterErrorType(code, errcode.KindProtocol)
	}
	return true
}()
