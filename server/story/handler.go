package story

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"sync"
	"time"

	"caseload/server/host"
)

// ClockPath is where a story's clock is told, and turned.
const ClockPath = "/story/clock"

// Remote lets those at this machine ask the clock and turn it.
type Remote struct {
	Teller *Teller
	Story  *Story
	Log    *slog.Logger

	turning sync.Mutex
}

// ServeHTTP answers GET with the time, and POST of {"advance": "3h"} or {"to": TIME} with
// the new one, when the server has looked after what became due until then.
func (r *Remote) ServeHTTP(w http.ResponseWriter, request *http.Request) {
	if !host.Here(request) {
		http.Error(w, "The clock is for this machine alone.", http.StatusForbidden)
		return
	}
	switch request.Method {
	case http.MethodGet:
		r.tell(w)
	case http.MethodPost:
		r.turn(w, request)
	default:
		w.Header().Set("Allow", "GET, POST")
		http.Error(w, "The clock is asked with GET and turned with POST.", http.StatusMethodNotAllowed)
	}
}

func (r *Remote) tell(w http.ResponseWriter) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	now := r.Teller.Clock.Now().In(r.Story.Zone).Format(time.RFC3339)
	_, _ = fmt.Fprintf(w, "{\"story\":%q,\"now\":%q}\n", r.Story.Name, now)
}

func (r *Remote) turn(w http.ResponseWriter, request *http.Request) {
	if !sentAsJSON(w, request) {
		return
	}
	r.turning.Lock()
	defer r.turning.Unlock()
	until, err := r.wanted(http.MaxBytesReader(w, request.Body, 1<<10), r.Teller.Clock.Now())
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	// Who asked may be gone before the clock is there; it goes on all the same.
	if err := r.Teller.Advance(context.WithoutCancel(request.Context()), until); err != nil {
		r.Log.WarnContext(request.Context(), "could not turn the story's clock", "error", err)
		http.Error(w, "The clock could not be turned: see the server's log.", http.StatusInternalServerError)
		return
	}
	r.tell(w)
}

// sentAsJSON refuses any other body: that of JSON is one that a page elsewhere cannot send
// unasked.
func sentAsJSON(w http.ResponseWriter, r *http.Request) bool {
	if r.Header.Get("Content-Type") != "application/json" {
		http.Error(w, "Send application/json.", http.StatusUnsupportedMediaType)
		return false
	}
	return true
}

// furthest is how far the clock goes in one turn: the rounds of each day are made.
const furthest = 400 * day

// wanted reads where the clock is to go.
func (r *Remote) wanted(body io.Reader, now time.Time) (time.Time, error) {
	var in struct {
		Advance string    `json:"advance"`
		To      time.Time `json:"to"`
	}
	decoder := json.NewDecoder(body)
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&in); err != nil {
		return time.Time{}, fmt.Errorf(`send {"advance": "3h"} or {"to": "2026-03-13T10:00:00-04:00"}: %w`, err)
	}
	until := in.To
	if in.Advance != "" {
		by, err := time.ParseDuration(in.Advance)
		if err != nil {
			return time.Time{}, fmt.Errorf("advance: %w", err)
		}
		until = now.Add(by)
	}
	if !until.After(now) || until.After(now.Add(furthest)) {
		return time.Time{}, errors.New("the clock goes forward only, and at most 400 days at once")
	}
	return until, nil
}
