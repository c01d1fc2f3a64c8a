package review

import (
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/care/medication/list"
	"caseload/care/medication/regimen"
)

// Scored is a total of the series.
type Scored struct {
	ID            uuid.UUID `json:"id"`
	Questionnaire string    `json:"questionnaire"`
	At            time.Time `json:"timeline_at"`
	Total         float64   `json:"total"`
	Band          string    `json:"band"`
}

// Stepped is a change of treatment.
type Stepped struct {
	ID      uuid.UUID `json:"id"`
	Episode uuid.UUID `json:"collaborative_care_episode_id"`
	Kind    string    `json:"kind"`
	What    string    `json:"what"`
	Why     string    `json:"why"`
	Since   time.Time `json:"timeline_at"`
}

// Recommended is an earlier recommendation.
type Recommended struct {
	ID      uuid.UUID `json:"id"`
	Episode uuid.UUID `json:"collaborative_care_episode_id"`
	Kind    string    `json:"kind"`
	Text    string    `json:"text"`
	Status  string    `json:"status"`
	Answer  string    `json:"answer"`
	At      time.Time `json:"timeline_at"`
}

// Problem is an active condition.
type Problem struct {
	ID      uuid.UUID `json:"id"`
	Display string    `json:"display"`
	Code    string    `json:"code"`
}

// Summary is one page about a case, of what somebody may see of it.
type Summary struct {
	Series          []Scored
	Steps           []Stepped
	Recommendations []Recommended
	Problems        []Problem
	Medicines       []*list.Line

	episode   uuid.UUID
	from      time.Time
	medicines *regimen.Record
}

// NewSummary begins the page about an episode that is measured from a time on.
func NewSummary(episode uuid.UUID, from, now time.Time) *Summary {
	return &Summary{
		Series: []Scored{}, Steps: []Stepped{}, Recommendations: []Recommended{}, Problems: []Problem{},
		episode: episode, from: from, medicines: regimen.NewRecord(regimen.Person{}, now),
	}
}

// Read takes a row in, as JSON of its columns. Of kinds that it does not know it leaves
// what the list of medicines is made of to that.
func (s *Summary) Read(source string, text []byte) error {
	take, ok := map[string]func([]byte) error{"score": s.score, "step": s.step, "recommendation": s.recommendation, "condition": s.problem}[source]
	if !ok {
		return s.medicines.Read(source, text)
	}
	if err := take(text); err != nil {
		return fmt.Errorf("review: a row of %s does not fit", source) // the cause may hold the row
	}
	return nil
}

// End makes the page of what was read: the course from the beginning on, what is
// taken now.
func (s *Summary) End() *Summary {
	slices.SortStableFunc(s.Series, func(a, b Scored) int { return a.At.Compare(b.At) })
	slices.SortStableFunc(s.Steps, func(a, b Stepped) int { return a.Since.Compare(b.Since) })
	lines := s.medicines.Medications().Lines
	for i := range lines {
		if lines[i].State != list.StoppedNow && lines[i].State != list.NotTaking {
			s.Medicines = append(s.Medicines, &lines[i])
		}
	}
	return s
}

func (s *Summary) score(text []byte) error {
	return add(text, &s.Series, func(r Scored) bool { return !r.At.Before(s.from) })
}

func (s *Summary) step(text []byte) error {
	return add(text, &s.Steps, func(r Stepped) bool { return r.Episode == s.episode })
}

func (s *Summary) recommendation(text []byte) error {
	return add(text, &s.Recommendations, func(r Recommended) bool { return r.Episode == s.episode })
}

func (s *Summary) problem(text []byte) error {
	return add(text, &s.Problems, func(Problem) bool { return true })
}

func add[T any](text []byte, to *[]T, belongs func(T) bool) error {
	var row T
	err := json.Unmarshal(text, &row)
	if err == nil && belongs(row) {
		*to = append(*to, row)
	}
	return err
}
