package transport

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"os"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/99designs/gqlgen/graphql"
)

const (
	// bodyTimeout is for a phone on a slow network that sends a large request.
	bodyTimeout = 30 * time.Second
	// drained is how much of a body that is too large is read and thrown away,
	// so that a client which sends first and reads later hears why.
	drained = 16 << 20
	// maxNesting is how deep JSON may nest. Documents nest in their own way,
	// inside one text.
	maxNesting = 64
)

// Body lets through requests whose body is one GraphQL request in JSON of at
// most maxBytes, and answers all others with an error that holds nothing of
// the body. What comes after it can decode the body without failing.
func Body(next http.Handler, maxBytes int64) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, refusal := readBody(w, r, maxBytes)
		if refusal == nil {
			refusal = checkBody(body)
		}
		if refusal != nil {
			if refusal.status == http.StatusMethodNotAllowed {
				w.Header().Set("Allow", http.MethodPost)
			}
			reply(w, r, refusal.status, refusal)
			return
		}
		body = byDocument(body)
		r.Body = io.NopCloser(bytes.NewReader(body))
		r.ContentLength = int64(len(body))
		next.ServeHTTP(w, r)
	})
}

// readBody reads the body, within a time limit, as far as it is allowed to go.
func readBody(w http.ResponseWriter, r *http.Request, maxBytes int64) ([]byte, *requestError) {
	if refusal := checkHeader(r); refusal != nil {
		return nil, refusal
	}
	// Not every ResponseWriter has deadlines; those of net/http have.
	connection := http.NewResponseController(w)
	_ = connection.SetReadDeadline(time.Now().Add(bodyTimeout))
	defer func() { _ = connection.SetReadDeadline(time.Time{}) }()

	body, err := io.ReadAll(io.LimitReader(r.Body, maxBytes+1))
	switch {
	case errors.Is(err, os.ErrDeadlineExceeded):
		return nil, &requestError{http.StatusRequestTimeout, CodeRequestTimeout, "the request took too long to arrive"}
	case err != nil:
		return nil, &requestError{http.StatusBadRequest, CodeBadRequest, "the request broke off"}
	case int64(len(body)) > maxBytes:
		_, _ = io.CopyN(io.Discard, r.Body, drained)
		return nil, &requestError{
			http.StatusRequestEntityTooLarge, CodeRequestTooLarge,
			fmt.Sprintf("the request is too large: at most %d bytes", maxBytes),
		}
	}
	return body, nil
}

// checkHeader demands a POST of plain JSON.
func checkHeader(r *http.Request) *requestError {
	if r.Method != http.MethodPost {
		return &requestError{http.StatusMethodNotAllowed, CodeMethod, "send operations by POST"}
	}
	media, parameters, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	charset, named := parameters["charset"]
	if err != nil || media != "application/json" || named && !strings.EqualFold(charset, "utf-8") {
		return &requestError{http.StatusUnsupportedMediaType, CodeMediaType, "send Content-Type: application/json"}
	}
	if encoding := r.Header.Get("Content-Encoding"); encoding != "" && encoding != "identity" {
		return &requestError{http.StatusUnsupportedMediaType, CodeMediaType, "send the body without a Content-Encoding"}
	}
	return nil
}

// checkBody demands one GraphQL request.
func checkBody(body []byte) *requestError {
	bad := func(code, message string) *requestError {
		return &requestError{http.StatusBadRequest, code, message}
	}
	if !utf8.Valid(body) {
		return bad(CodeInvalidEncoding, "the request is not valid UTF-8")
	}
	start := bytes.TrimLeft(body, " \t\r\n")
	switch {
	case bytes.HasPrefix(start, []byte("[")):
		return bad(CodeBatch, "send one operation a request: batches are not supported")
	case !bytes.HasPrefix(start, []byte("{")):
		return bad(CodeBadRequest, "the request is not a JSON object")
	case nesting(body) > maxNesting:
		return bad(CodeBadRequest, fmt.Sprintf("the request nests too deep: at most %d levels", maxNesting))
	}
	return decodable(body)
}

// decodable demands that gqlgen's transports, which repeat a body that they
// cannot decode, can decode this one. It decodes as they do.
func decodable(body []byte) *requestError {
	decoder := json.NewDecoder(bytes.NewReader(body))
	decoder.UseNumber()
	var params graphql.RawParams
	err := decoder.Decode(&params)
	if _, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		return &requestError{
			http.StatusBadRequest, CodeBadRequest,
			"query and operationName must be strings, variables and extensions objects",
		}
	}
	if err == nil {
		_, err = decoder.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
	}
	return &requestError{
		http.StatusBadRequest, CodeBadRequest,
		fmt.Sprintf("the request is not valid JSON at or before byte %d", decoder.InputOffset()),
	}
}

// nesting returns how deep a JSON text nests. It need not be valid.
func nesting(text []byte) int {
	depth, deepest, quoted := 0, 0, false
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '{' || c == '[':
			depth++
			deepest = max(deepest, depth)
		case c == '}' || c == ']':
			depth--
		}
	}
	return deepest
}
