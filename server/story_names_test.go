package main

import (
	"encoding/json"
	"slices"
	"strings"
)

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
