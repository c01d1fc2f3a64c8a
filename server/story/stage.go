package story

import (
	"encoding/json"
	"fmt"
	"net/http"

	"caseload/server/host"
)

// StagePath is where the stories are listed, and another one is begun.
const StagePath = "/stories"

// Other is why a server ends that begins again in another story, or in the sample where it
// is empty.
type Other string

// Error says so.
func (Other) Error() string { return "another story is begun" }

// Stage lets those at this machine begin another story, without going to the terminal.
type Stage struct {
	// Told is the story that is told now; empty for the sample.
	Told string
	// Begin has the server end, and begin again in the story.
	Begin func(Other)
}

// ServeHTTP answers GET with the stories and which one is told, and POST of {"story": NAME}
// with 202 before it ends.
func (s Stage) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if !host.Here(r) {
		http.Error(w, "The stories are for this machine alone.", http.StatusForbidden)
		return
	}
	switch r.Method {
	case http.MethodGet, http.MethodHead:
		s.list(w)
	case http.MethodPost:
		s.begin(w, r)
	default:
		w.Header().Set("Allow", "GET, POST")
		http.Error(w, "The stories are listed with GET and begun with POST.", http.StatusMethodNotAllowed)
	}
}

type bill struct {
	Told    string   `json:"told"`
	Stories []listed `json:"stories"`
}

type listed struct {
	Name  string `json:"name"`
	Title string `json:"title"`
}

func (s Stage) list(w http.ResponseWriter) {
	text, err := s.bill()
	if err != nil {
		http.Error(w, "A story cannot be read.", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	_, _ = w.Write(text) // who is gone hears nothing
}

// bill is what is told, and what could be.
func (s Stage) bill() ([]byte, error) {
	b := bill{s.Told, []listed{{"", "The sample patients"}}}
	for _, name := range Names() {
		of, err := Load(name)
		if err != nil {
			return nil, err
		}
		b.Stories = append(b.Stories, listed{name, of.Title})
	}
	text, err := json.Marshal(b)
	if err != nil {
		return nil, fmt.Errorf("story: list: %w", err)
	}
	return text, nil
}

func (s Stage) begin(w http.ResponseWriter, r *http.Request) {
	if !sentAsJSON(w, r) {
		return
	}
	var in struct {
		Story *string `json:"story"`
	}
	if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, 1<<10)).Decode(&in); err != nil || in.Story == nil {
		http.Error(w, `Send {"story": NAME}; an empty name is the sample.`, http.StatusBadRequest)
		return
	}
	if _, err := Load(*in.Story); *in.Story != "" && err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	w.WriteHeader(http.StatusAccepted)
	s.Begin(Other(*in.Story))
}
