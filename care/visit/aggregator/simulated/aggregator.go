package simulated

import (
	"encoding/json"
	"io"
	"net/http"
	"sync"
)

// mostBytes is how long a batch may be.
const mostBytes = 4 << 20

// Aggregator is a simulated aggregator. Its zero value answers at once. It may be used
// by several goroutines.
type Aggregator struct {
	mu     sync.Mutex
	manner Manner
	// visits are the versions of each visit that were taken.
	visits map[string][]taken
}

// Manner is how an aggregator behaves.
type Manner struct {
	// Token is what a batch has to bring; empty asks for none.
	Token string
	// Fail is how many batches are answered with 500 before they are looked at.
	Fail int
	// Lose is how many batches are taken and answered with 500 all the same.
	Lose int
	// Late is how many times each version is answered PENDING first.
	Late int
	// Repeat has every answer twice.
	Repeat bool
	// Hang is how many batches get no answer until whoever asks goes away.
	Hang int
	// UnknownMembers are rejected for good.
	UnknownMembers []string
}

// taken is a version of a visit.
type taken struct {
	number  int
	body    string
	reasons []reason
	// late is how many times it is still answered PENDING.
	late int
}

// Behave sets how the aggregator behaves from now on.
func (a *Aggregator) Behave(m Manner) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.manner = m
}

// Versions are the versions of a visit that were taken, whatever became of them: each
// once, however often it was sent.
func (a *Aggregator) Versions(visitID string) (numbers []int) {
	a.mu.Lock()
	defer a.mu.Unlock()
	for _, t := range a.visits[visitID] {
		numbers = append(numbers, t.number)
	}
	return numbers
}

// ServeHTTP takes batches at /visits and questions at /answers.
func (a *Aggregator) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if a.spend(func(m *Manner) *int { return &m.Hang }) {
		_, _ = io.Copy(io.Discard, io.LimitReader(r.Body, mostBytes))
		<-r.Context().Done()
		return
	}
	data, err := io.ReadAll(http.MaxBytesReader(w, r.Body, mostBytes))
	switch {
	case err != nil:
		w.WriteHeader(http.StatusRequestEntityTooLarge)
	case r.Method != http.MethodPost:
		w.WriteHeader(http.StatusMethodNotAllowed)
	case !a.lets(r.Header.Get("Authorization")):
		w.WriteHeader(http.StatusUnauthorized)
	case a.spend(func(m *Manner) *int { return &m.Fail }):
		w.WriteHeader(http.StatusInternalServerError)
	default:
		a.serve(w, r.URL.Path, data)
	}
}

func (a *Aggregator) serve(w http.ResponseWriter, path string, data []byte) {
	var answers []answer
	var ok bool
	switch path {
	case "/visits":
		answers, ok = a.take(data)
	case "/answers":
		answers, ok = a.tell(data)
	default:
		w.WriteHeader(http.StatusNotFound)
		return
	}
	switch {
	case !ok:
		w.WriteHeader(http.StatusBadRequest)
	case a.spend(func(m *Manner) *int { return &m.Lose }):
		w.WriteHeader(http.StatusInternalServerError)
	default:
		w.Header().Set("Content-Type", "application/json")
		if err := json.NewEncoder(w).Encode(body{answers}); err != nil {
			panic(http.ErrAbortHandler)
		}
	}
}

// body is an answer to a batch.
type body struct {
	Answers []answer `json:"answers"`
}

// spend takes one of a count; it reports whether there was one.
func (a *Aggregator) spend(of func(*Manner) *int) bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	n := of(&a.manner)
	if *n <= 0 {
		return false
	}
	*n--
	return true
}

func (a *Aggregator) lets(header string) bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.manner.Token == "" || header == "Bearer "+a.manner.Token
}
