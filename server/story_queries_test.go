package main

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"

	mocks "caseload/mobile-mocks"
	"caseload/server/demo"
)

var placeholder = regexp.MustCompile(`"<([\w.]+)>"`)

// asksEverything sends every query that phones send whose variables the story can fill.
func (s *told) asksEverything() {
	s.t.Helper()
	operations, err := mocks.Operations()
	if err != nil {
		s.t.Fatal(err)
	}
	known, asked := s.placeholders(), 0
	for _, o := range operations {
		if o.Kind != "query" {
			continue
		}
		whole := true
		text := placeholder.ReplaceAllStringFunc(string(o.Variables), func(found string) string {
			value, ok := known[placeholder.FindStringSubmatch(found)[1]]
			whole = whole && ok
			return `"` + value + `"`
		})
		var variables map[string]any
		if text != "" && json.Unmarshal([]byte(text), &variables) != nil || !whole {
			continue
		}
		s.asks(asker(o.Name), o.Name, variables)
		asked++
	}
	if asked < 50 {
		s.t.Errorf("%d queries were asked", asked)
	}
}

// asker is who asks: a supervisor what is theirs.
func asker(operation string) string {
	if slices.Contains([]string{"PreviewReassignment", "ReadmissionReport", "DuplicateCandidates", "UnmatchedAdmissions", "VisitsToReview"}, operation) {
		return "supervisor"
	}
	return "case-manager"
}

// placeholders are what the story names, the first of each type.
func (s *told) placeholders() map[string]string {
	s.t.Helper()
	known := map[string]string{"name": "a", "new": s.id("nothing").String()}
	for placeholder, who := range map[string]string{"caseManager": "case-manager", "practitioner": "supervisor", "visitStaff": "visit-staff"} {
		p, _ := demo.Find(who)
		known[placeholder] = p.Viewer.Practitioner.String()
	}
	note := func(name string) {
		kind, _, _ := strings.Cut(name, "/")
		kind = strings.ToLower(kind[:1]) + kind[1:]
		if known[kind] == "" {
			known[kind] = s.id(name).String()
		}
	}
	for _, name := range s.names() {
		note(name)
	}
	return known
}

// names are what the story calls things: what it imports, and what its acts make.
func (s *told) names() (all []string) {
	s.t.Helper()
	for _, step := range s.of.Steps {
		for _, raw := range step.Import {
			var r struct {
				ResourceType string `json:"resourceType"`
				ID           string `json:"id"`
			}
			if err := json.Unmarshal(raw, &r); err != nil {
				s.t.Fatal(err)
			}
			all = append(all, r.ResourceType+"/"+r.ID)
		}
		if id, ok := step.Input["id"].(string); ok {
			all = append(all, strings.Trim(id, "<>"))
		}
	}
	return all
}

// isCalledByItsNames finds things with other ids than those that follow from their names, by
// which they are the same at every start.
func (s *told) isCalledByItsNames() {
	s.t.Helper()
	for _, kind := range []string{"Patient", "Condition", "MedicationRequest", "Observation", "Appointment", "Task", "CollaborativeCareEpisode"} {
		var ids []string
		for _, name := range s.names() {
			if strings.HasPrefix(name, kind+"/") {
				ids = append(ids, s.id(name).String())
			}
		}
		for some := range slices.Chunk(ids, 100) {
			for _, found := range s.asks("case-manager", "Nodes", map[string]any{"ids": some}).list("nodes") {
				if found["id"] == nil {
					s.t.Errorf("a %s has another id than its name gives it", kind)
				}
			}
		}
	}
}
