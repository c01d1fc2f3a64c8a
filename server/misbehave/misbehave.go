// Package misbehave lets a developer see how an app takes it when things go wrong: a request
// says in a header what is to happen to it. The server itself does what it always does
// wherever that can be had: an expired token is a token that has expired, and a conflict is a
// request with a revision of before. It is there in development alone.
package misbehave

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"time"
)

// Header says what is to happen: slow (or slow=500ms), offline, answer-lost, token-expired,
// overloaded, conflict or partial-failure.
const Header = "Caseload-Misbehave"

const (
	usual   = 3 * time.Second
	longest = 30 * time.Second
	// mostBody is how much of a request is read to change it.
	mostBody = 1 << 20
)

// Manners do to requests of next what they ask for.
type Manners struct {
	Next http.Handler
	// Expired makes a token that has expired.
	Expired func() (string, error)
}

// ServeHTTP answers as asked, and with 400 what asks for something unknown.
func (m Manners) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name, value, _ := strings.Cut(r.Header.Get(Header), "=")
	switch name {
	case "":
		m.Next.ServeHTTP(w, r)
	case "slow":
		m.slow(w, r, value)
	case "offline": // the request never came
		panic(http.ErrAbortHandler)
	case "answer-lost": // it was carried out, and the line broke
		m.Next.ServeHTTP(httptest.NewRecorder(), r)
		panic(http.ErrAbortHandler)
	case "token-expired":
		m.expired(w, r)
	case "overloaded":
		w.Header().Set("Retry-After", "5")
		refuse(w, http.StatusServiceUnavailable, "OVERLOADED", "the server is busy: try again in a moment")
	case "conflict":
		m.conflict(w, r)
	case "partial-failure":
		m.partly(w, r)
	default:
		refuse(w, http.StatusBadRequest, "BAD_INPUT", Header+" is one of slow, offline, answer-lost, token-expired, overloaded, conflict, partial-failure")
	}
}

func (m Manners) slow(w http.ResponseWriter, r *http.Request, value string) {
	wait := usual
	if chosen, err := time.ParseDuration(value); err == nil && chosen > 0 {
		wait = min(chosen, longest)
	}
	timer := time.NewTimer(wait)
	defer timer.Stop()
	select {
	case <-timer.C:
		m.Next.ServeHTTP(w, r)
	case <-r.Context().Done():
	}
}

func (m Manners) expired(w http.ResponseWriter, r *http.Request) {
	token, err := m.Expired()
	if err != nil {
		refuse(w, http.StatusInternalServerError, "INTERNAL", "no token could be made")
		return
	}
	r.Header.Set("Authorization", "Bearer "+token)
	m.Next.ServeHTTP(w, r)
}

// conflict lets the client have known a revision of before.
func (m Manners) conflict(w http.ResponseWriter, r *http.Request) {
	text, err := io.ReadAll(io.LimitReader(r.Body, mostBody))
	if err != nil {
		refuse(w, http.StatusBadRequest, "BAD_REQUEST", "the request broke off")
		return
	}
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	var request any
	if decoder.Decode(&request) == nil {
		older(request)
		if changed, err := json.Marshal(request); err == nil {
			text = changed
		}
	}
	r.Body, r.ContentLength = io.NopCloser(bytes.NewReader(text)), int64(len(text))
	m.Next.ServeHTTP(w, r)
}

// older makes every baseRevision one of before.
func older(value any) {
	switch v := value.(type) {
	case map[string]any:
		for key, inside := range v {
			if n, number := inside.(json.Number); number && key == "baseRevision" {
				if revision, err := n.Int64(); err == nil {
					v[key] = revision - 1
				}
			}
			older(inside)
		}
	case []any:
		for _, inside := range v {
			older(inside)
		}
	}
}

// partly answers with null and an error for one field that may be null, and with everything else.
func (m Manners) partly(w http.ResponseWriter, r *http.Request) {
	answer := httptest.NewRecorder()
	r.Header.Del("Accept-Encoding") // so that the answer can be read here
	m.Next.ServeHTTP(answer, r)
	var body map[string]any
	if json.Unmarshal(answer.Body.Bytes(), &body) == nil {
		if data, there := body["data"].(map[string]any); there {
			fail(body, data)
		}
	}
	text, err := json.Marshal(body)
	if err != nil || body == nil {
		text = answer.Body.Bytes()
	}
	w.Header().Set("Content-Type", answer.Header().Get("Content-Type"))
	w.WriteHeader(answer.Code)
	_, _ = w.Write(text)
}

// fail takes away the first object of the data by its name.
func fail(body, data map[string]any) {
	first := ""
	for name, value := range data {
		if value != nil && (first == "" || name < first) {
			first = name
		}
	}
	if first == "" {
		return
	}
	data[first] = nil
	broken := map[string]any{"message": "internal error", "path": []any{first}, "extensions": map[string]any{"code": "INTERNAL"}}
	errors, _ := body["errors"].([]any)
	body["errors"] = append(errors, broken)
}

// refuse answers with an error alone; its texts are our own, and need no escapes.
func refuse(w http.ResponseWriter, status int, code, message string) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(status)
	_, _ = fmt.Fprintf(w, `{"errors":[{"message":%q,"extensions":{"code":%q}}]}`, message, code)
}
